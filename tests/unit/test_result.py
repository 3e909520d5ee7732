"""The results: what stands on the page before a script, and the numbers behind a figure."""

import pytest

from macros.components.result import render_results
from tests.html_tree import read_html

from .script import js_map
from .small_assessment import assessed_place


@pytest.fixture
def tree():
    """The results of a small guide."""
    return read_html(render_results(assessed_place()))


def test_without_script_it_says_how_to_add_up_on_paper(tree):
    """A sentence tells what to count by hand; what only a script fills does not show."""
    assert "On paper" in tree.one(data_unkept="").words
    filled = tree.all(data_filled="")
    assert filled
    assert all(part["class"] == "deg-scripted" for part in filled)


def test_the_rule_states_the_numbers_of_the_data(tree):
    """How the list is made is told in full, without a script too, by the instrument's numbers."""
    how = tree.one("details", class_="deg-result__how")
    assert [point.words for point in how.all("li")] == [
        "Points for each level between them: 7.",
        "Points when it bears on a divide that you chose: 6.",
        "Points for each level between two groups of students: 5.",
        "Points for each other need that should come after it: 4.",
    ]
    assert "The first needs to be shown: 3." in how.words
    assert "from Foundational a hop, from Developing a skip, from Established a leap." in how.words


def test_every_picture_has_a_name_a_summary_and_a_table(tree):
    """A picture is named by its caption and described by a sentence; a table says the same."""
    pictures = tree.all("div", role="img")
    names = [tree.name_of(picture) for picture in pictures]
    assert names == ["Now and wanted, indicator by indicator", "From now to wanted, area by area"]
    for picture in pictures:
        assert tree.by_id(picture["aria-describedby"]).tag == "p"
    for table in tree.all("table"):
        assert table.one("caption").words
        assert {head["scope"] for head in table.all("th")} == {"col"}


def test_the_levels_are_heads_of_the_table(tree):
    """A column is headed by the level's number, and by its name for those who listen."""
    heads = [head.words for head in tree.all("table")[0].all("th")]
    assert heads[:3] == ["Area", "1Foundational", "2Developing"]


def test_the_divides_are_boxes_with_labels(tree):
    """The divides are three native boxes in a group whose name is the question."""
    boxes = tree.all("input")
    assert [(box["type"], tree.label_of(box)) for box in boxes][-3:] == [
        ("checkbox", "Digital access"),
        ("checkbox", "Digital use"),
        ("checkbox", "Digital design"),
    ]
    assert tree.one("legend").words == "Which divides matter most to you now?"


def state(now, want=None):
    """What was answered about an indicator, as far as the numbers go."""
    return {"now": now, "want": want}


def test_the_numbers_behind_a_middle(script):
    """Levels count; unknown and blank do not; what does not apply leaves want and gap too."""
    states = {
        "a": state(1, 3),
        "b": state(4, 4),
        "c": state("unknown", 2),
        "d": state(None),
        "e": state("not-applicable", 4),
        "f": state(3, 2),
        "other": state(2, 2),
    }
    indicators = [{"id": name} for name in "abcdef"]
    figures = "components/base/pictures/figures.js"
    found = script(figures, "numbersBehind", indicators, js_map(states))
    assert found == {"now": [1, 4, 3], "want": [3, 4, 2, 2], "gap": [2, 0, -1]}
