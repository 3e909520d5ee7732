"""One YAML file as plain data, with the line of every value and every slip told plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.scalarstring import ScalarString

from .fault import Fault

Location = tuple[int | str, ...]
YES_NO = re.compile(r"^(yes|no|on|off|y|n)$", re.IGNORECASE)


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


def field_name(location: Location) -> str:
    """A location as a reader writes it: items[2].text."""
    name = ""
    for step in location:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else str(step)
    return name or "file"


def read_yaml(path: Path, shown_path: str) -> YamlFile:
    """The file's data; what is wrong with it as YAML stands in its faults."""
    raw = path.read_bytes()
    try:
        return read_yaml_text(raw.decode("utf-8-sig"), shown_path)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        found = "a character that is not UTF-8"
        return YamlFile(shown_path, faults=[Fault(shown_path, line, "file", found, "UTF-8 text")])


def read_yaml_text(text: str, shown_path: str) -> YamlFile:
    """The text's data as `read_yaml` gives it."""
    file = YamlFile(shown_path)
    slips = list(_slips_before_reading(shown_path, text))
    try:
        tree = YAML(typ="rt").load(StringIO(text)) if not slips else None
    except DuplicateKeyError as error:
        slips.append(_yaml_fault(shown_path, error, "the same field twice", "each field once"))
    except MarkedYAMLError as error:
        slips.append(_yaml_fault(shown_path, error, *_syntax_words(error)))
    except YAMLError as error:
        slips.append(Fault(shown_path, 1, "file", str(error).split("\n")[0], "YAML"))
    if slips:
        file.faults = slips
    elif not isinstance(tree, CommentedMap):
        found = "nothing" if tree is None else "something else than fields"
        file.faults = [Fault(shown_path, 1, "file", found, "`name: value` lines")]
    else:
        file.data = _plain(tree, (), file)
    return file


def _slips_before_reading(path: str, text: str) -> Iterator[Fault]:
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r" *\t", line):
            yield Fault(path, number, "file", "a tab at the start of the line", "spaces to indent")


def _yaml_fault(path: str, error: MarkedYAMLError, found: str, allowed: str) -> Fault:
    mark = error.problem_mark or error.context_mark
    return Fault(path, mark.line + 1 if mark else 1, "file", found, allowed)


def _syntax_words(error: MarkedYAMLError) -> tuple[str, str]:
    problem = str(error.problem or error)
    if "mapping values are not allowed" in problem:
        return "a colon inside a text", 'quotes around a text that holds a colon: "like: this"'
    if "could not find expected ':'" in problem:
        return "a line without a colon", "`name: value`, or text indented under its field"
    if "found character" in problem:
        return problem, "quotes around a text that begins with a special character"
    return problem, "well-formed YAML; compare with a neighbouring file"


def _plain(value: Any, location: Location, file: YamlFile) -> Any:
    """The value without ruamel's classes; records lines and plain yes/no on the way."""
    if isinstance(value, CommentedMap):
        for key in value:
            file.lines[(*location, key)] = value.lc.key(key)[0] + 1
        return {key: _plain(value[key], (*location, key), file) for key in value}
    if isinstance(value, CommentedSeq):
        for index in range(len(value)):
            file.lines[(*location, index)] = value.lc.item(index)[0] + 1
        return tuple(_plain(entry, (*location, i), file) for i, entry in enumerate(value))
    if isinstance(value, ScalarString):
        return str(value)
    if isinstance(value, str) and YES_NO.match(value):
        allowed = f'"{value}" in quotes for the word, or true or false'
        file.faults.append(file.fault(location, f"{value} without quotes", allowed))
    return value
