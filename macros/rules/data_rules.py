"""The rules between files: ids that are unique and for ever, names that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..models.field import parted
from ..models.guide import ChecklistItem, File, Indicator, Problem, Prompt
from ..models.instrument import Group, Groups
from ..reading.data_folder import DataFolder, located
from ..reading.fault import Fault, nearest
from ..reading.page import PageFolder
from ..reading.translation import check_overlay
from ..reading.yaml_file import Location


def broken_rules(read: DataFolder, english: PageFolder) -> Iterator[Fault]:
    """A fault for each rule between data files, and between them and the pages' names, broken."""
    yield from _repeated_ids(read, english.ids)
    yield from _dangling_references(read, english.paths)
    yield from _overlay_faults(read)


def _repeated_ids(read: DataFolder, page_ids: Mapping[str, str]) -> Iterator[Fault]:
    first = dict(page_ids)
    for file, item in read.everything():
        # An interface file bears its component's name; it holds no answers.
        mark = "ui:" if "/ui/" in file.path else ""
        for place, part in located(item):
            place, key = (*place, "id"), mark + part.id
            if key in first:
                found = f"{part.id!r}, which stands in {first[key]} too"
                yield file.fault(place, found, "an id that nothing else has")
            first.setdefault(key, f"{file.path}:{file.line(place)}")
    for file, item in read.everything():
        for index, name in enumerate(item.retired):
            if name in first:
                found = f"{name!r}, which is still in use in {first[name]}"
                yield file.fault(("retired", index), found, "an id that is gone")


PAGES = ("page", "pages")
SOURCES = ("source", "sources", "further_outside")
PARTS = {
    "items": (ChecklistItem, "a checklist item", "checklists"),
    "prompts": (Prompt, "a prompt", "workbook"),
    "indicators": (Indicator, "an indicator", "assessment"),
    "indicator": (Indicator, "an indicator", "assessment"),
    "after": (Indicator, "an indicator", "assessment"),
    "group": (Group, "a group in docs/data/instrument", "instrument"),
    "problems": (Problem, "a problem", "problems"),
    "by": (Groups, "groups in docs/data/instrument", "instrument"),
}
"""The fields that name something elsewhere: what they name, in words, and the folder it is in."""


def _dangling_references(read: DataFolder, known_pages: set[str]) -> Iterator[Fault]:
    """A fault for each name that leads nowhere, unless it may stand in a file that is not read."""
    parts = [part for _, item in read.everything() for _, part in located(item)]
    hidden = {folder for folder, _ in read.unread}
    for file, item in read.everything():
        for place, field, name in references(item):
            if field in PAGES:
                what, known = "a page below docs/en", known_pages
            elif field in SOURCES:
                what, known = "the id of a source", read.names("sources")
            else:
                kind, shown, folder = PARTS[field]
                if folder in hidden:
                    continue
                known = {part.id for part in parts if isinstance(part, kind)}
                what = f"the id of {shown}"
            if name not in known:
                yield file.fault(place, repr(name), what, nearest(name, known))


def references(model: Any, place: Location = ()) -> Iterator[tuple[Location, str, str]]:
    """Every reference in a model to something elsewhere: its location, its field, its name."""
    for field in type(model).model_fields:
        value = getattr(model, field)
        for index, entry in enumerate(value if isinstance(value, tuple) else [value]):
            here = (*place, field, index) if isinstance(value, tuple) else (*place, field)
            if hasattr(type(entry), "model_fields"):
                yield from references(entry, here)
            elif isinstance(entry, str) and field in (*PAGES, *SOURCES, *PARTS):
                yield here, field, parted(entry)[0] if field in SOURCES else entry


def cited_sources(items: Iterable[File]) -> set[str]:
    """The ids of the sources that some files cite."""
    return {name for item in items for _, field, name in references(item) if field in SOURCES}


def _overlay_faults(read: DataFolder) -> Iterator[Fault]:
    for overlays in read.overlays.values():
        for (folder, stem), file in overlays.items():
            if stem in read.files[folder]:
                yield from check_overlay(file, read.files[folder][stem][1])
            elif stem not in read.names(folder):
                near = nearest(stem, read.names(folder))
                yield file.fault((), f"no English file {stem}.yml", "a file that exists", near)
