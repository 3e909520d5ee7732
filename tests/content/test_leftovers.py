"""What computers leave behind is passed over; what was likely meant is asked about in one line."""

import shutil

import pytest

from .small_project import make_project, rename, told

LEFT = [
    *("Thumbs.db", ".DS_Store", "._ready.yml", "desktop.ini", "Icon\r", "~$ready.docx"),
    *(".~lock.ready.yml#", "ready.yml~", "#ready.yml#", "ready.yml.bak", "ready.yml.orig"),
    *("ready.yml.swp", "ready.yml.tmp", "ready.old"),
]
FOLDERS = ("data", "data/checklists", "en", "en/getting-started", "es")
CHECKLIST, TEAM = "data/checklists/ready.yml", "en/getting-started/team.md"
COPIES = {
    "ready copy.yml": "ready.yml",
    "ready copy 2.yml": "ready.yml",
    "ready - Copy.yml": "ready.yml",
    "ready - Copy (2).yml": "ready.yml",
    "ready (1).yml": "ready.yml",
    "ready(1).yml": "ready.yml",
    "ready 2.yml": "ready.yml",
    "Copy of ready.yml": "ready.yml",
    "ready_copy.yml": "ready.yml",
    "ready (Ana's conflicted copy).yml": "ready.yml",
    "ready copy.es.yml": "ready.es.yml",
}
MEANT = ["ready.yaml", "ready.YML", "ready.YAML", "ready.yml.txt", "ready.yml.yml"]


@pytest.fixture
def project(tmp_path):
    """The small guide without a mistake."""
    return make_project(tmp_path / "project")


@pytest.mark.parametrize("name", LEFT)
def test_what_a_computer_left_behind(project, name):
    """A file that nobody made is passed over wherever it lies, whatever it holds."""
    for folder in FOLDERS:
        (project / "docs" / folder / name).write_bytes(b"\0\xff")
    (project / "docs" / "en" / "__MACOSX").mkdir()
    (project / "docs" / "en" / "__MACOSX" / "page.md").write_bytes(b"\0")
    assert told(project) == []


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_a_data_file(project, name):
    """A copy is asked about in one line, not by an id twice for each of its entries."""
    folder = project / "docs" / "data" / "checklists"
    shutil.copy(folder / COPIES[name], folder / name)
    assert told(project) == [
        f"docs/data/checklists/{name}:1: file: found {name!r}, which looks like a copy, "
        f"allowed: {COPIES[name]!r} alone, or a file with a name and ids of its own"
    ]


@pytest.mark.parametrize("name", MEANT)
def test_a_data_file_with_another_ending(project, name):
    """A file that was meant is asked about in one line, and nothing else seems to be missing."""
    rename(CHECKLIST, name)(project)
    assert told(project) == [
        f"docs/data/checklists/{name}:1: file: found {name!r}, allowed: a name that ends in .yml"
    ]


@pytest.mark.parametrize(
    "name", ["team copy.md", "team (1).md", "Copy of team.md", "team - Copy.md"]
)
def test_a_copy_of_a_page(project, name):
    """A copy of a page is asked about in one line."""
    folder = project / "docs" / "en" / "getting-started"
    shutil.copy(folder / "team.md", folder / name)
    assert told(project) == [
        f"docs/en/getting-started/{name}:1: file: found {name!r}, which looks like a copy, "
        "allowed: 'team.md' alone, or a name of its own"
    ]


@pytest.mark.parametrize("name", ["team.markdown", "team.MD", "team.md.txt"])
def test_a_page_with_another_ending(project, name):
    """A page that was meant is asked about in one line, and no link to it seems broken."""
    rename(TEAM, name)(project)
    assert told(project) == [
        f"docs/en/getting-started/{name}:1: file: found {name!r}, "
        "allowed: a name that ends in .md; did you mean 'team.md'?"
    ]


def test_names_that_are_right(project):
    """A name with a year or a bracket is no copy of anything."""
    for name in ("plan 2027.md", "plan (draft).md"):
        text = "---\ntitle: A plan\n---\n# A plan\n"
        (project / "docs" / "en" / name).write_text(text)
    assert told(project) == []


@pytest.mark.parametrize("path", ["data/checklists/ready.yml.rej", "en/index.md.rej"])
def test_the_rest_of_a_change(project, path):
    """What did not fit when a change was taken over is work that waits."""
    (project / "docs" / path).write_text("@@")
    assert told(project) == [
        f"docs/{path}:1: file: found a change that did not fit, "
        "allowed: the change made by hand, without this file"
    ]


def test_a_folder_in_a_folder(project):
    """Data in a folder of its own is not passed over in silence."""
    inner = project / "docs" / "data" / "checklists" / "new"
    inner.mkdir()
    shutil.move(project / "docs" / CHECKLIST, inner)
    assert told(project) == [
        "docs/data/checklists/new:1: file: found a folder in a folder, "
        "allowed: files in docs/data/checklists itself"
    ]
