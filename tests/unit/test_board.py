"""The page for the board, before a script fills it."""

import pytest

from macros.components.plain import render_plain
from tests.html_tree import read_html

from .small_assessment import assessed_place


@pytest.fixture
def tree():
    """The page for the board of a small guide."""
    return read_html(render_plain("board", assessed_place()))


def test_without_script_it_says_what_to_write(tree):
    """A sentence tells what goes on the sheet; what only a script fills does not show."""
    assert "three strengths, three needs" in tree.one(data_unkept="").words
    assert tree.one("div", data_filled="")["class"] == "deg-scripted"


def test_what_is_asked_has_a_label_and_help(tree):
    """The field for what the team asks is labelled and explained."""
    field = tree.one("textarea")
    assert tree.label_of(field) == "What you ask the board for"
    assert tree.by_id(field["aria-describedby"]).words


def test_nothing_of_a_note_is_shown_at_first(tree):
    """The box that shows a note is not checked, and the parts for words and notes are hidden."""
    (note,) = tree.all("input", data_note="")
    assert "checked" not in note.attributes
    parts = [part for part in tree.walk() if "data-part" in part.attributes]
    assert {part["data-part"] for part in parts} == {"ask", "evidence"}
    assert all("hidden" in part.attributes for part in parts)


def test_the_sheet_has_a_name_and_the_picture(tree):
    """The sheet is a named region with the profile in it."""
    sheet = tree.one("section", class_="deg-board__sheet")
    assert sheet["aria-label"] == "The page for the board"
    assert tree.name_of(sheet.one("div", role="img")) == "Now and wanted, indicator by indicator"
