"""The folder docs/data as it is read: each file against its model, by folder and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from pydantic import ValidationError

from ..models.guide import FOLDERS, File, Part
from .fault import Fault, nearest
from .leftovers import is_left_behind, is_unfinished, meant_by, original_of
from .yaml_file import Location, YamlFile, read_yaml

BESIDE = ("schema", "words.yml")
"""What else stands in docs/data."""


@dataclass
class DataFolder:
    """What has been read: each file with its lines, by folder and name, and every fault.

    `unread` names the files that are there but cannot be read, so that nobody is told
    that they are missing; `overlays` holds the translations by language, and `ignored` the
    files that are none of the guide's.
    """

    files: dict[str, dict[str, tuple[YamlFile, File]]]
    overlays: dict[str, dict[tuple[str, str], YamlFile]] = field(default_factory=dict)
    unread: set[tuple[str, str]] = field(default_factory=set)
    ignored: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def everything(self) -> Iterator[tuple[YamlFile, File]]:
        """Every file that could be read, with its model."""
        for folder in self.files.values():
            yield from folder.values()

    def names(self, folder: str) -> set[str]:
        """The names of a folder's files, whether they could be read or not."""
        return {*self.files[folder], *(stem for kind, stem in self.unread if kind == folder)}


def read_data(
    data: Path, lent: Path | None = None, languages: Iterable[str] | None = None
) -> DataFolder:
    """Every file of a data folder; interface words that it lacks come from the folder `lent`.

    Of the translations only those into `languages` are read, or all of them.
    """
    read = DataFolder({folder: {} for folder in FOLDERS})
    for entry in sorted(data.iterdir()):
        _look_at_entry(entry, read)
    for folder in FOLDERS:
        words = {path.name: path for path in lent.glob("*.yml")} if lent and folder == "ui" else {}
        own = sorted((data / folder).iterdir()) if (data / folder).is_dir() else []
        paths = words | {path.name: path for path in own if _is_data(path, folder, read)}
        for name, path in sorted(paths.items()):
            _, dot, lang = path.stem.partition(".")
            if languages is None or not dot or len(lang) != 2 or lang in (*languages, "en"):
                _read_one(path, f"docs/data/{folder}/{name}", folder, read)
    return read


def _look_at_entry(entry: Path, read: DataFolder) -> None:
    """Tells of what stands in docs/data where nothing reads it."""
    if entry.name in (*FOLDERS, *BESIDE) or is_left_behind(PurePath(entry.name)):
        return
    shown, near = f"docs/data/{entry.name}", nearest(entry.name.lower(), FOLDERS)
    files = [path.name for path in entry.glob("*")] if entry.is_dir() else [entry.name]
    stems = {name.partition(".")[0] for name in files if name.endswith(".yml") or _meant(name)}
    if not (stems or near):
        read.ignored.append(shown)
        return
    allowed = "one of " + ", ".join(FOLDERS)
    read.faults.append(Fault(shown, 1, "folder", repr(entry.name), allowed, near))
    read.unread |= {(near or folder, stem) for folder in FOLDERS for stem in stems}


def _meant(name: str) -> str | None:
    """The name that was meant by the name of a file of data; None when there is no other."""
    name = original_of(name) or name
    return meant_by(name, ".yml") or (name if name.endswith(".yml") else None)


def _is_data(path: Path, folder: str, read: DataFolder) -> bool:
    """Whether a path is a file of data by its name; tells of one that was likely meant to be."""
    shown, name = f"docs/data/{folder}/{path.name}", PurePath(path.name)
    if is_left_behind(name):
        return False
    if is_unfinished(name):
        found, allowed = "a change that did not fit", "the change made by hand, without this file"
        read.faults.append(Fault(shown, 1, "file", found, allowed))
        return False
    if path.is_dir():
        if any(path.rglob("*.yml")):
            found, allowed = "a folder in a folder", f"files in docs/data/{folder} itself"
            read.faults.append(Fault(shown, 1, "file", found, allowed))
            read.unread |= {(folder, file.stem.partition(".")[0]) for file in path.rglob("*.yml")}
        return False
    meant = _meant(path.name)
    if meant == path.name:
        return True
    if meant is None:
        read.ignored.append(shown)
        return False
    original = original_of(path.name)
    found = repr(path.name) + (", which looks like a copy" if original else "")
    allowed = "a name that ends in .yml"
    if original:
        allowed = f"{meant!r} alone, or a file with a name and ids of its own"
    read.faults.append(Fault(shown, 1, "file", found, allowed))
    if not (path.parent / meant).exists():
        read.unread.add((folder, meant.partition(".")[0]))
    return False


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
