"""The guide's data: every YAML file read, checked against the rest, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from .data_folder import DataFolder, ids_of, read_data
from .fault import ContentError, Fault, nearest
from .rules import broken_rules, cited_sources, lost_ids
from .schema import FOLDERS, File, Interface, Source
from .translation import translate

F = TypeVar("F", bound=File)


@dataclass(frozen=True)
class Guide:
    """All data of the guide in one language."""

    lang: str
    files: dict[str, dict[str, File]]
    missing: tuple[str, ...] = ()
    cited: set[str] = field(default_factory=set, compare=False)

    def folder(self, kind: type[F]) -> dict[str, F]:
        """The files of one kind by id, such as all checklists."""
        return self.files[folder_of(kind)]  # type: ignore[return-value]

    def one(self, kind: type[F], identifier: str) -> F:
        """The file of a kind with this id; a ContentError names the nearest if there is none."""
        files = self.folder(kind)
        if identifier not in files:
            allowed, near = f"the id of a file in {folder_of(kind)}", nearest(identifier, files)
            fault = Fault("page", 1, kind.__name__.lower(), repr(identifier), allowed, near)
            raise ContentError([fault])
        return files[identifier]

    def texts(self, component: str) -> dict[str, str]:
        """The words of one component's interface by name."""
        return self.one(Interface, component).texts


def folder_of(kind: type[File]) -> str:
    """The folder of docs/data that holds a kind of file."""
    return next(folder for folder, model in FOLDERS.items() if model is kind)


def load_guide(
    data: Path,
    pages: Path,
    languages: Iterable[str] = ("en",),
    published: Path | None = None,
    page_ids: Mapping[str, str] | None = None,
    interface: Path | None = None,
) -> dict[str, Guide]:
    """The guide by language, from the data folder; raises ContentError with every fault.

    `pages` is the folder of the English pages, for references to them. `published`
    is the list of ids that readers' answers may hang on: none may vanish unless
    its file lists it under `retired`; `page_ids` gives the path of each page by its id,
    or None while a page cannot be read. `interface` is a folder of components' words
    for a site that brings none of its own, such as the sample site.
    """
    read = read_data(data, interface)
    faults = [*read.faults, *broken_rules(read, pages, page_ids or {})]
    if published and page_ids is not None:
        faults += lost_ids(read, published, page_ids)
    if faults:
        raise ContentError(faults)
    return {lang: _in_language(read, lang) for lang in languages}


def known_ids(guide: Guide) -> list[str]:
    """Every id that a reader's answer or link may hang on, sorted."""
    files = (file for folder, all in guide.files.items() if folder != "ui" for file in all.values())
    return sorted(ids_of(files))


def _in_language(read: DataFolder, lang: str) -> Guide:
    """The guide with one language's texts, and a list of those that it lacks."""
    missing: list[str] = []
    overlays = {key: file.data for key, file in read.overlays.get(lang, {}).items()}
    files: dict[str, dict[str, File]] = {folder: {} for folder in read.files}
    for folder, entries in read.files.items():
        for stem, (_, item) in entries.items():
            if lang != "en":
                item = translate(item, overlays.get((folder, stem), {}), lang, missing)
            files[folder][stem] = item
    cited = cited_sources(file for folder in files.values() for file in folder.values())
    return Guide(lang, files, tuple(missing), cited)


def unused_sources(guide: Guide) -> list[Fault]:
    """A fault for every source that neither a page nor a data file cites."""
    unused = sorted(guide.folder(Source).keys() - guide.cited)
    found, allowed = "a source that nothing cites", "a source in use; cite it or remove the file"
    return [Fault(f"docs/data/sources/{name}.yml", 1, "id", found, allowed) for name in unused]
