"""The example district: its answers as the browser's store would hold them."""

from __future__ import annotations

from ..models.instrument import Example, ExampleAnswer
from ..models.text import language
from ..reading.guide import Guide

ADDRESS = "assets/example.{lang}.js"
"""Where a language's example is published, below the site's root."""


def example_data(guide: Guide) -> dict[str, object]:
    """The example's `name` and its `answers` by key, as in overrides/memory/records/keys.js.

    A piece of evidence has `monthsAgo` in place of a date, so that the example does not age.
    """
    (example,) = guide.folder(Example).values()
    answers: dict[str, object] = {
        "chosen.divides": list(example.divides),
        "board.ask": example.ask,
        "board.notes": [_note_key(a, n.id) for a in example.answers for n in a.notes if n.board],
    }
    for answer in example.answers:
        answers |= _values(answer)
    return {"name": example.title, "answers": answers}


def _note_key(answer: ExampleAnswer, note: str) -> str:
    return f"note.{answer.indicator}.{note}"


def _values(answer: ExampleAnswer) -> dict[str, object]:
    values: dict[str, object] = {f"now.{answer.indicator}": answer.now}
    if answer.want:
        values[f"want.{answer.indicator}"] = answer.want
    for entry in answer.groups:
        values[f"now.{answer.indicator}.{entry.group}"] = entry.now
    for note in answer.notes:
        values[_note_key(answer, note.id)] = {
            "text": note.text,
            "who": note.who,
            "link": "",
            "sure": note.sure,
            "monthsAgo": note.months_ago,
            "lang": language(note.text),
        }
    return values
