"""Each mistake between data files stops the build with one line that says how to mend it."""

import pytest

from .small_project import edit, make_project, remove, rename, told, write

CHECKLIST = "data/checklists/ready.yml"
SOURCE = "data/sources/small-study.yml"
PROTOCOL = "data/protocols/meeting.yml"
WORKBOOK = "data/workbook/questions.yml"

MISTAKES = {
    # Ids
    "an id twice in a file": (
        edit(CHECKLIST, "id: ready-seats", "id: ready-lead"),
        "docs/data/checklists/ready.yml:11: items[1].id: found 'ready-lead', which stands in "
        "docs/data/checklists/ready.yml:6 too, allowed: an id that nothing else has",
    ),
    "an id in two files": (
        edit(PROTOCOL, "{id: meeting-host", "{id: ready-lead"),
        "docs/data/protocols/meeting.yml:7: roles[0].id: found 'ready-lead', which stands in "
        "docs/data/checklists/ready.yml:6 too, allowed: an id that nothing else has",
    ),
    "the id of a page": (
        edit(CHECKLIST, "id: ready-seats", "id: page-team"),
        "docs/data/checklists/ready.yml:11: items[1].id: found 'page-team', which stands in "
        "docs/en/getting-started/team.md too, allowed: an id that nothing else has",
    ),
    "a retired id still in use": (
        edit(CHECKLIST, "[ready-old]", "[ready-old, ready-lead]"),
        "docs/data/checklists/ready.yml:14: retired[1]: found 'ready-lead', which is still in use "
        "in docs/data/checklists/ready.yml:6, allowed: an id that is gone",
    ),
    "a retired id in use in another file": (
        edit(CHECKLIST, "[ready-old]", "[ready-old, meeting-host]"),
        "docs/data/checklists/ready.yml:14: retired[1]: found 'meeting-host', which is still in "
        "use in docs/data/protocols/meeting.yml:7, allowed: an id that is gone",
    ),
    "a file without its ids retired": (
        remove("data/workbook/questions.yml"),
        "docs/en/getting-started/team.md:14: prompts: found 'questions', allowed: the id",
    ),
    # Names of files
    "a file whose name is not its id": (
        edit(PROTOCOL, "id: meeting\n", "id: first-meeting\n"),
        "docs/data/protocols/meeting.yml:1: id: found 'first-meeting' in a file named meeting.yml, "
        "allowed: 'meeting', the file's name",
    ),
    "a name that ends in .yaml": (
        rename(WORKBOOK, "questions.yaml"),
        "docs/data/workbook/questions.yaml:1: file: found 'questions.yaml', "
        "allowed: a name that ends in .yml",
    ),
    "a folder that nothing reads": (
        rename("data/workbook", "workbok"),
        "docs/data/workbok:1: folder: found 'workbok', allowed: one of checklists, problems, "
        "protocols, workbook, sources, laws, costs, figures, assessment, instrument, example, "
        "resources, glossary, ui; did you mean 'workbook'?",
    ),
    "a file outside every folder": (
        write("data/evening.yml", b"id: evening\n"),
        "docs/data/evening.yml:1: folder: found 'evening.yml', allowed: one of checklists",
    ),
    # References
    "a page that does not exist": (
        edit(CHECKLIST, "getting-started/team.md", "getting-started/teams.md"),
        "docs/data/checklists/ready.yml:3: page: found 'getting-started/teams.md', "
        "allowed: a page below docs/en; did you mean 'getting-started/team.md'?",
    ),
    "a source that does not exist": (
        edit(CHECKLIST, "[small-study]", "[small-studi]"),
        "docs/data/checklists/ready.yml:10: items[0].sources[0]: found 'small-studi', "
        "allowed: the id of a source; did you mean 'small-study'?",
    ),
}


@pytest.fixture
def project(tmp_path):
    """The small guide without a mistake."""
    return make_project(tmp_path / "project")


def test_the_small_guide_has_no_mistake(project):
    """Without a mistake nothing is told, or the other tests would prove nothing."""
    assert told(project) == []


@pytest.mark.parametrize("case", MISTAKES.values(), ids=MISTAKES)
def test_mistake(project, case):
    """A mistake is told by one line with file, line, field, what was found, what is allowed."""
    mistake, *lines = case
    mistake(project)
    found = told(project)
    assert [line[: len(start)] for line, start in zip(found, lines, strict=True)] == lines


def test_several_mistakes_are_told_at_once(project):
    """Mistakes in data, pages, translations and ids are all told at once, by file and line."""
    edit(CHECKLIST, "why: For", "wyh: For")(project)
    edit(CHECKLIST, "title: Is the team ready?", "titel: Is the team ready?")(project)
    edit(PROTOCOL, "minutes: 10", "minutes: ten")(project)
    edit(SOURCE, "year: 2024", "year: -1")(project)
    edit("en/index.md", "id: page-home", "id: home")(project)
    write("data/workbook/questions.es.yml", b"question-mising: {text: a}\n")(project)
    assert [line.split(": ")[0] + " " + line.split(": ")[1] for line in told(project)] == [
        "docs/data/checklists/ready.yml:1 title",
        "docs/data/checklists/ready.yml:2 titel",
        "docs/data/checklists/ready.yml:13 items[1].wyh",
        "docs/data/protocols/meeting.yml:13 steps[1].minutes",
        "docs/data/sources/small-study.yml:5 year",
        "docs/data/workbook/questions.es.yml:1 question-mising",
        "docs/en/index.md:4 id",
    ]


def test_a_mistake_is_not_told_again_where_it_is_felt(project):
    """A source that cannot be read is not called missing, nor its ids lost."""
    edit(SOURCE, "year: 2024", "year: then")(project)
    assert told(project) == [
        "docs/data/sources/small-study.yml:5: year: found 'then', allowed: a whole number"
    ]
