"""The laws: each with a heading to link to, what it asks, its sources and the day it was seen."""

from macros.components.plain import render_plain
from macros.models.law import TOPICS
from tests.html_tree import read_html

from .small_guide import LAW, place, small_guide


def shown(*laws, topic="privacy"):
    """The laws of a topic as a tree, of a guide that has some laws."""
    guide = small_guide(laws={law.id: law for law in laws})
    return read_html(render_plain("laws", place(guide), topic=topic))


def test_a_law_says_all_of_itself():
    """Each field stands under its own term, in the order in which a reader asks."""
    tree = shown(LAW)
    assert tree.by_id("small-law").words == "Small Records Act"
    terms, meanings = ([each.words for each in tree.all(tag)] for tag in ("dt", "dd"))
    assert list(zip(terms, meanings, strict=True)) == [
        ("What it asks", "Show the record."),
        ("Of whom", "Every school."),
        ("From when", "Since May 1, 2026."),
        ("Where it stands", "One part is before a court."),
        ("Ask your lawyer whether", "a copy is enough."),
        ("Sources", "[Small 2024]. Last checked November 21, 2026."),
    ]
    assert tree.one("time")["datetime"] == "2026-11-21"
    assert tree.one("a")["href"].endswith("about/sources/#small-source")


def test_what_is_not_said_leaves_no_gap():
    """A law of which nothing is open has no term for it."""
    terms = [term.words for term in shown(LAW.model_copy(update={"stands": None})).all("dt")]
    assert "Where it stands" not in terms
    assert len(terms) == 5


def test_laws_stand_in_their_order_and_topic():
    """A topic shows its own laws alone, by their order, whatever their files are called."""
    laws = [
        LAW.model_copy(update={"id": name, "topic": topic, "order": order})
        for name, topic, order in [
            ("law-a", "privacy", 2),
            ("law-b", "privacy", 1),
            ("law-c", "funding", 1),
        ]
    ]
    found = {topic: [h["id"] for h in shown(*laws, topic=topic).all("h3")] for topic in TOPICS}
    assert {topic: ids for topic, ids in found.items() if ids} == {
        "privacy": ["law-b", "law-a"],
        "funding": ["law-c"],
    }
