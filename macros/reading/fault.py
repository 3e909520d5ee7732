"""A mistake in the data, told in one line: where, what was found, what is allowed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..models.field import RULES


@dataclass(frozen=True, order=True)
class Fault:
    """One mistake in one file; `str()` of it is the line that an editor reads."""

    path: str
    line: int
    field: str
    found: str
    allowed: str
    nearest: str | None = attribute(default=None, compare=False)

    def __str__(self) -> str:
        return self.told("allowed")

    def told(self, word: str) -> str:
        """The line, with a word before what is allowed, or only better."""
        hint = f"; did you mean {self.nearest!r}?" if self.nearest else ""
        found = f"found {self.found}, " if self.found else ""
        return f"{self.path}:{self.line}: {self.field}: {found}{word}: {self.allowed}{hint}"


class ContentError(Exception):
    """All mistakes found in the data, one line each."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        count = len(self.faults)
        head = f"{count} mistake{'s' if count > 1 else ''} in the guide:"
        super().__init__("\n".join([head, *map(str, self.faults)]))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name most like the word, or None when none is like it."""
    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def shown(value: Any) -> str:
    """A value as a fault shows it: short, and never over two lines."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…'"


KINDS = {
    "int_type": "a whole number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-11-21, without quotes",
    "tuple_type": "a list, each entry on a line that begins with a hyphen",
    "dict_type": "a group of `name: text` lines",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}


def causes(error: ValidationError) -> list[ErrorDetails]:
    """The errors of a validation, without those that only follow from one further in.

    A list whose entry is wrong counts as too short as well; that is not a second mistake.
    """
    errors = error.errors()
    places = [e["loc"] for e in errors]

    def follows(e: ErrorDetails) -> bool:
        inner = (place for place in places if len(place) > len(e["loc"]))
        return e["type"] == "too_short" and any(p[: len(e["loc"])] == e["loc"] for p in inner)

    return [e for e in errors if not follows(e)]


def told(error: ErrorDetails, model: type[BaseModel]) -> tuple[str, str, str | None]:
    """What was found, what is allowed and the nearest name, for one pydantic error."""
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    name = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "missing":
        return "nothing", f"the field {name!r}, which is required", None
    if kind == "extra_forbidden":
        if instead := getattr(model, "gone", {}).get(name):
            return f"the field {name!r}, which there is no more", instead, None
        known = _fields_at(model, error["loc"][:-1])
        return f"an unknown field {name!r}", "one of " + ", ".join(known), nearest(name, known)
    if kind == "literal_error":
        known = [part.strip("'") for part in context["expected"].replace(" or ", ", ").split(", ")]
        return shown(value), "one of " + ", ".join(known), nearest(str(value), known)
    if kind == "string_type":
        return shown(value), _text_instead_of(value), None
    if kind == "string_pattern_mismatch":
        return shown(value), RULES[context["pattern"]], None
    if kind == "value_error":
        return shown(value), str(context["error"]), None
    return (*_measured(kind, value, context), None)


def _text_instead_of(value: Any) -> str:
    if value is None:
        return "some words"
    if isinstance(value, (dict, list, tuple)):
        return "one text; put quotes around it"
    return "text (put quotes around it)"


def _measured(kind: str, value: Any, context: dict[str, Any]) -> tuple[str, str]:
    """What was found and what is allowed, where something is too long, short, large or small."""
    unit = "characters" if isinstance(value, str) else "entries"
    if "max_length" in context:
        return f"{len(value)} {unit}", f"at most {context['max_length']} {unit}"
    if "min_length" in context:
        return f"{len(value)} {unit}", f"at least {context['min_length']} {unit}"
    if kind == "greater_than_equal":
        return shown(value), f"a number from {context['ge']} up"
    if kind == "less_than_equal":
        return shown(value), f"a number up to {context['le']}"
    return shown(value), KINDS[kind]


def _fields_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The names of the fields that a place in the data may hold."""
    for step in location:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_inside(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_inside(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = map(_model_inside, getattr(annotation, "__args__", ()))
    return next(filter(None, inner), None)
