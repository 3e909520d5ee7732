"""What stands above a page's words: its title, its dates, its id."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import Field

from ..models.field import Advised, PageId
from ..models.part import Model
from ..models.text import wording_hash
from .fault import Fault
from .yaml_file import YamlFile, read_text, read_yaml_text

HEADING = re.compile(r"^# +(.+?)(?: *\{:.*\})? *$", re.MULTILINE)
"""The first line that is a page's title."""


class PageMeta(Model):
    """The front matter of a page."""

    title: str = Field(
        "", min_length=2, description="the page's title; without it, the first heading is the title"
    )
    description: Annotated[str, Advised(20, 155)] | None = Field(
        None, description="one sentence for search results"
    )
    id: PageId | None = Field(
        None, description="begins with page-, for ever; the mark that the page is read hangs on it"
    )
    written: date | None = Field(None, description="the day its words were last rewritten")
    checked: date | None = Field(
        None, description="the day its sources were last opened again and compared with its words"
    )
    minutes: Annotated[int, Advised(most=240)] = Field(
        0, ge=0, description="minutes to read and do it; 0 when none"
    )
    retired: tuple[PageId, ...] = Field((), description="ids of pages that are gone")
    translates: str | None = Field(
        None, description="on a translated page the hash of the English words that it follows"
    )

    gone: ClassVar = {"reviewed": "`written`, and `checked` if its sources were compared again"}
    """What stands in the place of a field that there is no more."""

    @property
    def latest(self) -> date | None:
        """The later of its two days."""
        return max(filter(None, (self.written, self.checked)), default=None)


def front_matter(path: Path, shown: str) -> YamlFile:
    """The front matter of a Markdown file with its lines; its first heading stands in for a title.

    A page that begins with words has no front matter, and needs none.
    """
    text = read_text(path, shown)
    if isinstance(text, Fault):
        return YamlFile(shown, faults=[text])
    front, body = _halves(text)
    if front is None:
        fault = Fault(shown, 1, "file", "front matter without an end", "a line of --- below it")
        return YamlFile(shown, faults=[fault])
    file = read_yaml_text("\n" + front, shown) if front else YamlFile(shown, {})
    heading = HEADING.search(body)
    if not body.strip():
        line = text.count("\n", 0, len(text) - len(body)) + 1
        file.faults.append(Fault(shown, line, "file", "a page without words", "some words"))
    elif heading and not file.faults:
        file.data.setdefault("title", heading[1])
    elif not file.faults and "title" not in file.data:
        allowed = "`# ` and the page's title on its first line"
        file.faults.append(Fault(shown, 1, "file", "a page without a title", allowed))
    return file


def _halves(text: str) -> tuple[str | None, str]:
    """The front matter of a page, None if it does not end, and the words below it."""
    if not text.startswith("---\n"):
        return "", text
    front, end, body = text[4:].partition("\n---")
    return (front, body) if end else (None, "")


def page_hash(path: Path) -> str:
    """The hash of all that a reader reads on a page: its title, its description, its body."""
    front, body = _halves(path.read_text(encoding="utf-8-sig"))
    fields = re.findall(r"^(?:title|description):.*", front or "", re.MULTILINE)
    return wording_hash("\n".join([*fields, body]))
