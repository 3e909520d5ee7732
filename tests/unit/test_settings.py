"""A slip in mkdocs.yml is told in one line of our own, before MkDocs speaks of it."""

import pytest

from macros.settings import settings_faults

GOOD = """\
site_name: The Guide
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
nav:
  - Home: index.md
  - Start:
      - start/index.md
theme:
  name: material
"""
UNFIT = (
    "a line that does not fit the lines before it, "
    "allowed: fields of one group in one column, and quotes around a whole text, not a part of it"
)
SLIPS = {
    "a colon in the name": (
        ("The Guide", "The Guide: for us"),
        ':1: file: found a colon inside a text, allowed: quotes around a text that holds a colon: "'
        'like: this"',
    ),
    "a tab": (
        ("  - Home", "\t- Home"),
        ":4: file: found a tab at the start of the line, allowed: spaces to indent",
    ),
    "a line too far in": (
        ("  name: material", "   custom_dir: x\n  name: material"),
        ":9: file: found " + UNFIT,
    ),
    "a title too far out": (("  - Start:", " - Start:"), ":5: file: found " + UNFIT),
    "a quotation mark alone": (
        ("site_name: The Guide", 'site_name: "The Guide'),
        ":1: file: found a quotation mark without its partner, "
        "allowed: one before the text and one after",
    ),
    "a quotation mark around a part": (
        ("The Guide", '"The" Guide'),
        ":1: file: found " + UNFIT,
    ),
    "no name": (
        ("The Guide", ""),
        ":1: site_name: found nothing, allowed: one text; put quotes around it",
    ),
    "a name that is a number": (
        ("The Guide", "2027"),
        ":1: site_name: found 2027, allowed: one text; put quotes around it",
    ),
    "a name that is left out": (
        ("site_name: The Guide\n", ""),
        ":1: site_name: found nothing, allowed: the guide's title",
    ),
    "a # in the name": (
        ("The Guide", "Guide #1"),
        ":1: site_name: found a # with words behind it, which would be left out, "
        'allowed: quotes around a text that holds a #: "room #5"',
    ),
    "a setting twice": (
        ("theme:", "site_name: Another\ntheme:"),
        ":7: site_name: found the same setting twice, allowed: once",
    ),
    "a setting within another twice": (
        ("  name: material", "  name: material\n  name: mkdocs"),
        ":9: name: found the same setting twice, allowed: once",
    ),
    "a misspelt setting": (
        ("site_url:", "site_ulr:"),
        ":2: site_ulr: found an unknown setting, allowed: a setting of MkDocs, "
        "at the start of its line, or indented under another; did you mean 'site_url'?",
    ),
    "a setting that has slid out of its group": (
        ("  name: material", "name: material"),
        ":8: name: found an unknown setting, allowed: a setting of MkDocs, "
        "at the start of its line, or indented under another; did you mean 'site_name'?",
    ),
    "an address without https": (
        ('!ENV [SITE_URL, "http://127.0.0.1:8000/"]', "equity.example.org"),
        ":2: site_url: found 'equity.example.org', "
        "allowed: a web address that begins with https:// or http://",
    ),
    "a page that is not there": (
        ("start/index.md", "start/idex.md"),
        ":6: nav: found 'start/idex.md', allowed: the path of a page below docs/en; "
        "did you mean 'start/index.md'?",
    ),
    "a page twice": (
        ("start/index.md\n", "start/index.md\n      - Again: index.md\n"),
        ":7: nav: found 'index.md', which stands on line 4 too, allowed: each page once",
    ),
    "a title without a page": (
        ("Home: index.md", "Home:"),
        ":4: nav: found nothing, allowed: `- Title: index.md`",
    ),
    "a title without a hyphen": (
        ("  - Start:\n", "    Start:\n"),
        ":4: nav: found 2 titles after one hyphen, "
        "allowed: a hyphen before each title, in one column",
    ),
    "a conflict": (
        (
            "site_name: The Guide\n",
            "<<<<<<< HEAD\nsite_name: A\n=======\nsite_name: B\n>>>>>>> b\n",
        ),
        ":1: file: found two versions of the same lines, which version control has marked, "
        "allowed: one of them, without the lines of <<<<<<<, ======= and >>>>>>>",
    ),
}


@pytest.fixture
def project(tmp_path):
    """A project of two pages whose settings are right."""
    for name in ("index.md", "start/index.md", "Thumbs.db", "~$index.md"):
        path = tmp_path / "docs" / "en" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\n")
    (tmp_path / "mkdocs.yml").write_text(GOOD)
    return tmp_path


def told(project):
    """What is wrong with a project's settings, one line each."""
    return [str(fault) for fault in settings_faults(project)]


def test_right_settings_are_right(project):
    """Without a slip nothing is told, or the other tests would prove nothing."""
    assert told(project) == []


@pytest.mark.parametrize("case", SLIPS.values(), ids=SLIPS)
def test_slip(project, case):
    """A slip is told by one line with what was found and what is allowed."""
    (old, new), *lines = case
    assert GOOD.count(old) == 1
    (project / "mkdocs.yml").write_text(GOOD.replace(old, new))
    wanted = [f"mkdocs.yml{line}" if line.startswith(":") else line for line in lines]
    assert sorted(told(project)) == sorted(wanted)


def test_other_spellings_that_are_right(project):
    """A quoted colon, an address of another site and pages left out are fine."""
    text = GOOD.replace("The Guide", '"The Guide: for us"')
    text = text.replace("- Home: index.md", "- Home: index.md\n  - Board: https://example.org/")
    (project / "mkdocs.yml").write_text(text)
    assert told(project) == []
    (project / "docs/en/hidden.md").write_text("---\n")
    assert told(project) == []


def test_no_settings_at_all(project):
    """A file that is gone, empty or no UTF-8 is told as such."""
    for content, words in ((b"", "no settings"), (b"\xff\xfes\0", "no UTF-8 text")):
        (project / "mkdocs.yml").write_bytes(content)
        assert [words in line for line in told(project)] == [True]
    (project / "mkdocs.yml").unlink()
    assert told(project) == [
        "mkdocs.yml:1: file: found no such file, allowed: mkdocs.yml beside guide.py"
    ]
