"""The guide's pages as the data sees them: front matter, parts, reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError

from .fault import ContentError, Fault, causes, told
from .progress import GuidePage, GuidePart
from .schema import Id, Model
from .yaml_file import YamlFile, read_yaml_text


class PageMeta(Model):
    """The front matter of a page."""

    title: str = Field(min_length=2, description="the page's title, as its first heading")
    description: Annotated[str, StringConstraints(min_length=20, max_length=155)] = Field(
        description="one sentence for search results"
    )
    id: Id = Field(description="for ever; the mark that the page is read hangs on it")
    reviewed: date = Field(description="the day the page was last reviewed")
    minutes: int = Field(0, ge=0, le=240, description="minutes to read and do it; 0 when none")


def front_matter(path: Path, shown: str) -> YamlFile:
    """The front matter of a Markdown file with its lines; a fault where there is none."""
    text = path.read_text(encoding="utf-8-sig")
    if not text.startswith("---\n") or "\n---" not in text[4:]:
        file = YamlFile(shown)
        file.faults.append(Fault(shown, 1, "file", "no front matter", "`---`, fields, `---`"))
        return file
    return read_yaml_text("\n" + text[4 : text.index("\n---", 4)], shown)


def read_pages(folder: Path) -> dict[str, GuidePage]:
    """Every page of a language by its path; raises ContentError with every fault."""
    pages: dict[str, GuidePage] = {}
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        file = front_matter(path, f"docs/{folder.name}/{name}")
        faults += file.faults
        if file.faults:
            continue
        try:
            meta = PageMeta.model_validate(file.data)
        except ValidationError as error:
            faults += [file.fault(e["loc"], *told(e, PageMeta)) for e in causes(error)]
            continue
        pages[name] = GuidePage(name, meta.id, meta.title, meta.reviewed, meta.minutes)
    faults += _repeated_ids(pages, folder.name)
    if faults:
        raise ContentError(faults)
    return pages


def is_guide_page(path: str) -> bool:
    """Whether a page is one to work through: not the home page, a tool or about the site."""
    return "/" in path and path.split("/", 1)[0] not in ("tools", "about")


def _repeated_ids(pages: dict[str, GuidePage], folder: str) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for name, page in pages.items():
        if page.id in first:
            found = f"{page.id!r}, which {first[page.id]} has too"
            yield Fault(f"docs/{folder}/{name}", 1, "id", found, "an id that no other page has")
        first.setdefault(page.id, name)


def parts_of(
    navigation: Sequence[Any], pages: dict[str, GuidePage], titles: dict[str, str]
) -> list[GuidePart]:
    """The navigation's parts in reading order, with titles in the page's language."""
    parts = []
    for entry in navigation:
        title, paths = next(iter(entry.items())) if isinstance(entry, dict) else ("", [entry])
        found = tuple(pages[path] for path in _paths(paths) if path in pages)
        parts.append(GuidePart(titles.get(title, title), found))
    return parts


def _paths(entries: str | Iterable[Any]) -> Iterator[str]:
    for entry in [entries] if isinstance(entries, str) else entries:
        if isinstance(entry, str):
            yield entry
        else:
            yield from _paths(next(iter(entry.values())))
