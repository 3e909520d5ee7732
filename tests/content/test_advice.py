"""What reads better or is likely forgotten is told by a build, and never ends one."""

import pytest

from macros import MACROS
from macros.site import Site

from .guide_files import ROOT
from .small_project import advised, edit, make_project, told, write

CHECKLIST = "data/checklists/ready.yml"
SOURCE = "data/sources/small-study.yml"
PROTOCOL = "data/protocols/meeting.yml"
PROBLEM = "data/problems/access.yml"
HOME, TEAM = "en/index.md", "en/getting-started/team.md"
LOST = "found no such id in the data any more, better: the id as it was, or its name under"
FIELDS = "better: these fields above its words, as docs/contributing/fields.md tells"
STANDING = ("items: found 2 entries", "prompts: found 1 entries")
"""What is advised on the small guide as it is, which is too small to be good."""

ADVICE = {
    "a long item": (
        edit(CHECKLIST, "Leave two seats free.", "Leave " + 45 * "two " + "seats."),
        "docs/data/checklists/ready.yml:12: items[1].text: found 192 characters, "
        "better: at most 140 characters",
    ),
    "a long citation": (
        edit(SOURCE, "short: Small 2024", "short: " + 45 * "x"),
        "docs/data/sources/small-study.yml:2: short: found 45 characters, "
        "better: at most 40 characters",
    ),
    "another number of takeaways": (
        edit(PROBLEM, "  - {id: access-point-two, text: Point two.}\n", ""),
        "docs/data/problems/access.yml:8: takeaways: found 2 entries, better: 3 entries",
    ),
    "a very long meeting": (
        edit(PROTOCOL, "minutes: 10", "minutes: 1500"),
        "docs/data/protocols/meeting.yml:13: steps[1].minutes: found 1500, better: at most 180",
    ),
    "minutes that do not add up": (
        edit(PROTOCOL, "minutes: 15", "minutes: 20"),
        "docs/data/protocols/meeting.yml:5: minutes: found 20, better: 15, the steps' sum",
    ),
    "a source with neither link nor archive": (
        edit(SOURCE, "link: https://example.org/study\n", ""),
        "docs/data/sources/small-study.yml:1: link: found no link, no archive and "
        "nothing in also, better: at least one of them",
    ),
    "a source that nothing cites": (
        write("data/sources/alone.yml", b""),
        "docs/data/sources/alone.yml:1: id: found a source that nothing cites, "
        "better: a source in use; cite it or remove the file",
    ),
    "a long description": (
        edit(HOME, "in which each test", "in which " + 30 * "really " + "each test"),
        "docs/en/index.md:3: description: found 269 characters, better: 20 to 155 characters",
    ),
    "no description": (
        edit(TEAM, "description: Who sits at the table, in one sentence.\n", ""),
        f"docs/en/getting-started/team.md:1: file: found no description, {FIELDS}",
    ),
    "no id": (
        edit(TEAM, "id: page-team\n", ""),
        f"docs/en/getting-started/team.md:1: file: found no id, {FIELDS}",
    ),
    "no review date": (
        edit(HOME, "written: 2026-11-21\n", ""),
        f"docs/en/index.md:1: file: found no written, {FIELDS}",
    ),
    "a page of words alone": (
        write("en/getting-started/news.md", b"# Our news\n\nSoon.\n"),
        "docs/en/getting-started/news.md:1: file: found no description, no written, no id, "
        f"{FIELDS}",
    ),
    "an id that has changed": (
        edit(CHECKLIST, "id: ready-seats", "id: ready-seat"),
        f"tests/content/published_ids.txt:15: ready-seats: {LOST} `retired` in its file; "
        "did you mean 'ready-seat'?",
    ),
    "a retired id that is not listed any more": (
        edit(CHECKLIST, "retired: [ready-old]\n", ""),
        f"tests/content/published_ids.txt:14: ready-old: {LOST} `retired` in its file; "
        "did you mean 'ready-lead'?",
    ),
    "a file of another kind": (
        write("data/checklists/notes.docx", b"PK"),
        "docs/data/checklists/notes.docx:1: file: found a file that nothing reads, "
        "better: a file of data, or none",
    ),
}


@pytest.fixture
def project(tmp_path):
    """The small guide without a mistake."""
    return make_project(tmp_path / "project")


@pytest.mark.parametrize(("change", "line"), ADVICE.values(), ids=ADVICE)
def test_advice(project, change, line):
    """A matter of taste, or something forgotten, is told in one line and stops nothing."""
    change(project)
    alone = project / "docs/data/sources/alone.yml"
    if alone.exists():
        text = (project / "docs" / SOURCE).read_text("utf-8")
        alone.write_text(text.replace("id: small-study", "id: alone"), "utf-8")
    assert told(project) == []
    new = [said for said in advised(project) if not any(words in said for words in STANDING)]
    assert line in new
    assert [said for said in new if said.split(":")[0] != line.split(":")[0]][1:] == []


def test_a_word_to_avoid(project):
    """A word of the list is told with the one to write instead."""
    words = b"avoid:\n  - {word: stakeholders, use: the people, because: who}\n"
    write("data/words.yml", words)(project)
    edit(HOME, "# A small guide", "# A small guide\n\nAsk the Stakeholders.")(project)
    found = "docs/en/index.md:9: word: found 'Stakeholders', better: 'the people'"
    assert found in advised(project)


def test_a_page_that_no_menu_leads_to(project):
    """A page that the navigation lacks is told; with no navigation at all every page is in it."""
    site = Site(project / "docs", ("en",), ["index.md"], MACROS)
    site.load()
    found = "docs/en/getting-started/team.md:1: file: found a page that no menu leads to, "
    better = "better: a line `- getting-started/team.md` under nav in mkdocs.yml"
    assert [said for said in site.advice if "menu" in said] == [found + better]
    assert [said for said in advised(project) if "menu" in said] == []


def test_our_own_guide_needs_no_advice():
    """What is advised to others holds for the guide itself, its published ids included."""
    assert advised(ROOT) == []
