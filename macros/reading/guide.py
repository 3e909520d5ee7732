"""The guide's data in one language, as macros and templates ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from ..models.guide import FOLDERS, Area, Checklist, File, Interface
from .data_folder import DataFolder, ids_of
from .fault import ContentError, Fault, nearest
from .translation import translate

F = TypeVar("F", bound=File)


@dataclass(frozen=True)
class Guide:
    """All data of the guide in one language."""

    lang: str
    files: dict[str, dict[str, File]]

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

    @property
    def answerable(self) -> list[str]:
        """The ids of all checklist items and indicators, on which answers hang."""
        items = (item.id for file in self.folder(Checklist).values() for item in file.items)
        indicators = (each.id for area in self.folder(Area).values() for each in area.indicators)
        return sorted([*items, *indicators])

    def texts(self, component: str) -> dict[str, str]:
        """The words of one component's interface by name."""
        return self.one(Interface, component).texts


def folder_of(kind: type[File]) -> str:
    """The folder of docs/data that holds a kind of file."""
    return next(folder for folder, model in FOLDERS.items() if model is kind)


def known_ids(guide: Guide) -> list[str]:
    """Every id that a reader's answer or link may hang on, sorted."""
    files = (file for folder, all in guide.files.items() if folder != "ui" for file in all.values())
    return sorted(ids_of(files))


def in_language(read: DataFolder, lang: str) -> Guide:
    """The guide with one language's texts, or the English ones that it lacks."""
    overlays = {key: file.data for key, file in read.overlays.get(lang, {}).items()}
    files: dict[str, dict[str, File]] = {folder: {} for folder in read.files}
    for folder, entries in read.files.items():
        for stem, (_, item) in entries.items():
            if lang != "en":
                item = translate(item, overlays.get((folder, stem), {}), lang, [])
            files[folder][stem] = item
    return Guide(lang, files)
