"""A language that lacks words waits for them; one that follows an older English is only told."""

import os
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest

from macros import MACROS, serving
from macros.site import Site
from macros.translations import languages_of, note

from .small_project import ROOT, edit, make_buildable, make_project, remove, told

CHECKLIST, SPANISH = "data/checklists/ready.yml", "data/checklists/ready.es.yml"
CHANGED = "found English words that have changed since, allowed: the words looked at again, then"
UNKNOWN = "found no note of the English words it follows, allowed: the words looked at again, then"
SAMPLE = [
    "docs/data/assessment/area-second.es.yml:1: file: found 1 of its texts missing, "
    "allowed: a text in 'es' for ind-sample-tasks.title",
    "docs/data/checklists/sample-checklist.es.yml:1: file: found 1 of its texts missing, "
    "allowed: a text in 'es' for sample-untranslated.text",
    "docs/es/components/english-only.md:1: file: found no such page, "
    "allowed: docs/en/components/english-only.md in 'es'",
]


@pytest.fixture
def project(tmp_path):
    """The small guide, whose Spanish checklist and home page follow today's English."""
    project = make_project(tmp_path / "project")
    for path in (SPANISH, "es/index.md"):
        note(project / "docs" / path, project / "docs")
    return project


def behind(project, *languages):
    """What of some languages is behind, one line each, of the checklist and the home page."""
    site = Site(project / "docs", ("en", *languages), [], MACROS)
    site.load()
    lines = sorted(map(str, [*site.missing, *site.stale]))
    return [line for line in lines if re.match(r"docs/(data/checklists|es/index)", line)]


def test_what_follows_the_english(project):
    """A text with a note of today's English is not told, only what has no Spanish yet."""
    assert told(project) == []
    assert behind(project, "es") == [
        "docs/data/checklists/ready.es.yml:1: file: found 5 of its texts missing, allowed: a text "
        "in 'es' for ready.intro, ready-lead.why, ready-lead.how, ready-seats.text, ready-seats.why"
    ]


@pytest.mark.parametrize(
    ("mistake", "line"),
    [
        (
            edit(CHECKLIST, "Name a lead.", "Name two leads."),
            f"docs/data/checklists/ready.es.yml:3: ready-lead: {CHANGED}",
        ),
        (
            edit(CHECKLIST, "title: Is the team ready?", "title: Is your team ready?"),
            f"docs/data/checklists/ready.es.yml:1: ready: {CHANGED}",
        ),
        (
            edit("en/index.md", "Something is so", "Nothing is so"),
            f"docs/es/index.md:6: translates: {CHANGED}",
        ),
        (
            edit("en/index.md", "title: A small guide", "title: A tiny guide"),
            f"docs/es/index.md:6: translates: {CHANGED}",
        ),
        (remove("es/index.md"), "docs/es/index.md:1: file: found no such page"),
    ],
    ids=["an item", "a title", "a page", "a page's title", "a page that is gone"],
)
def test_english_that_has_changed(project, mistake, line):
    """An edit of the English is told for each text and page that follows the older words."""
    before = behind(project, "es")
    mistake(project)
    (new,) = [each for each in behind(project, "es") if each not in before]
    assert new.startswith(line)
    assert behind(project) == []


def test_what_changes_no_word(project):
    """Another review date, line break or source does not ask a translator to look again."""
    before = behind(project, "es")
    edit("en/index.md", "written: 2026-11-21", "written: 2026-11-22")(project)
    edit("en/index.md", "Something is so", "Something\nis so")(project)
    edit(CHECKLIST, "sources: [small-study]", "sources: []")(project)
    assert behind(project, "es") == before


def test_words_without_a_note(project):
    """A translation that does not say which English it follows is told until it does."""
    file = project / "docs" / SPANISH
    file.write_text(file.read_text("utf-8").split("translates:")[0], "utf-8")
    found = [line for line in behind(project, "es") if UNKNOWN in line]
    assert [line.split(": ")[1] for line in found] == ["ready", "ready-lead"]
    note(file, project / "docs")
    assert [line for line in behind(project, "es") if UNKNOWN in line] == []


def test_a_note_is_written_once(project):
    """Noting again changes nothing, and leaves the words as they are."""
    for path in (SPANISH, "es/index.md"):
        file = project / "docs" / path
        once = file.read_text("utf-8")
        note(file, project / "docs")
        assert file.read_text("utf-8") == once


def test_a_language_with_no_text(project):
    """A language that has been added and nothing else lacks every file and every page."""
    site = Site(project / "docs", ("en", "fr"), [], MACROS)
    site.load()
    lines = sorted(map(str, site.missing))
    assert (
        "docs/fr/index.md:1: file: found no such page, allowed: docs/en/index.md in 'fr'" in lines
    )
    (checklist,) = [line for line in lines if "checklists" in line]
    assert (
        "ready.fr.yml:1: file: found no such file, allowed: a text in 'fr' for ready." in checklist
    )


def build(project):
    """A strict build of a project with a language more: the exit code, and what it printed."""
    settings = project / "mkdocs.yml"
    more = "default: true, build: true}\n        - {locale: es, name: Español, build: true}\n"
    text = settings.read_text("utf-8").replace("default: true, build: true}\n", more)
    settings.write_text(text, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", project / "site"]
    environment = {**os.environ, "MACROS_FAIL": "true", "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def test_a_release_waits_for_a_language(project):
    """A strict build of a language that lacks words ends with a short list and the ways on."""
    code, output = build(make_buildable(project))
    assert code == 1
    assert "A language lacks words in " in output
    assert "`build: false`" in output
    assert "more; `python3 guide.py translations` lists them" in output
    assert len(output.splitlines()) < 30
    assert "Traceback" not in output
    assert not (project / "site").exists()


def test_an_older_text_stops_no_release(project, caplog):
    """Words that follow an older English are told in one line at the end, and nothing stops."""
    edit(CHECKLIST, "Name a lead.", "Name two leads.")(project)
    site = Site(project / "docs", ("en", "es"), [], MACROS)
    site.load()
    site.missing, site.advice = [], [f"{number}" for number in range(18)]
    language = SimpleNamespace(building=False)
    config = {"extra": {"site": site}, "strict": True, "plugins": {"i18n": language}}
    caplog.set_level("INFO", "mkdocs.hooks.guide")
    assert serving.on_config(config) is config
    serving.on_post_build(config)
    assert caplog.messages[18:] == [
        "advice: 1 translations: found English words that have changed since, "
        "or no note of which they follow; `python3 guide.py translations` lists them"
    ]


def test_advice_is_short(project, caplog):
    """A build prints twenty lines of advice, and says how many more there are."""
    site = Site(project / "docs", ("en",), [], MACROS)
    site.advice = [f"{number}" for number in range(50)]
    language = SimpleNamespace(building=False)
    caplog.set_level("INFO", "mkdocs.hooks.guide")
    serving.on_post_build({"extra": {"site": site}, "plugins": {"i18n": language}})
    assert len(caplog.messages) == 21
    assert caplog.messages[-1].startswith("advice: and 30 more; ")


def test_a_language_that_is_not_built_is_not_looked_at(project):
    """A district that publishes English alone never waits for Spanish, however wrong it is."""
    edit(SPANISH, "ready-lead:\n", "ready-leader:\n")(project)
    edit(CHECKLIST, "Name a lead.", "Name two leads.")(project)
    assert [line.split(":")[0] for line in told(project)] == ["docs/data/checklists/ready.es.yml"]
    Site(project / "docs", ("en",), [], MACROS).load()


def test_the_sample_site_follows_the_english():
    """Our own Spanish lacks what it shows as missing, and nothing else.

    After a change of a sample's words: look at its Spanish, then
    `python3 guide.py translations --write` with its path.
    """
    docs = ROOT / "tests" / "site" / "docs"
    assert languages_of(docs) == ["es"]
    site = Site(docs, ("en", "es"), [], MACROS)
    site.load()
    assert sorted(map(str, [*site.missing, *site.stale])) == SAMPLE
