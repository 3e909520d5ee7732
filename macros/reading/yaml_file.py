"""One YAML file as plain data, with the line of every value and every slip told plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]  # it comes with MkDocs, without types
from pydantic import BaseModel, ValidationError

from .fault import Fault, causes, told
from .leftovers import conflict_line
from .yaml_slip import CROWDED, CROWDED_SLIP, slips_before_reading, syntax_slip

Location = tuple[int | str, ...]
YES_NO = re.compile(r"yes|no|on|off|y|n", re.IGNORECASE)
INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
FRACTION = re.compile(r"-?[0-9]*\.[0-9]+")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UTF_8 = "UTF-8 text; save the file again as UTF-8"
PLAIN = {"": None, "~": None, "null": None, "true": True, "false": False}

# The reader written in C is thirty times faster, which an editor feels at every change.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class YamlFile:
    """A data file: its values as plain Python, the line of each, and its slips."""

    path: str
    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, location: Location) -> int:
        """The line of the value at a location, or of the nearest thing around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def fault(self, location: Location, found: str, allowed: str, near: str | None = None) -> Fault:
        """A fault at a location of this file."""
        return Fault(self.path, self.line(location), field_name(location), found, allowed, near)

    def model_faults(self, error: ValidationError, model: type[BaseModel]) -> list[Fault]:
        """The faults of data that its model refuses."""
        return [self.fault(place(e["loc"]), *told(e, model)) for e in causes(error)]


def place(location: Location) -> Location:
    """A location as this module writes it: pydantic adds a mark where a field's name is wrong."""
    return tuple(step for step in location if step != "[key]")


def field_name(location: Location) -> str:
    """A location as a reader writes it: items[2].text."""
    name = ""
    for step in location:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else str(step)
    return name or "file"


def read_yaml(path: Path, shown_path: str) -> YamlFile:
    """The file's data; what is wrong with it as YAML stands in its faults."""
    text = read_text(path, shown_path)
    if isinstance(text, Fault):
        return YamlFile(shown_path, faults=[text])
    return read_yaml_text(text, shown_path)


def read_text(path: Path, shown_path: str) -> str | Fault:
    """The words of a file, or the fault that nobody can tell what they are."""
    raw = path.read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw:
        return Fault(shown_path, 1, "file", "a file that is no UTF-8 text", UTF_8)
    if line := conflict_line(raw):
        found = "two versions of the same lines, which version control has marked"
        allowed = "one of them, without the lines of <<<<<<<, ======= and >>>>>>>"
        return Fault(shown_path, line, "file", found, allowed)
    try:
        return re.sub("\r\n?", "\n", raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Fault(shown_path, line, "file", "a character that is not UTF-8", UTF_8)


def read_yaml_text(text: str, shown_path: str) -> YamlFile:
    """The text's data as `read_yaml` gives it."""
    file = YamlFile(shown_path, faults=list(slips_before_reading(shown_path, text)))
    if file.faults:
        return file
    try:
        tree = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        file.faults.append(syntax_slip(error, text, shown_path))
        return file
    if isinstance(tree, yaml.MappingNode):
        file.data = _plain(tree, (), _Reading(file, text.splitlines()))
    elif CROWDED.match(text):
        file.faults.append(file.fault((), *CROWDED_SLIP))
    else:
        found = "nothing" if tree is None else "something else than fields"
        file.faults.append(file.fault((), found, "`name: value` lines"))
    return file


@dataclass
class _Reading:
    """A file while it is read, with the lines that it was written in."""

    file: YamlFile
    source: list[str]

    def slip(self, location: Location, found: str, allowed: str) -> None:
        self.file.faults.append(self.file.fault(location, found, allowed))

    def after(self, mark: Any) -> str:
        """The rest of the line at a mark."""
        return self.source[mark.line][mark.column :] if mark.line < len(self.source) else ""


def _plain(node: Any, location: Location, reading: _Reading) -> Any:
    """The node as plain Python; its lines and slips are told to the file on the way."""
    first = reading.after(node.start_mark)[:1]
    if first == "&" or node.tag.startswith("!"):
        reading.slip(location, f"a text that begins with {first}", "quotes around the text")
    if isinstance(node, yaml.MappingNode):
        return dict(_entries(node, location, reading))
    if isinstance(node, yaml.SequenceNode):
        return tuple(_listed(node, location, reading))
    if re.match(r"\s*#\S", reading.after(node.end_mark)):
        allowed = 'quotes around a text that holds a #: "room #5"'
        reading.slip(location, "a # with words behind it, which would be left out", allowed)
    return node.value if node.style else _unquoted(node.value, location, reading)


def _entries(node: Any, location: Location, reading: _Reading) -> Iterator[tuple[str, Any]]:
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        inner, line = (*location, name), key.start_mark.line + 1
        if inner in reading.file.lines:
            slip = Fault(reading.file.path, line, field_name(inner), "the same field twice", "once")
            reading.file.faults.append(slip)
            continue
        reading.file.lines[inner] = line
        if CROWDED.match(name + " "):
            reading.file.faults.append(Fault(reading.file.path, line, "file", *CROWDED_SLIP))
        yield name, _plain(value, inner, reading)


def _listed(node: Any, location: Location, reading: _Reading) -> Iterator[Any]:
    for index, value in enumerate(node.value):
        reading.file.lines[(*location, index)] = value.start_mark.line + 1
        yield _plain(value, (*location, index), reading)


def _unquoted(word: str, location: Location, reading: _Reading) -> Any:
    """What a value without quotes means: nothing, true, a number, a date or words."""
    if word in PLAIN:
        return PLAIN[word]
    if YES_NO.fullmatch(word):
        allowed = f'"{word}" in quotes for the word, or true or false'
        reading.slip(location, f"{word} without quotes", allowed)
    if INTEGER.fullmatch(word):
        return int(word)
    if FRACTION.fullmatch(word):
        return float(word)
    if DATE.fullmatch(word):
        try:
            return date.fromisoformat(word)
        except ValueError:
            reading.slip(location, word, "a day that exists, such as 2026-11-21")
    return word
