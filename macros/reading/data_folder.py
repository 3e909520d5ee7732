"""The folder docs/data as it is read: each file against its model, by folder and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..models.guide import FOLDERS, File, Part
from .fault import Fault, nearest
from .yaml_file import Location, YamlFile, read_yaml

BESIDE = ("schema", "words.yml")
"""What else stands in docs/data."""


@dataclass
class DataFolder:
    """What has been read: each file with its lines, by folder and name, and every fault.

    `unread` names the files that are there but cannot be read, so that nobody is told
    that they are missing; `overlays` holds the translations by language.
    """

    files: dict[str, dict[str, tuple[YamlFile, File]]]
    overlays: dict[str, dict[tuple[str, str], YamlFile]] = field(default_factory=dict)
    unread: set[tuple[str, str]] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def everything(self) -> Iterator[tuple[YamlFile, File]]:
        """Every file that could be read, with its model."""
        for folder in self.files.values():
            yield from folder.values()

    def names(self, folder: str) -> set[str]:
        """The names of a folder's files, whether they could be read or not."""
        return {*self.files[folder], *(stem for kind, stem in self.unread if kind == folder)}


def read_data(data: Path, lent: Path | None = None) -> DataFolder:
    """Every file of a data folder; interface words that it lacks come from the folder `lent`."""
    read = DataFolder({folder: {} for folder in FOLDERS})
    read.faults += _strange_entries(data)
    for folder in FOLDERS:
        words = sorted(lent.glob("*.yml")) if lent and folder == "ui" else []
        paths = {path.name: path for path in [*words, *sorted((data / folder).glob("*.yml"))]}
        for name, path in paths.items():
            _read_one(path, f"docs/data/{folder}/{name}", folder, read)
    return read


def _strange_entries(data: Path) -> Iterator[Fault]:
    """A fault for everything that would be passed over because of its name."""
    known = [*FOLDERS, *BESIDE]
    for entry in sorted(data.iterdir()):
        if entry.name not in known and not entry.name.startswith("."):
            shown, allowed = f"docs/data/{entry.name}", "one of " + ", ".join(FOLDERS)
            yield Fault(shown, 1, "folder", repr(entry.name), allowed, nearest(entry.name, FOLDERS))
    for path in sorted(path for folder in FOLDERS for path in (data / folder).glob("*.*")):
        if path.suffix.lower() in (".yaml", ".yml") and path.suffix != ".yml":
            shown = f"docs/data/{path.parent.name}/{path.name}"
            yield Fault(shown, 1, "file", repr(path.name), "a name that ends in .yml")


def _read_one(path: Path, shown: str, folder: str, read: DataFolder) -> None:
    file = read_yaml(path, shown)
    stem, dot, lang = path.stem.partition(".")
    if dot and not re.fullmatch(r"(?!en)[a-z]{2}", lang):
        allowed = "a language of two letters, such as es; English has none"
        file.faults.append(file.fault((), f".{lang} in the name", allowed))
    if not file.faults and not dot:
        model = FOLDERS[folder]
        try:
            read.files[folder][stem] = (file, model.model_validate(file.data))
        except ValidationError as error:
            file.faults += file.model_faults(error, model)
        else:
            file.faults += _wrong_name(*read.files[folder][stem], stem)
    elif not file.faults:
        read.overlays.setdefault(lang, {})[folder, stem] = file
    if not dot and stem not in read.files[folder]:
        read.unread.add((folder, stem))
    read.faults += file.faults


def _wrong_name(file: YamlFile, item: File, stem: str) -> Iterator[Fault]:
    if item.id != stem:
        found = f"{item.id!r} in a file named {stem}.yml"
        yield file.fault(("id",), found, f"{stem!r}, the file's name")


def located(part: Any, place: Location = ()) -> Iterator[tuple[Location, Part]]:
    """Every part with an id in a model, with its location, the model itself first."""
    if isinstance(part, Part):
        yield place, part
    for name in getattr(type(part), "model_fields", ()):
        value = getattr(part, name)
        if isinstance(value, tuple):
            for index, entry in enumerate(value):
                yield from located(entry, (*place, name, index))


def ids_of(items: Iterable[File]) -> set[str]:
    """Every id in some files: the files' own and those of their parts."""
    return {part.id for item in items for _, part in located(item)}
