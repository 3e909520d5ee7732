"""The protocol: a meeting on one sheet, with minutes against each step."""

import pytest

from macros.components.plain import render_model
from tests.html_tree import read_html

from .small_guide import PROTOCOL, place


@pytest.fixture
def tree():
    """The small protocol as a tree."""
    return read_html(render_model("protocol", PROTOCOL, place()))


def test_it_is_a_section_named_by_its_title(tree):
    """The section bears the protocol's title and its id."""
    section = tree.by_id("small-meeting")
    assert (section.tag, tree.name_of(section)) == ("section", "A short meeting")


def test_the_steps_are_a_table_with_headed_columns(tree):
    """Each step has its id, its minutes and its words; a screen reader hears the columns."""
    table = tree.one("table")
    assert [(th["scope"], th.words) for th in table.all("th")] == [
        ("col", "Minutes"),
        ("col", "Step"),
    ]
    assert [td.words for td in tree.by_id("small-date").all("td")] == ["10", "Date. Choose a day."]
    assert table.one("caption").words


def test_what_the_meeting_needs(tree):
    """Purpose, time, roles and what to bring can all be read."""
    assert "A date is set." in tree.words
    assert "15 minutes" in tree.words
    assert tree.by_id("small-host").words == "Host Keeps time."
    assert [entry.words for entry in tree.one("ul").all("li")] == ["One sheet of paper"]


def test_without_materials_there_is_no_list():
    """A meeting that needs nothing does not ask to bring nothing."""
    bare = PROTOCOL.model_copy(update={"materials": ()})
    tree = read_html(render_model("protocol", bare, place()))
    assert tree.all("ul") == []
    assert "Bring" not in tree.words
