"""The checklist as a person meets it without script: a form of boxes with labels."""

import pytest

from macros.components.plain import render_model
from macros.models.text import Words, wording_hash
from tests.html_tree import read_html

from .small_guide import CHECKLIST, place, small_guide


@pytest.fixture
def tree():
    """The small checklist as a tree."""
    return read_html(render_model("checklist", CHECKLIST, place()))


def test_it_is_a_form_named_by_its_title(tree):
    """The form and its group bear the checklist's title, and the section its id."""
    assert tree.by_id("small-checklist").tag == "section"
    assert tree.name_of(tree.one("form")) == "Is it ready?"
    assert tree.one("fieldset").one("legend").words == "Is it ready?"


def test_every_item_has_a_labelled_box(tree):
    """Each item is an entry with its id, and a box that bears the item's words."""
    entries = tree.one("ol").all("li", class_="deg-checklist__item")
    assert [entry["id"] for entry in entries] == ["small-lead", "small-seats"]
    boxes = [entry.one("input", data_done="") for entry in entries]
    assert [box["type"] for box in boxes] == ["checkbox", "checkbox"]
    assert [tree.label_of(box) for box in boxes] == ["Name a lead.", "Leave two seats free."]


def test_every_box_has_a_label(tree):
    """The smaller box, that an item does not apply here, says which item it speaks of."""
    names = [tree.label_of(box) for box in tree.all("input", type="checkbox")]
    assert "Does not apply here: Name a lead." in names
    assert len(set(names)) == len(names) == 4


def test_why_and_how_and_sources_stand_open(tree):
    """Reasons and first steps can be read and printed, with a link to each source."""
    details = tree.by_id("small-lead").one("details")
    assert "open" in details.attributes
    assert "Why: Someone has to ask." in details.words
    assert "How to start: Ask on Tuesday." in details.words
    links = [link["href"] for link in details.all("a", class_="deg-source__citation")]
    assert links == ["../../about/sources/#small-source"]


def test_what_an_item_lacks_is_not_promised(tree):
    """An item without a first step does not say that there is one."""
    words = tree.by_id("small-seats").one("details").words
    assert "How to start" not in words
    assert "how to start" not in words


def test_the_wording_travels_with_the_item(tree):
    """Each item bears its words' hash, by which an answer tells that they have changed."""
    assert tree.by_id("small-lead")["data-hash"] == wording_hash("Name a lead.")


def test_spanish_items_keep_the_english_hash():
    """A Spanish item has Spanish words, and the hash by which both languages share answers."""
    item = CHECKLIST.items[0].model_copy(
        update={"text": Words("Nombre a un líder.", "es", "Name a lead.")}
    )
    spanish = CHECKLIST.model_copy(update={"items": (item,)})
    tree = read_html(render_model("checklist", spanish, place(small_guide("es"))))
    assert tree.label_of(tree.by_id("small-lead-done")) == "Nombre a un líder."
    assert tree.by_id("small-lead")["data-hash"] == wording_hash("Name a lead.")


def test_without_script_it_says_what_is_missing(tree):
    """A reader without script is told that marks are not kept."""
    assert "not kept" in tree.one(data_unkept="").words
