"""What reads better or is likely forgotten: told with a build, and never the end of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from ..models.field import Advised
from ..models.guide import Protocol, Source
from ..reading.calls import Calls
from ..reading.data_folder import DataFolder, ids_of
from ..reading.fault import Fault, nearest
from ..reading.page import PageFolder, is_guide_page
from ..reading.yaml_file import Location, YamlFile, read_text, read_yaml
from .page_rules import uncited


def advice(
    read: DataFolder,
    english: PageFolder,
    asked: Calls,
    in_no_menu: set[str],
    docs: Path,
    published: Path,
) -> list[str]:
    """Every piece of advice on the pages and data, one line each.

    `in_no_menu` are pages to which no menu leads; `published` is a list of the ids that
    readers' answers may hang on, and need not exist.
    """
    found = [
        *_sizes(read, english),
        *_wrong_sums(read),
        *_sources_without_address(read),
        *uncited(read, asked.calls),
        *_bare_pages(english),
        *_pages_in_no_menu(in_no_menu),
        *_words(docs, english),
        *_lost_ids(read, english, published),
        *_ignored(read),
    ]
    return [fault.told("better") for fault in sorted(found)]


def _ignored(read: DataFolder) -> Iterator[Fault]:
    for path in read.ignored:
        yield Fault(path, 1, "file", "a file that nothing reads", "a file of data, or none")


def _sizes(read: DataFolder, english: PageFolder) -> Iterator[Fault]:
    for file, model in (*read.everything(), *english.metas.values()):
        for place, found, better in sizes(model):
            yield file.fault(place, found, better)


def sizes(model: BaseModel, place: Location = ()) -> Iterator[tuple[Location, str, str]]:
    """Each size in a model that is not as advised: where it is, what it is, what is better."""
    for name, info in type(model).model_fields.items():
        value, here = getattr(model, name), (*place, name)
        yield from _size(value, info.metadata, info.annotation, here)
        for index, entry in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(entry, BaseModel):
                yield from sizes(entry, (*here, index))


def _size(value: Any, marks: Any, kind: Any, here: Location) -> Iterator[tuple[Location, str, str]]:
    unit = " characters" if isinstance(value, str) else " entries"
    unit = "" if isinstance(value, int) else unit
    for mark in marks:
        if isinstance(mark, Advised) and value is not None:
            size = value if isinstance(value, int) else len(value)
            if not mark.fits(size):
                yield here, f"{size}{unit}", f"{mark}{unit}"
    entries = value.items() if isinstance(value, dict) else [("", value)]
    for inner in get_args(kind):
        if get_origin(inner) is Annotated:
            for name, entry in entries:
                if isinstance(entry, str):
                    place = (*here, name) if name else here
                    yield from _size(entry, inner.__metadata__, None, place)


def _wrong_sums(read: DataFolder) -> Iterator[Fault]:
    for file, item in read.everything():
        if isinstance(item, Protocol):
            total = sum(step.minutes for step in item.steps)
            if total != item.minutes:
                yield file.fault(("minutes",), str(item.minutes), f"{total}, the steps' sum")


def _sources_without_address(read: DataFolder) -> Iterator[Fault]:
    for file, item in read.everything():
        if isinstance(item, Source) and not (item.link or item.archive or item.also):
            yield file.fault(
                ("link",), "no link, no archive and nothing in also", "at least one of them"
            )


def _bare_pages(english: PageFolder) -> Iterator[Fault]:
    """A line for each page without what search results, readers and reviewers look for."""
    for path, (file, meta) in english.metas.items():
        wanted = {"description": meta.description, "written": meta.written}
        if is_guide_page(path):
            wanted["id"] = meta.id
        lacking = [f"no {name}" for name, value in wanted.items() if not value]
        if lacking:
            better = "these fields above its words, as docs/contributing/fields.md tells"
            yield file.fault((), ", ".join(lacking), better)


def _pages_in_no_menu(paths: set[str]) -> Iterator[Fault]:
    """A line for each page to which no menu leads."""
    for path in paths:
        better = f"a line `- {path}` under nav in mkdocs.yml"
        yield Fault(f"docs/en/{path}", 1, "file", "a page that no menu leads to", better)


def _words(docs: Path, english: PageFolder) -> Iterator[Fault]:
    """A line for each word of a page that docs/data/words.yml tells to avoid."""
    path = docs / "data" / "words.yml"
    listed: YamlFile | None = read_yaml(path, "docs/data/words.yml") if path.exists() else None
    entries = listed.data.get("avoid", ()) if listed and isinstance(listed.data, dict) else ()
    uses = {str(entry["word"]).lower(): str(entry["use"]) for entry in entries}
    if not uses:
        return
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, uses))})", re.IGNORECASE)
    for page in english.pages:
        shown = f"docs/en/{page}"
        text = read_text(docs / "en" / page, shown)
        for number, line in enumerate(text.split("\n") if isinstance(text, str) else (), 1):
            for word in pattern.findall(line):
                yield Fault(shown, number, "word", repr(word), repr(uses[word.lower()]))


def _lost_ids(read: DataFolder, english: PageFolder, published: Path) -> Iterator[Fault]:
    """A line for each id on a list of published ones that is gone without being retired."""
    listed = published.read_text(encoding="utf-8").split() if published.exists() else []
    items = [item for _, item in read.everything()]
    present = ids_of(items) | english.ids.keys()
    retired = {name for item in items for name in item.retired}
    for number, name in enumerate(listed, 1):
        if name not in present | retired:
            found = "no such id in the data any more"
            allowed = "the id as it was, or its name under `retired` in its file"
            shown = f"tests/content/{published.name}"
            yield Fault(shown, number, name, found, allowed, nearest(name, present))
