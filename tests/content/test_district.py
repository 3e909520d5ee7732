"""A district publishes its own copy: an ordinary edit, or the passing of time, never stops it."""

import ast
import os
import re
import subprocess
import sys
from datetime import date

import pytest

from macros.dates import due
from macros.settings import settings_faults

from .district import EDITS, LEFT, ROOT, copy_of_the_guide
from .small_project import edit, make_buildable, make_project

CLOCK = """\
import datetime, time

LATER = {days} * 86400
now, day, moment = time.time, datetime.date, datetime.datetime
time.time = lambda: now() + LATER


class Day(day):
    @classmethod
    def today(cls):
        return day.today() + datetime.timedelta({days})


class Moment(moment):
    @classmethod
    def now(cls, tz=None):
        return moment.now(tz) + datetime.timedelta({days})


datetime.date, datetime.datetime = Day, Moment
"""
"""What Python runs before anything else, so that a program believes it is later."""


@pytest.fixture
def project(tmp_path):
    """A district's copy."""
    return copy_of_the_guide(tmp_path / "copy")


def build(project, *options, later=0):
    """A build as guide.py runs it, some days from now: the exit code, and what it printed."""
    clock = project.parent / "clock"
    clock.mkdir(exist_ok=True)
    (clock / "sitecustomize.py").write_text(CLOCK.format(days=later) if later else "")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options]
    environment = {**os.environ, "MACROS_FAIL": "true", "NO_MKDOCS_2_WARNING": "1"}
    environment["PYTHONPATH"] = str(clock)
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def test_all_edits_publish(project):
    """All ordinary edits together are built strictly, two years from now, with short advice."""
    for change in EDITS.values():
        change(project)
    assert settings_faults(project) == []
    code, output = build(project, later=730)
    assert code == 0, output
    assert "WARNING" not in output
    lines = re.findall(r"advice: ([^:]+):", output)
    assert {
        "docs/data/checklists/build-your-team.yml",
        "docs/data/problems/digital-access.yml",
        "docs/data/sources/our-charter.yml",
        "docs/en/classroom/our-news.md",
        "docs/en/classroom/our-plan.md",
        "docs/en/getting-started/build-your-team.md",
        "tests/content/published_ids.txt",
    } <= set(lines)
    assert len(lines) <= 20
    page = (project / "site/classroom/our-plan/index.html").read_text("utf-8")
    assert "Springfield: our guide" in page
    assert "By June." in page
    assert "deg-reading__date" not in page
    news = (project / "site/classroom/our-news/index.html").read_text("utf-8")
    assert "<title>Our news – " in news
    assert not (project / "site/about/host-this-guide").exists()
    left = [path.name for path in (project / "site").rglob("*") if path.name in LEFT]
    assert left == []


def test_a_broken_edit_does_not_publish(tmp_path):
    """A build that stops at nothing would pass the test above as well."""
    project = make_buildable(make_project(tmp_path / "project"))
    broken = "\n\n## One {: #same }\n\n## Two {: #same }\n\n![](a.png)\n"
    edit("en/index.md", "# A small guide", "# A small guide" + broken)(project)
    (project / "docs/en/a.png").write_bytes(b"")
    code, output = build(project)
    assert code == 1
    assert "docs/en/index.md:11: id: found 'same' twice on this page" in output
    assert "docs/en/index.md:13: image: found the picture a.png without" in output
    assert "Traceback" not in output


def test_a_quiet_build_is_as_strict(tmp_path):
    """What is not printed is counted: a link that leads nowhere ends a quiet build as well."""
    project = make_buildable(make_project(tmp_path / "project"))
    edit("en/index.md", "# A small guide", "# A small guide\n\n[Nowhere](nowhere.md)")(project)
    code, output = build(project, "--quiet")
    assert code == 1
    assert "nowhere.md" in output


def test_only_dates_look_at_the_clock():
    """No part of a build asks for the day, but what keeps the scripts of earlier ones."""
    asking = set()
    for path in sorted((ROOT / "macros").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = getattr(node, "func", None)
            if getattr(called, "attr", "") in ("today", "now", "utcnow", "time"):
                asking.add(path.relative_to(ROOT).as_posix())
    assert asking <= {"macros/dates.py", "macros/hooks.py"}


def test_dates_are_told_and_nothing_more(tmp_path):
    """The list of what is due names each old date and each day of law that has passed; it is 0."""
    summary = tmp_path / "summary.md"
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_ACTIONS": "true"}
    command = [sys.executable, "-m", "macros.dates", "--today", "2028-12-31"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert run.returncode == 0
    old = r"docs/data/sources/\S+:\d+: checked: found \d{4}-\d\d-\d\d, "
    assert re.search(old, run.stdout)
    assert re.search(r"laws/\S+:\d+: since: found April 26, 2027, which has passed", run.stdout)
    assert "::warning title=Dates::" in run.stdout
    assert "- docs/data/laws/" in summary.read_text("utf-8")


def docs_of_one(tmp_path, file, checked):
    """The folder of a guide without pages, with a copy of one data file, checked on a day."""
    docs = tmp_path / "docs"
    copy = docs / "data" / file.parent.name / file.name
    copy.parent.mkdir(parents=True)
    (docs / "en").mkdir()
    copy.write_text(re.sub(r"checked: .*", f"checked: {checked}", file.read_text("utf-8")), "utf-8")
    return docs


def test_a_date_is_due_after_400_days(tmp_path):
    """A source is due on the 401st day, a page too, and a day named on a page once it has come."""
    source = ROOT / "docs/data/sources/ferpa-inspect.yml"
    docs = docs_of_one(tmp_path, source, "2026-01-01")
    dates = "written: 2025-06-01\nchecked: 2026-01-01"
    text = f"---\ntitle: Law\n{dates}\n---\n# Law\n\nFrom May 2, 2026 it holds.\n"
    (docs / "en" / "law.md").write_text(text, "utf-8")

    def told(day):
        return [line.split(":")[0].rsplit("/", 1)[1] for line in due(docs, day)]

    assert told(date(2026, 5, 1)) == []
    assert told(date(2026, 5, 2)) == ["law.md"]
    assert told(date(2027, 2, 5)) == ["law.md"]
    assert told(date(2027, 2, 6)) == ["ferpa-inspect.yml", "law.md", "law.md"]


def test_a_law_is_due_after_a_year(tmp_path):
    """A law is due on the 366th day, and on a day that it names once that has come."""
    law = ROOT / "tests/site/docs/data/laws/sample-law-short.yml"
    docs = docs_of_one(tmp_path, law, "2027-06-01")

    def told(day):
        return [line.split(":")[2].strip() for line in due(docs, day)]

    assert told(date(2028, 4, 25)) == []
    assert told(date(2028, 4, 26)) == ["since"]
    assert told(date(2028, 5, 31)) == ["since"]
    assert told(date(2028, 6, 1)) == ["since", "checked"]
