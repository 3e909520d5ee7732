"""Lists that a team chooses from: one answer an element."""

import pytest

from .script import js_map


@pytest.mark.parametrize(
    ("answers", "chosen"),
    [
        ({}, []),
        ({"chosen.divides.use": True, "chosen.divides.access": True}, ["use", "access"]),
        ({"chosen.divides.use": False}, []),
        ({"chosen.divides.use": None}, []),
        ({"chosen.divides": ["access", "use"]}, ["access", "use"]),
        ({"chosen.divides": ["access", "use"], "chosen.divides.access": False}, ["use"]),
        ({"chosen.divides": ["access"], "chosen.divides.use": True}, ["access", "use"]),
        ({"chosen.divides": None, "chosen.divides.use": True}, ["use"]),
        ({"chosen.dividesmore": True, "board.notes.x": True}, []),
    ],
)
def test_what_is_chosen(script, answers, chosen):
    """Each element speaks for itself, over what an early version kept as one list."""
    stored = js_map({key: {"value": value} for key, value in answers.items()})
    found = script("memory/records/keys.js", "chosenOf", stored, "chosen.divides")
    assert found == chosen


IDS = ["item-one", "ind-one", "page-one"]


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("checklist.item-one", True),
        ("now.ind-one", True),
        ("now.ind-one.group-a", True),
        ("want.ind-one", True),
        ("note.ind-one.0a1b", True),
        ("action.ind-one.hop", True),
        ("read.page-one", True),
        ("chosen.divides.use", True),
        ("board.ask", True),
        ("checklist.item-gone", False),
        ("now.ind-gone.group-a", False),
        ("note.ind-gone.0a1b", False),
        ("read.page-gone", False),
        ("tomorrow.item-one", False),
        ("item-one", False),
        ("", False),
    ],
)
def test_what_the_guide_knows(script, key, known):
    """An answer is known if the guide has its item, indicator or page, whatever kind it is."""
    assert script("rules/known.js", "isKnownKey", key, {"set": IDS}) is known
