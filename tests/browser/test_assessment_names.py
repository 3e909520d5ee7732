"""What a screen reader is told of an area that is answered, with everything unfolded.

As with test_names.py, which holds the page as it comes, after a wanted change:

    WRITE_NAMES=1 .venv/bin/python -m pytest tests/browser/test_assessment_names.py
    git diff tests/browser/names
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .page_checks import UNFOLD

NAMES = Path(__file__).with_name("names")


@pytest.mark.parametrize(("lang", "path"), [("en", ""), ("es", "es/")])
def test_every_control_and_group_is_named_as_written_down(page, sample, lang, path):
    """Questions, groups, evidence, what takes back, and the bar: somebody has read their names."""
    page.clock.install(time="2026-11-24T20:30:00")
    page.goto(f"{sample}{path}tools/self-assessment/sample/")
    page.evaluate(UNFOLD)
    for radio in ("now-developing", "want-advanced"):
        page.locator(f"#ind-sample-loans-{radio}").check()
    page.locator("select[data-group]").first.select_option("unknown")
    page.locator("[data-add]").first.click()
    page.keyboard.type("212")
    told = page.locator("#ind-sample-loans").aria_snapshot() + "\n"
    page.locator("button[data-alone]").click()
    expect(page.locator("[data-position]")).not_to_be_empty()
    told += page.locator(".deg-assessment__bar p").last.aria_snapshot() + "\n"
    file = NAMES / f"assessment.{lang}.yml"
    if os.environ.get("WRITE_NAMES"):
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8")
