"""A checklist can be worked through in a meeting: few items, each of them a thing to see."""

import re

import pytest

from macros.models.guide import Checklist

from .guide_files import guide

CHECKLISTS = list(guide().folder(Checklist).values())
ITEMS = [item for checklist in CHECKLISTS for item in checklist.items]
NOT_TO_SEE = re.compile(r"\b(understand|(be|is|are) aware|know about|appreciate)", re.IGNORECASE)


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda checklist: checklist.id)
def test_six_to_ten_items(checklist):
    """A checklist has six to ten items: enough to say something, few enough to finish."""
    assert 6 <= len(checklist.items) <= 10


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda checklist: checklist.id)
def test_half_the_items_say_how(checklist):
    """At least half of the items say how to start."""
    lacking = [item.id for item in checklist.items if not item.how]
    assert len(lacking) <= len(checklist.items) / 2, f"no `how`: {', '.join(lacking)}"


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_item_says_why(item):
    """An item without a reason is an order."""
    assert item.why


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_is_a_sentence(item):
    """An item starts with a capital letter or a number and comes to an end."""
    assert re.match(r"[A-Z0-9]", item.text)
    assert item.text.endswith((".", "?"))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_can_be_seen(item):
    """Nobody can see whether someone understands or is aware of something."""
    assert not NOT_TO_SEE.search(item.text), item.text
