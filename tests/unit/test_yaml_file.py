"""A YAML file as plain data: its values, the line of each, what cannot be read."""

from datetime import date

import pytest

from macros.reading.yaml_file import field_name, read_yaml, read_yaml_text

TEXT = """\
# a comment
id: small
title: "Yes"
minutes: 60
share: 0.5
negative: -3
checked: 2026-11-21
open: true
empty:
folded: >-
  two
  lines
items:
  - id: first
    text: One
  - {id: second, text: Two}
"""


def test_values():
    """Words, numbers, dates, true, nothing, lists and groups come out as plain Python."""
    file = read_yaml_text(TEXT, "x.yml")
    assert file.faults == []
    assert file.data == {
        "id": "small",
        "title": "Yes",
        "minutes": 60,
        "share": 0.5,
        "negative": -3,
        "checked": date(2026, 11, 21),
        "open": True,
        "empty": None,
        "folded": "two lines",
        "items": ({"id": "first", "text": "One"}, {"id": "second", "text": "Two"}),
    }


@pytest.mark.parametrize(
    ("location", "line"),
    [
        (("id",), 2),
        (("folded",), 10),
        (("items",), 13),
        (("items", 0), 14),
        (("items", 0, "text"), 15),
        (("items", 1, "text"), 16),
        (("items", 1, "missing"), 16),
        (("missing",), 1),
        ((), 1),
    ],
)
def test_lines(location, line):
    """Every value has its line; one that is missing has that of what it is missing in."""
    assert read_yaml_text(TEXT, "x.yml").line(location) == line


@pytest.mark.parametrize("word", ["0123", "1_000", "2:30", "1e3", "0x1F", "2026-1-2", "5 of 6"])
def test_what_is_nearly_a_number_stays_words(word):
    """Only plain decimal numbers and whole dates are taken for such; the rest stays as written."""
    assert read_yaml_text(f"a: {word}", "x.yml").data == {"a": word}


@pytest.mark.parametrize("word", ["2024", "true", "null", "2026-11-21", "yes", "~"])
def test_quotes_make_words(word):
    """Whatever stands in quotes is words."""
    assert read_yaml_text(f"a: '{word}'", "x.yml").data == {"a": word}


def test_field_name():
    """A place in a file is written as a reader would point at it."""
    assert field_name(("items", 2, "text")) == "items[2].text"
    assert field_name(()) == "file"


def test_byte_order_mark_and_other_line_ends(tmp_path):
    """A file saved by a Windows editor, or an old one, reads like any other."""
    path = tmp_path / "x.yml"
    for text in (b"\xef\xbb\xbfid: a\r\ntitle: b\r\n", b"id: a\rtitle: b\r"):
        path.write_bytes(text)
        file = read_yaml(path, "x.yml")
        assert (file.data, file.line(("title",))) == ({"id": "a", "title": "b"}, 2)
