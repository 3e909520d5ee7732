"""Each mistake inside a data file stops the build with one line that says how to mend it."""

import pytest

from .small_project import edit, make_project, told, write

CHECKLIST = "data/checklists/ready.yml"
SOURCE = "data/sources/small-study.yml"
PROTOCOL = "data/protocols/meeting.yml"
PROBLEM = "data/problems/access.yml"
FIGURE = "data/figures/six-step-cycle.yml"
KINDS = "law, rule, plan, framework, guide, report, study, statistics, standard, page"

MISTAKES = {
    # Fields
    "an unknown field": (
        edit(CHECKLIST, "why: For", "wyh: For"),
        ":13: items[1].wyh: found an unknown field 'wyh', "
        "allowed: one of id, text, why, how, sources; did you mean 'why'?",
    ),
    "an unknown field at the top": (
        edit(SOURCE, "publisher:", "publsher:"),
        ":4: publsher: found an unknown field 'publsher', allowed: one of id, retired, short, "
        "title, authors, publisher, year, kind, language, link, archive, also, extent, "
        "checked, seen; "
        "did you mean 'publisher'?\n"
        ":1: publisher: found nothing, allowed: the field 'publisher', which is required",
    ),
    "a missing field": (
        edit(CHECKLIST, "    text: Leave two seats free.\n", ""),
        ":11: items[1].text: found nothing, allowed: the field 'text', which is required",
    ),
    "the same field twice": (
        edit(CHECKLIST, "why: For", "text: For"),
        ":13: items[1].text: found the same field twice, allowed: once",
    ),
    # Kinds of value
    "a number where a text is wanted": (
        edit(CHECKLIST, "title: Is the team ready?", "title: 2026"),
        ":2: title: found 2026, allowed: text (put quotes around it)",
    ),
    "a list where one text is wanted": (
        edit(CHECKLIST, "intro: Check what is true today.", "intro: [Check, what]"),
        ":4: intro: found a list of 2, allowed: one text; put quotes around it",
    ),
    "nothing where a text is wanted": (
        edit(CHECKLIST, "intro: Check what is true today.", "intro:"),
        ":4: intro: found nothing, allowed: some words",
    ),
    "a text where a number is wanted": (
        edit(SOURCE, "year: 2024", 'year: "2024"'),
        ":5: year: found '2024', allowed: a whole number",
    ),
    "a fraction where a whole number is wanted": (
        edit(PROTOCOL, "minutes: 15", "minutes: 15.5"),
        ":5: minutes: found 15.5, allowed: a whole number",
    ),
    "a text where a list is wanted": (
        edit(CHECKLIST, "[small-study]", "small-study"),
        ":10: items[0].sources: found 'small-study', "
        "allowed: a list, each entry on a line that begins with a hyphen",
    ),
    "a text where fields are wanted": (
        edit(PROTOCOL, "  - {id: meeting-host, name: Host, task: Keeps time.}", "  - Host"),
        ":7: roles[0]: found 'Host', allowed: a group of fields",
    ),
    "a list where names are wanted": (
        edit(FIGURE, 'labels: {one: "1|1", two', 'labels: ["1|1"] # {two'),
        ":4: labels: found a list of 1, allowed: a group of `name: text` lines",
    ),
    "a date with a time": (
        edit(SOURCE, "2026-11-21", "2026-11-21 10:30:00"),
        ":8: checked: found '2026-11-21 10:30:00', "
        "allowed: a date such as 2026-11-21, without quotes",
    ),
    "a date in quotes": (
        edit(SOURCE, "2026-11-21", '"2026-11-21"'),
        ":8: checked: found '2026-11-21', allowed: a date such as 2026-11-21, without quotes",
    ),
    "a day that does not exist": (
        edit(SOURCE, "2026-11-21", "2026-11-31"),
        ":8: checked: found 2026-11-31, allowed: a day that exists, such as 2026-11-21",
    ),
    "a negative number": (
        edit(PROTOCOL, "minutes: 10", "minutes: -10"),
        ":13: steps[1].minutes: found -10, allowed: a number from 1 up",
    ),
    # Choices, names, lengths
    "a word that is not one of the choices": (
        edit(SOURCE, "kind: study", "kind: stduy"),
        f":6: kind: found 'stduy', allowed: one of {KINDS}; did you mean 'study'?",
    ),
    "an id with capitals": (
        edit(CHECKLIST, "id: ready-seats", "id: Ready_Seats"),
        ":11: items[1].id: found 'Ready_Seats', "
        "allowed: lower-case letters, digits and single hyphens, such as build-your-team",
    ),
    "a label's name with a hyphen": (
        edit(FIGURE, "{one:", "{number-one:"),
        ":4: labels.number-one: found 'number-one', "
        "allowed: lower-case letters and underscores, such as column_step",
    ),
    "a link without http": (
        edit(SOURCE, "https://example.org/study", "example.org/study"),
        ":7: link: found 'example.org/study', "
        "allowed: a web address that begins with https:// or http://",
    ),
    "a path that is not one": (
        edit(CHECKLIST, "page: getting-started/team.md", "page: /getting-started/team/"),
        ":3: page: found '/getting-started/team/', "
        "allowed: a page's path below docs/en, such as getting-started/index.md",
    ),
    "a citation that is too short": (
        edit(SOURCE, "short: Small 2024", "short: S"),
        ":2: short: found 1 characters, allowed: at least 2 characters",
    ),
    "no items": (
        write(CHECKLIST, b"id: ready\ntitle: R\npage: index.md\nintro: I\nitems: []\n"),
        ":5: items: found 0 entries, allowed: at least 1 entries",
    ),
    # Short texts
    "HTML in a text": (
        edit(CHECKLIST, "Leave two seats", "Leave <b>two</b> seats"),
        ":12: items[1].text: found 'Leave <b>two</b> seats free.', "
        "allowed: words without HTML; write plain text with *emphasis* or **strong**",
    ),
    "a link in a text": (
        edit(CHECKLIST, "Leave two", "Leave [two](index.md)"),
        ":12: items[1].text: found 'Leave [two](index.md) seats free.', "
        "allowed: words without links; name the page or the source in a field of its own",
    ),
    "two paragraphs in a text": (
        edit(CHECKLIST, "why: For students.", "why: |\n      For students.\n\n      Always."),
        r":13: items[1].why: found 'For students.\n\nAlways.\n', "
        "allowed: one paragraph of words; lists, headings and quotes belong in the page",
    ),
    "a list in a text": (
        edit(CHECKLIST, "why: For students.", 'why: "- For students."'),
        ":13: items[1].why: found '- For students.', "
        "allowed: one paragraph of words; lists, headings and quotes belong in the page",
    ),
    # YAML
    "a tab": (
        edit(CHECKLIST, "    why: For", "\twhy: For"),
        ":13: file: found a tab at the start of the line, allowed: spaces to indent",
    ),
    "yes without quotes": (
        edit(CHECKLIST, "title: Is the team ready?", "title: yes"),
        ":2: title: found yes without quotes, "
        'allowed: "yes" in quotes for the word, or true or false',
    ),
    "a colon in a text": (
        edit(CHECKLIST, "why: For students.", "why: For: students."),
        ":13: file: found a colon inside a text, "
        'allowed: quotes around a text that holds a colon: "like: this"',
    ),
    "emphasis at the beginning of a text": (
        edit(CHECKLIST, "why: For students.", "why: *For* students."),
        ":13: file: found a text that begins with *, allowed: quotes around the text",
    ),
    "a # in a text": (
        edit(CHECKLIST, "why: For students.", "why: For room #5."),
        ":13: items[1].why: found a # with words behind it, which would be left out, "
        'allowed: quotes around a text that holds a #: "room #5"',
    ),
    "an empty file": (
        write(CHECKLIST, b""),
        ":1: file: found nothing, allowed: `name: value` lines",
    ),
    "a file that is not UTF-8": (
        write(CHECKLIST, b"id: ready\ntitle: caf\xe9\n"),
        ":2: file: found a character that is not UTF-8, "
        "allowed: UTF-8 text; save the file again as UTF-8",
    ),
    "a word processor's file": (
        write(CHECKLIST, b"PK\x03\x04"),
        ":1: file: found the character 0x03, which nobody can see, "
        "allowed: letters, digits and punctuation",
    ),
}


@pytest.fixture
def project(tmp_path):
    """The small guide without a mistake."""
    return make_project(tmp_path / "project")


@pytest.mark.parametrize(("mistake", "lines"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(project, mistake, lines):
    """A mistake is told by one line with file, line, field, what was found, what is allowed."""
    mistake(project)
    expected = sorted(f"docs/{mistake.path}{line}" for line in lines.split("\n"))
    assert told(project) == expected
