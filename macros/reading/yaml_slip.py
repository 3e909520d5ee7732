"""What is wrong with a file as YAML, in words for a person who has never heard of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from yaml import YAMLError  # type: ignore[import-untyped]  # it comes with MkDocs, without types

from .fault import Fault

Slip = tuple[str, str]
OPEN = re.compile(
    r"""^[ -]*[\w -]+: +(?:"[^"\n]*|'[^'\n]*)$(?=\s*(?:- |[\w-]+:|\Z))""", re.MULTILINE
)
"""A text whose quotation mark is still open when the next field begins."""

CROWDED = re.compile(r"[ -]*[a-z_]+:[^ \n/]")
"""A field whose colon has no space after it, or one that no reader of YAML takes for a space."""

LOOK_BACK = 3
CROWDED_SLIP = ("a colon without a space after it", "`name: text`, with a space after the colon")
CURLY_SLIP = ("curly quotation marks", 'straight ones: "like: this"')
UNFIT = (
    "a line that does not fit the lines before it",
    "fields of one group in one column, and quotes around a whole text, not a part of it",
)
SLIPS = {
    "mapping values are not allowed": (
        "a colon inside a text",
        'quotes around a text that holds a colon: "like: this"',
    ),
    "could not find expected ':'": (
        "a line without a colon",
        "`name: value`, or text indented under its field",
    ),
    "escape character": (
        "a backslash between double quotes",
        "two backslashes, or 'single quotes' around the text",
    ),
    "quoted scalar": ("a quotation mark without its partner", "one before the text and one after"),
    "flow sequence": ("a [ without its ]", "brackets in pairs, or quotes around the text"),
    "flow mapping": ("a { without its }", "brackets in pairs, or quotes around the text"),
    "alias": ("a text that begins with *", "quotes around the text"),
    "anchor": ("a text that begins with &", "quotes around the text"),
    "sequence entries are not allowed": (
        "a hyphen where a text begins",
        "a list on lines of its own, or quotes around the text",
    ),
    "single document": ("a line of --- in the middle", "one group of fields"),
    "mapping keys are not allowed": ("a text that begins with ?", "quotes around the text"),
    "block scalar": ("words on the line of > or |", "the words on the lines below, indented"),
    "expected <block end>": UNFIT,
    "did not find expected": UNFIT,
}
"""For a piece of the YAML reader's own message, what was found and what is allowed."""


def slips_before_reading(path: str, text: str) -> Iterator[Fault]:
    """The slips that the YAML reader would tell badly: tabs, characters without a shape."""
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r" *\t", line):
            yield Fault(path, number, "file", "a tab at the start of the line", "spaces to indent")
        if shapeless := re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", line):
            found = f"the character {ord(shapeless.group()):#04x}, which nobody can see"
            yield Fault(path, number, "file", found, "letters, digits and punctuation")


def syntax_slip(error: YAMLError, text: str, path: str) -> Fault:
    """The slip at which the YAML reader stopped, with its line."""
    problem, context = str(getattr(error, "problem", error)), getattr(error, "context", None) or ""
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    if "cannot start any token" in problem and mark:
        first = text.split("\n")[mark.line][mark.column]
        found = "a tab" if first == "\t" else f"a text that begins with {first}"
        return Fault(path, line, "file", found, "quotes around the text")
    if hidden := _hidden_slip(text, line, mark):
        return Fault(path, hidden[0], "file", *hidden[1])
    for piece, (found, allowed) in SLIPS.items():
        if piece in f"{context} {problem}":
            # What is not closed is told where it was opened, not where the file ends.
            opened = getattr(error, "context_mark", None) if "without its" in found else None
            return Fault(path, opened.line + 1 if opened else line, "file", found, allowed)
    return Fault(path, line, "file", problem, "YAML; compare with the file next to it")


def _hidden_slip(text: str, line: int, mark: Any) -> tuple[int, Slip] | None:
    """The line and the slip behind what the YAML reader says, when it is another one."""
    if opened := OPEN.search(text):
        return text.count("\n", 0, opened.start()) + 1, SLIPS["quoted scalar"]
    lines = text.split("\n")
    line = min(line, len(lines))  # the reader may stop below the last one
    for number in range(line, max(line - LOOK_BACK, 0), -1):
        if CROWDED.match(lines[number - 1]):
            return number, CROWDED_SLIP
    if re.search("[\u201c\u201d\u201e]", lines[line - 1]):
        return line, CURLY_SLIP
    if mark and re.fullmatch(r"[ -]*[\w-]+:", lines[line - 1][: mark.column + 1]):
        return line, UNFIT
    return None
