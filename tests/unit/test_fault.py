"""A mistake told in one line: where, what was found, what is allowed, the nearest name."""

from datetime import date

import pytest

from macros.reading.fault import ContentError, Fault, nearest, shown


def test_line():
    """A fault's line names the file, the line, the field, what was found and what is allowed."""
    fault = Fault("docs/data/x.yml", 3, "title", "nothing", "some words")
    assert str(fault) == "docs/data/x.yml:3: title: found nothing, allowed: some words"


def test_line_with_the_nearest_name():
    """Where a name is known that is much like the one found, the line asks whether it is meant."""
    fault = Fault("x.yml", 3, "page", "'indx.md'", "a page", "index.md")
    assert str(fault).endswith("allowed: a page; did you mean 'index.md'?")


def test_all_faults_are_told_once_and_in_order():
    """An error tells all faults, by file and line, and a fault that was met twice once."""
    late, early = Fault("b.yml", 1, "x", "1", "2"), Fault("a.yml", 9, "x", "1", "2")
    lines = str(ContentError([late, early, late, Fault("a.yml", 2, "x", "1", "2")])).splitlines()
    assert lines[0] == "3 mistakes in the guide:"
    assert [line.split(": ")[0] for line in lines[1:]] == ["a.yml:2", "a.yml:9", "b.yml:1"]


def test_faults_with_and_without_a_nearest_name():
    """Two faults that differ only in the nearest name are one, and do not end in a traceback."""
    faults = [Fault("a", 1, "x", "1", "2", "y"), Fault("a", 1, "x", "1", "2")]
    assert str(ContentError(faults)).startswith("1 mistake in")


def test_one_mistake_is_singular():
    """One mistake is not called mistakes."""
    assert str(ContentError([Fault("a", 1, "x", "1", "2")])).startswith("1 mistake in")


@pytest.mark.parametrize(
    ("word", "near"),
    [("netp-2042", "netp-2024"), ("txet", "text"), ("something-else", None), ("", None)],
)
def test_nearest(word, near):
    """A slip of the finger finds its name; a word unlike all names finds none."""
    assert nearest(word, ["netp-2024", "text", "udl-3"]) == near


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ({"a": 1}, "a group of fields"),
        ((1, 2), "a list of 2"),
        ("a text", "'a text'"),
        (7, "7"),
        (date(2026, 11, 21), "2026-11-21"),
        ("two\nlines", r"'two\nlines'"),
    ],
)
def test_shown(value, words):
    """A value is shown as an editor would call it, on one line."""
    assert shown(value) == words


def test_a_long_text_is_cut():
    """A long text is shown by its beginning."""
    assert shown("word " * 50) == "'" + ("word " * 50)[:56] + "…'"
