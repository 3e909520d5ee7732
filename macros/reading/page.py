"""The guide's pages as the data sees them: front matter, parts, reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..models.text import Words
from .fault import Fault, nearest
from .front_matter import PageMeta, front_matter
from .leftovers import is_left_behind, is_unfinished, meant_by, original_of
from .yaml_file import YamlFile


@dataclass(frozen=True)
class GuidePage:
    """What the navigation knows of a page: its path below docs/en, id, title and dates.

    A page without an id cannot be marked as read; one without `checked` was never compared
    with its sources.
    """

    path: str
    id: str
    title: str
    written: date | None
    minutes: int = 0
    checked: date | None = None


@dataclass(frozen=True)
class GuidePart:
    """A part of the guide in reading order, with its pages."""

    title: str
    pages: tuple[GuidePage, ...]


@dataclass
class PageFolder:
    """The pages of one language as they are read, each by its path, and every fault.

    `metas` gives each page's front matter with its lines, `unread` names the pages that are
    there but cannot be read, and `retired` the ids of pages that are gone.
    """

    pages: dict[str, GuidePage] = field(default_factory=dict)
    metas: dict[str, tuple[YamlFile, PageMeta]] = field(default_factory=dict)
    retired: tuple[str, ...] = ()
    unread: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    @property
    def paths(self) -> set[str]:
        """The path of each page, whether it could be read or not."""
        return {*self.pages, *self.unread}

    @property
    def ids(self) -> dict[str, str]:
        """Where each page id stands, those of pages that are gone included."""
        gone = dict.fromkeys(self.retired, "the list of retired pages")
        named = {page.id: f"docs/en/{name}" for name, page in self.pages.items() if page.id}
        return {**gone, **named}


def read_pages(folder: Path, english: PageFolder | None = None) -> PageFolder:
    """Every page of a language; a translated one must go with a page of the English folder."""
    read = PageFolder()
    first: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not _is_page(path, folder, read):
            continue
        file = front_matter(path, f"docs/{folder.name}/{name}")
        meta = _meta(file)
        if meta is None:
            read.unread.add(name)
        else:
            title = meta.title
            if english:
                file.faults += _strayed(file, name, meta, english)
                if name in english.pages:
                    title = Words(title, folder.name, english.pages[name].title)
            if meta.id and meta.id in first:
                found = f"{meta.id!r}, which stands in {first[meta.id]} too"
                file.faults.append(file.fault(("id",), found, "an id that no other page has"))
            if meta.id:
                first.setdefault(meta.id, f"{file.path}:{file.line(('id',))}")
            read.metas[name] = file, meta
            read.pages[name] = GuidePage(
                name, meta.id or "", title, meta.written, meta.minutes, meta.checked
            )
            read.retired += meta.retired
        read.faults += file.faults
    for name in set(read.retired) & first.keys():
        where, _, line = first[name].rpartition(":")
        found = f"{name!r}, which is listed under `retired`"
        read.faults.append(Fault(where, int(line), "id", found, "an id that was never used"))
    return read


def _is_page(path: Path, folder: Path, read: PageFolder) -> bool:
    """Whether a path is a page by its name; tells of one that was likely meant to be."""
    below = path.relative_to(folder)
    if is_left_behind(below) or path.is_dir():
        return False
    shown = f"docs/{folder.name}/{below.as_posix()}"
    if is_unfinished(below):
        found, allowed = "a change that did not fit", "the change made by hand, without this file"
        read.faults.append(Fault(shown, 1, "file", found, allowed))
    elif (original := original_of(path.name)) and path.with_name(original).exists():
        found, allowed = repr(path.name) + ", which looks like a copy", f"{original!r} alone"
        read.faults.append(Fault(shown, 1, "file", found, f"{allowed}, or a name of its own"))
    elif meant := meant_by(path.name, ".md"):
        found, allowed = repr(path.name), "a name that ends in .md"
        read.faults.append(Fault(shown, 1, "file", found, allowed, meant))
        read.unread.add(below.with_name(meant).as_posix())
    else:
        return path.suffix == ".md"
    return False


def page_files(folder: Path) -> list[Path]:
    """The path of each page below a folder, in order."""
    return [path for path in sorted(folder.rglob("*")) if _is_page(path, folder, PageFolder())]


def _meta(file: YamlFile) -> PageMeta | None:
    """The front matter's fields, or None when they cannot be read; says why in the faults."""
    if not file.faults:
        try:
            return PageMeta.model_validate(file.data)
        except ValidationError as error:
            file.faults += file.model_faults(error, PageMeta)
    return None


def _strayed(file: YamlFile, name: str, meta: PageMeta, english: PageFolder) -> Iterator[Fault]:
    """The faults of a translated page that no English page has, or that bears another id."""
    original = english.pages.get(name)
    if original and original.id != (meta.id or ""):
        yield file.fault(("id",), repr(meta.id), f"{original.id!r}, as on the English page")
    if not original and name not in english.unread:
        near = nearest(name, english.pages)
        yield file.fault((), f"no English page {name}", "the path of a page in docs/en", near)


def is_guide_page(path: str) -> bool:
    """Whether a page is one to work through: not the home page, a template, a tool or about us."""
    return "/" in path and path.split("/", 1)[0] not in ("templates", "tools", "about")


def parts_of(
    navigation: Sequence[Any], pages: dict[str, GuidePage], titles: dict[str, str]
) -> list[GuidePart]:
    """The navigation's parts in reading order, with titles in the page's language."""
    parts = []
    for entry in navigation:
        title, paths = next(iter(entry.items())) if isinstance(entry, dict) else ("", [entry])
        found = tuple(pages[path] for path in paths_in(paths) if path in pages)
        parts.append(GuidePart(titles.get(title, title), found))
    return parts


def paths_in(entries: str | Iterable[Any]) -> Iterator[str]:
    """The path of each page in a navigation, in reading order."""
    for entry in [entries] if isinstance(entries, str) else entries:
        if isinstance(entry, str):
            yield entry
        else:
            yield from paths_in(next(iter(entry.values())))
