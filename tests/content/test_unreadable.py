"""What cannot be read is told once, and nothing that may only follow from it."""

import pytest

from .small_project import edit, make_project, told, write

CHECKLIST, PROBLEM = "data/checklists/ready.yml", "data/problems/access.yml"
WORKBOOK, SOURCE = "data/workbook/questions.yml", "data/sources/small-study.yml"
HOME, TEAM = "en/index.md", "en/getting-started/team.md"
CONFLICT = b"<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n"
MARKED = "found two versions of the same lines, which version control has marked, "
JOINED = "    items: [ready-seats]\n    prompts: [question-missing]\n"


@pytest.fixture
def project(tmp_path):
    """The small guide without a mistake, whose problem leads to an item and a prompt."""
    project = make_project(tmp_path / "project")
    edit(PROBLEM, "  - id: access-a\n", "  - id: access-a\n" + JOINED)(project)
    assert told(project) == []
    return project


@pytest.mark.parametrize("path", [CHECKLIST, PROBLEM, WORKBOOK, SOURCE, HOME, TEAM])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (CONFLICT, f":1: file: {MARKED}"),
        (b"id: a\n" + CONFLICT, f":2: file: {MARKED}"),
        (b"id: a\r\n" + CONFLICT.replace(b"\n", b"\r\n"), f":2: file: {MARKED}"),
        ("title: caf\xe9\n".encode("utf-16"), ":1: file: found a file that is no UTF-8 text, "),
        ("title: caf\xe9\n".encode("latin-1"), ":1: file: found a character that is not UTF-8, "),
        (b"", ":1: file: found "),
        (b"PK\x03\x04", ":1: file: found "),
    ],
    ids=["conflict", "conflict below", "conflict of Windows", "UTF-16", "Latin-1", "empty", "zip"],
)
def test_told_once(project, path, content, words):
    """One unreadable file is one line, whatever others lead to it or hang on it."""
    write(path, content)(project)
    (line,) = told(project)
    assert line.startswith(f"docs/{path}{words}")


@pytest.mark.parametrize(
    "mistake",
    [
        edit(CHECKLIST, "title: Is", "titel: Is"),
        edit(WORKBOOK, "title:", "titel:"),
        edit(SOURCE, "year: 2024", "year: then"),
        edit(TEAM, "title: Build", "titel: Build"),
    ],
    ids=lambda mistake: mistake.path,
)
def test_a_misspelt_field_hides_nothing_else(project, mistake):
    """A misspelt field is told for what it is, and other mistakes beside it."""
    mistake(project)
    edit("data/protocols/meeting.yml", "minutes: 10", "minutes: ten")(project)
    files = {line.split(":")[0] for line in told(project)}
    assert files == {f"docs/{mistake.path}", "docs/data/protocols/meeting.yml"}


def test_seven_equals_signs_are_a_heading(project):
    """A line of equals signs alone is Markdown's old way to mark a title."""
    edit(HOME, "# A small guide", "A small guide\n=======")(project)
    assert told(project) == []


@pytest.mark.parametrize("name", ["en/map.svg", "en/list.csv", "en/getting-started/notes.txt"])
def test_a_conflict_beside_the_pages(project, name):
    """What is published as it lies is looked at too, and what is no text is left alone."""
    write(name, b"<svg>\n" + CONFLICT)(project)
    write("en/photo.png", b"\x89PNG\0\n" + CONFLICT)(project)
    (line,) = told(project)
    assert line.startswith(f"docs/{name}:2: file: {MARKED}")


def test_a_page_without_words(project):
    """A page of front matter alone would be published empty."""
    edit(HOME, '# A small guide\n\nSomething is so {{ cite("small-study") }}.\n', "")(project)
    assert told(project) == [
        "docs/en/index.md:6: file: found a page without words, allowed: some words"
    ]
