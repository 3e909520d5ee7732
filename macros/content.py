"""The guide's data: every YAML file read, checked against the rest, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from .fault import ContentError, Fault, causes, nearest, told
from .schema import FOLDERS, File, Interface, Part, Protocol, Source
from .translation import check_overlay, translate
from .yaml_file import Location, YamlFile, read_yaml

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
        name = next(folder for folder, model in FOLDERS.items() if model is kind)
        return self.files[name]  # type: ignore[return-value]

    def one(self, kind: type[F], identifier: str) -> F:
        """The file of a kind with this id; a ContentError names the nearest if there is none."""
        files = self.folder(kind)
        if identifier not in files:
            what = kind.__name__.lower()
            near = nearest(identifier, files)
            raise ContentError(
                [Fault("page", 1, what, f"{identifier!r}", f"the id of a {what}", near)]
            )
        return files[identifier]

    def texts(self, component: str) -> dict[str, str]:
        """The words of one component's interface by name."""
        return self.one(Interface, component).texts


@dataclass
class _Reading:
    """What has been read so far: each file with its lines, and every fault."""

    files: dict[str, dict[str, tuple[YamlFile, File]]] = field(default_factory=dict)
    overlays: dict[str, list[tuple[str, str, YamlFile]]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def everything(self) -> Iterator[tuple[YamlFile, File]]:
        for folder in self.files.values():
            yield from folder.values()


def load_guide(
    data: Path,
    pages: Path,
    languages: Iterable[str] = ("en",),
    published: Path | None = None,
    page_ids: Iterable[str] = (),
) -> dict[str, Guide]:
    """The guide by language, from the data folder; raises ContentError with every fault.

    `pages` is the folder of the English pages, for references to them. `published`
    is the list of ids that readers' answers may hang on: none may vanish unless
    its file lists it under `retired`.
    """
    reading = _Reading()
    for folder, model in FOLDERS.items():
        reading.files[folder] = {}
        for path in sorted((data / folder).glob("*.yml")):
            _read_one(path, f"docs/data/{folder}/{path.name}", folder, model, reading)
    reading.faults += _check_ids(reading)
    reading.faults += _check_references(reading, pages)
    reading.faults += _check_minutes(reading)
    reading.faults += _check_published(reading, published, set(page_ids))
    reading.faults += _check_overlays(reading)
    if reading.faults:
        raise ContentError(reading.faults)
    return {lang: _in_language(reading, lang) for lang in languages}


def _read_one(path: Path, shown: str, folder: str, model: type[File], reading: _Reading) -> None:
    file = read_yaml(path, shown)
    reading.faults += file.faults
    if file.faults:
        return
    stem, dot, lang = path.stem.partition(".")
    if dot:
        reading.overlays.setdefault(lang, []).append((folder, stem, file))
        return
    try:
        item = model.model_validate(file.data)
    except ValidationError as error:
        reading.faults += [file.fault(e["loc"], *told(e, model)) for e in causes(error)]
        return
    if item.id != stem:
        found = f"{item.id!r} in a file named {path.name}"
        reading.faults.append(file.fault(("id",), found, f"{stem!r}, the file's name"))
    reading.files[folder][stem] = (file, item)


def located(part: Any, place: Location = ()) -> Iterator[tuple[Location, Part]]:
    """Every part with an id in a model, with its location, the model itself first."""
    if isinstance(part, Part):
        yield place, part
    if hasattr(type(part), "model_fields"):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, tuple):
                for index, entry in enumerate(value):
                    yield from located(entry, (*place, name, index))


def _check_ids(reading: _Reading) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for file, item in reading.everything():
        for place, part in located(item):
            where = f"{file.path}:{file.line((*place, 'id'))}"
            # An interface file bears its component's name; it holds no answers.
            key = f"ui:{part.id}" if "/ui/" in file.path else part.id
            if key in first:
                found = f"{part.id!r}, which stands in {first[key]} too"
                yield file.fault((*place, "id"), found, "an id that nothing else has")
            first.setdefault(key, where)
        for index, identifier in enumerate(item.retired):
            if any(part.id == identifier for _, part in located(item)):
                found = f"{identifier!r}, which is still in use"
                yield file.fault(("retired", index), found, "an id that is gone")


def _check_references(reading: _Reading, pages: Path) -> Iterator[Fault]:
    known_pages = {p.relative_to(pages).as_posix() for p in pages.rglob("*.md")}
    known_sources = set(reading.files["sources"])
    for file, item in reading.everything():
        for place, name in _references(item):
            kind = place[-1] if isinstance(place[-1], str) else place[-2]
            known = known_pages if kind == "page" else known_sources
            if name not in known:
                what = "a page below docs/en" if kind == "page" else "the id of a source"
                yield file.fault(place, repr(name), what, nearest(name, known))
        if isinstance(item, Source) and not (item.link or item.archive):
            yield file.fault(("link",), "no link and no archive", "at least one of the two")


def _references(model: Any, place: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every reference to a page or a source in a model, with its location."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name == "page":
            yield (*place, name), value
        elif name in ("sources", "further_outside"):
            yield from (((*place, name, i), entry) for i, entry in enumerate(value))
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                if hasattr(type(entry), "model_fields"):
                    yield from _references(entry, (*place, name, index))


def _check_minutes(reading: _Reading) -> Iterator[Fault]:
    for file, item in reading.everything():
        if isinstance(item, Protocol):
            total = sum(step.minutes for step in item.steps)
            if total != item.minutes:
                yield file.fault(("minutes",), str(item.minutes), f"{total}, the steps' sum")


def known_ids(guide: Guide) -> list[str]:
    """Every id that a reader's answer or link may hang on, sorted."""
    files = (f for folder, all in guide.files.items() if folder != "ui" for f in all.values())
    return sorted({part.id for file in files for _, part in located(file)})


def _check_published(
    reading: _Reading, published: Path | None, page_ids: set[str]
) -> Iterator[Fault]:
    if published is None or not published.exists():
        return
    present = {part.id for _, item in reading.everything() for _, part in located(item)} | page_ids
    retired = {name for _, item in reading.everything() for name in item.retired}
    unread = any(fault for fault in reading.faults)
    for number, line in enumerate(published.read_text(encoding="utf-8").splitlines(), 1):
        identifier = line.strip()
        if not identifier or identifier.startswith("#") or unread:
            continue
        if identifier not in present | retired:
            yield Fault(
                published.name,
                number,
                identifier,
                "no such id in the data any more",
                "the id as it was, or its name under `retired` in its file",
                nearest(identifier, present),
            )


def _check_overlays(reading: _Reading) -> Iterator[Fault]:
    for overlays in reading.overlays.values():
        for folder, stem, file in overlays:
            english = reading.files[folder].get(stem)
            if english:
                yield from check_overlay(file, english[1])
            elif not reading.faults:
                near = nearest(stem, reading.files[folder])
                yield file.fault((), f"no English file {stem}.yml", "a file that exists", near)


def _in_language(reading: _Reading, lang: str) -> Guide:
    missing: list[str] = []
    files: dict[str, dict[str, File]] = {}
    overlays = {(f, stem): file.data for f, stem, file in reading.overlays.get(lang, [])}
    for folder, entries in reading.files.items():
        files[folder] = {
            stem: item if lang == "en" else translate(item, overlays.get((folder, stem), {}), lang, missing)
            for stem, (_, item) in entries.items()
        }
    cited = {name for e in files.values() for item in e.values() for _, name in _cited(item)}
    return Guide(lang, files, tuple(missing), cited)


def _cited(item: File) -> Iterator[tuple[Location, str]]:
    return ((place, name) for place, name in _references(item) if place[-1] != "page")


def unused_sources(guide: Guide) -> list[Fault]:
    """A fault for every source that neither a page nor a data file cites."""
    unused = sorted(guide.folder(Source).keys() - guide.cited)
    return [
        Fault(f"docs/data/sources/{name}.yml", 1, "id", f"{name!r} cited nowhere", "a source in use")
        for name in unused
    ]

