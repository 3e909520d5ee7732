"""A translation file laid over its English file: texts by id, never structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from ..models.field import TranslatableMark
from ..models.guide import File, Part
from ..models.text import Words, short_text_fault
from .data_folder import located
from .fault import Fault, nearest, shown
from .yaml_file import Location, YamlFile

M = TypeVar("M", bound=BaseModel)
Overlay = dict[str, dict[str, Any]]


def translatable_fields(model: type[BaseModel]) -> list[str]:
    """The names of a model's fields whose words a translation may give."""
    return [
        name
        for name, info in model.model_fields.items()
        if any(isinstance(mark, TranslatableMark) for mark in info.metadata)
        or "TranslatableMark" in str(info.annotation)
    ]


STAMP = "translates"
"""The field of a translation that holds the hash of the English words it follows."""


def check_overlay(overlay: YamlFile, english: File) -> Iterator[Fault]:
    """The faults of a translation file: unknown ids, unknown fields, wrong kinds."""
    parts = {part.id: part for _, part in located(english)}
    for name, texts in (overlay.data or {}).items():
        if name == STAMP:
            continue
        if name not in parts:
            found = f"the id {name!r}, which the English file lacks"
            near = nearest(name, parts)
            yield overlay.fault((name,), found, "an id of the English file", near)
        elif not isinstance(texts, dict):
            yield overlay.fault((name,), shown(texts), "`field: text` lines under the id")
        else:
            for field, text in texts.items():
                yield from _check_field(overlay, parts[name], field, text)


def _check_field(overlay: YamlFile, part: Part, field: str, text: Any) -> Iterator[Fault]:
    place = (part.id, field)
    known = translatable_fields(type(part))
    if field not in known:
        allowed = "one of " + ", ".join(known)
        found = f"the field {field!r}"
        yield overlay.fault(place, found, allowed, nearest(field, known))
        return
    original = getattr(part, field)
    if original is None:
        yield overlay.fault(place, "a text", "nothing, since the English file has none")
    elif isinstance(original, dict):
        yield from _check_names(overlay, place, original, text)
    elif isinstance(original, tuple):
        if not isinstance(text, tuple) or len(text) != len(original):
            yield overlay.fault(place, shown(text), f"a list of {len(original)} texts")
        else:
            for index, entry in enumerate(text):
                yield from _check_words(overlay, (*place, index), entry)
    else:
        yield from _check_words(overlay, place, text)


def _check_names(
    overlay: YamlFile, place: Location, original: dict[str, str], texts: Any
) -> Iterator[Fault]:
    """The faults of texts by name: a name that English lacks, a value's place that differs."""
    if not isinstance(texts, dict):
        yield overlay.fault(place, shown(texts), "`name: text` lines")
        return
    for name, text in texts.items():
        if name not in original:
            near = nearest(name, original)
            yield overlay.fault((*place, name), repr(name), "a name of the English file", near)
        elif not isinstance(text, str):
            yield from _check_words(overlay, (*place, name), text)
        elif (marks := _marks(text)) != (english := _marks(original[name])):
            yield overlay.fault((*place, name), marks, f"{english}, as in the English text")


def _check_words(overlay: YamlFile, place: Location, text: Any) -> Iterator[Fault]:
    fault = short_text_fault(text) if isinstance(text, str) else "text (put quotes around it)"
    if fault:
        yield overlay.fault(place, shown(text), fault)


def english_words(part: Part) -> dict[str, str]:
    """The words of a part that a translation gives, by field, without those of its own parts."""
    words: dict[str, str] = {}
    for name in translatable_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, dict):
            value = tuple(f"{key} {text}" for key, text in value.items())
        if value:
            words[name] = " ".join(value) if isinstance(value, tuple) else value
    return words


def _marks(text: str) -> str:
    """The marks of a text that a translation keeps: {done} and {total} for values, | for a line."""
    values = sorted(set(re.findall(r"\{[^}]*\}", text)))
    return " and ".join([*values, *re.findall(r"\|", text)]) or "no {…} and no |"


def translate(model: M, overlay: Overlay, lang: str, missing: list[str]) -> M:
    """The model with the overlay's texts; what it lacks stays English and is listed."""
    changes: dict[str, Any] = {}
    texts = overlay.get(model.id, {}) if isinstance(model, Part) else {}
    words = translatable_fields(type(model))
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name in words and value:
            changes[name] = _translated(value, texts.get(name), lang)
            if isinstance(model, Part):  # without an id, nothing can be translated
                which = _lacking(value, texts.get(name))
                missing += [f"{model.id}.{name}{each}" for each in which]
        elif isinstance(value, tuple):
            changes[name] = tuple(
                translate(part, overlay, lang, missing) if isinstance(part, BaseModel) else part
                for part in value
            )
    return model.model_copy(update=changes)


def _lacking(value: Any, text: Any) -> list[str]:
    """What of a field has no translation: all of it, or some of its names."""
    if text is None:
        return [""]
    return [f".{key}" for key in value if key not in text] if isinstance(value, dict) else []


def _translated(value: Any, text: Any, lang: str) -> Any:
    if text is None:
        return value
    if isinstance(value, dict):
        return {key: _translated(old, text.get(key), lang) for key, old in value.items()}
    if isinstance(value, tuple):
        return tuple(Words(new, lang, old) for new, old in zip(text, value, strict=True))
    return Words(text, lang, value)
