"""The rules between pages and data: what a page asks for is there, and what is there is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models.guide import FOLDERS, File
from ..reading.calls import Call, Calls, Macros
from ..reading.data_folder import DataFolder
from ..reading.fault import Fault, nearest
from .data_rules import cited_sources


def broken_page_rules(
    read: DataFolder, asked: Calls, macros: Macros, paths: set[str]
) -> Iterator[Fault]:
    """A fault for each rule between pages and data that is broken.

    `paths` holds the path of each page that can be read.
    While a call or a file cannot be read, nobody knows what it shows, and of what is shown
    nowhere nothing is said.
    """
    unknown = list(_unknown_names(read, asked.calls, macros))
    yield from unknown
    if not (unknown or asked.faults or asked.unread or read.unread):
        yield from _shown_elsewhere(read, asked.calls, macros, paths)


def _folder(macro: str, macros: Macros) -> str:
    return next((name for name, kind in FOLDERS.items() if kind is macros[macro]), "")


def _unknown_names(read: DataFolder, calls: Sequence[Call], macros: Macros) -> Iterator[Fault]:
    for call in calls:
        words, folder = macros[call.macro], _folder(call.macro, macros)
        if isinstance(words, tuple) and call.name not in words:
            allowed, near = "one of " + ", ".join(words), nearest(call.name or "", words)
            yield Fault(call.shown, call.line, call.macro, repr(call.name), allowed, near)
        if folder and call.name and call.name not in read.names(folder):
            allowed = f"the id of a file in docs/data/{folder}"
            near = nearest(call.name, read.names(folder))
            yield Fault(call.shown, call.line, call.macro, repr(call.name), allowed, near)


def _shown_elsewhere(
    read: DataFolder, calls: Sequence[Call], macros: Macros, paths: set[str]
) -> Iterator[Fault]:
    """A fault for each file whose `page`, to which links lead, is not a page that shows it."""
    for folder in ("checklists", "protocols", "workbook"):
        pages: dict[str, list[str]] = {}
        for call in calls:
            if _folder(call.macro, macros) == folder and call.name:
                pages.setdefault(call.name, []).append(call.page)
        for name, (file, item) in read.files[folder].items():
            page = getattr(item, "page", None)
            if page in paths and page not in pages.get(name, []):
                found = f"{page!r}, which does not show it"
                allowed = "a page that calls its macro, or no such file"
                yield file.fault(("page",), found, allowed, next(iter(pages.get(name, [])), None))


def uncited(read: DataFolder, calls: Sequence[Call]) -> Iterator[Fault]:
    """A line for each source that neither a page nor a data file cites."""
    items: Iterator[File] = (item for _, item in read.everything())
    cited = cited_sources(items) | {call.name for call in calls if call.macro == "cite"}
    for name in sorted(read.files["sources"].keys() - cited):
        file, _ = read.files["sources"][name]
        allowed = "a source in use; cite it or remove the file"
        yield file.fault(("id",), "a source that nothing cites", allowed)
