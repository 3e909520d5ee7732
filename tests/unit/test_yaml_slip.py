"""What is wrong with a file as YAML, told to a person who has never heard of YAML."""

import pytest

from macros.reading.yaml_file import read_yaml_text

SLIPS = {
    "a colon": ("a: Ask: why", "a colon inside a text"),
    "a colon at the end": ("a: Ask:", "a colon inside a text"),
    "emphasis first": ("a: *Ask* first", "a text that begins with *"),
    "an at sign first": ("a: @home", "a text that begins with @"),
    "a percent sign first": ("a: %five", "a text that begins with %"),
    "a backtick first": ("a: `code`", "a text that begins with `"),
    "an ampersand first": ("a: &c. and so on", "a text that begins with &"),
    "an ampersand and a word": ("a: &c and so on", "a text that begins with &"),
    "an exclamation mark first": ("a: !Hola", "a text that begins with !"),
    "a question mark first": ("a: ? x", "a text that begins with ?"),
    "a hyphen first": ("a: - x", "a hyphen where a text begins"),
    "a hash": ("a: Meet in room #5", "a # with words behind it, which would be left out"),
    "a hash first": ("a: #5", "a # with words behind it, which would be left out"),
    "words after quotes": ('a: "Ask" them', "a line that does not fit the lines before it"),
    "an open quote": ('a: "Ask', "a quotation mark without its partner"),
    "an open bracket": ("a: [Ask", "a [ without its ]"),
    "an open brace": ("a: {Ask", "a { without its }"),
    "a backslash": ('a: "C:\\qfolder"', "a backslash between double quotes"),
    "a line without colon": ("b: c\na", "a line without a colon"),
    "indentation": ("b:\n  - c\n - d", "a line that does not fit the lines before it"),
    "words after a fold": ("a: > words", "words on the line of > or |"),
    "a tab": ("b: c\n\ta: d", "a tab at the start of the line"),
    "a tab between": ("a: \t@d", "a text that begins with @"),
    "an unseen character": ("a: b\x07c", "the character 0x07, which nobody can see"),
    "two documents": ("a: b\n---\nc: d", "a line of --- in the middle"),
    "a list": ("- a\n- b", "something else than fields"),
    "no space after the colon": ("a:b", "a colon without a space after it"),
    "no space after a colon above": ("a: b\nc:d\ne: f", "a colon without a space after it"),
    "no space and a colon inside": ('a:"b: c"', "a colon without a space after it"),
    "a space of another kind": ("a:\u00a0b\nc: d", "a colon without a space after it"),
    "an address is no such slip": ("a: b\nhttps://c\nd: e", "a line without a colon"),
    "curly quotation marks": ("a: \u201cb: c\u201d", "curly quotation marks"),
    "a field too far in": ("a: b\n  c: d", "a line that does not fit the lines before it"),
    "no such day": ("a: 2026-13-45", "2026-13-45"),
    "yes": ("a: Yes", "Yes without quotes"),
    "twice": ("a: 1\na: 2", "the same field twice"),
}


@pytest.mark.parametrize(("text", "found"), SLIPS.values(), ids=SLIPS)
def test_slip(text, found):
    """Each slip is told in plain words, and as one mistake."""
    assert [fault.found for fault in read_yaml_text(text, "x.yml").faults] == [found]


def test_an_open_quote_is_told_where_it_was_opened():
    """A quotation mark without partner is pointed at, and not the end of the file."""
    for mark, below in (('"', "g: h"), ("'", "g: h"), ('"', 'g: "h"')):
        (fault,) = read_yaml_text(f"a: b\nc: {mark}d\ne: f\n{below}\n", "x.yml").faults
        assert (fault.line, fault.found) == (2, "a quotation mark without its partner")


def test_a_text_over_two_lines_is_no_open_quote():
    """A quoted text may go on below; a slip after it is told for what it is."""
    (fault,) = read_yaml_text('a: "b\n  c"\nd: e: f\n', "x.yml").faults
    assert (fault.line, fault.found) == (3, "a colon inside a text")


def test_a_crowded_colon_is_told_where_it_is():
    """A colon without a space is told on its line, though the reader stops at the next."""
    for text in ("a: b\nc:d\ne: f\n", "a: b\nc:d: e\n", "a: b\nc:\u00a0d\n"):
        (fault,) = read_yaml_text(text, "x.yml").faults
        assert fault.line == 2


def test_each_tab_is_told():
    """Every line that begins with a tab is named, so that all are mended at once."""
    faults = read_yaml_text("a:\n\tb: c\n\td: e\n", "x.yml").faults
    assert [fault.line for fault in faults] == [2, 3]
