"""What Firefox makes of a guide that was opened from a disk; its notice rests on this."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import REPAIR, saved, tick
from tests.conftest import TELL_VIOLATIONS, watch
from tests.host import firefox

from .presence import why_missing

AS_IT_COMES = {"security.fileuri.strict_origin_policy": True}
"""Playwright lets all files be one site, which Firefox by itself does not."""


@pytest.fixture(params=["firefox"])
def tab(playwright):
    """A page of Firefox as a reader has it; anything that it complains of fails the test."""
    if reason := why_missing("firefox", playwright):
        pytest.skip(f"firefox: {reason}")
    browser = playwright.firefox.launch(firefox_user_prefs=AS_IT_COMES, **firefox())
    context, complaints = browser.new_context(), []
    context.add_init_script(TELL_VIOLATIONS)
    watch(context, complaints)
    yield context.new_page()
    browser.close()
    assert complaints == []


def test_a_page_keeps_its_own_answers_and_sees_no_others(tab, sample_folder):
    """An answer is there again on its page, My progress does not see it, and both pages say so."""
    apart = tab.get_by_text("Firefox keeps the answers of each page apart")
    tab.goto((sample_folder / "components/checklist/index.html").as_uri())
    expect(apart).to_be_visible()
    tick(tab, REPAIR)
    saved(tab)
    tab.goto((sample_folder / "components/progress/index.html").as_uri())
    expect(apart).to_be_visible()
    expect(tab.get_by_role("progressbar", name="0 of 8 done")).to_be_visible()
    tab.goto((sample_folder / "components/checklist/index.html").as_uri())
    expect(tab.get_by_role("checkbox", name=REPAIR, exact=True)).to_be_checked()


def test_search_and_example_work(tab, sample_folder):
    """What comes as a script comes from a disk, too."""
    tab.goto((sample_folder / "index.html").as_uri())
    tab.get_by_role("button", name="Search", exact=True).click()
    tab.get_by_role("searchbox").fill("marimba")
    expect(tab.get_by_role("dialog").get_by_role("link", name="A corner")).to_be_visible()
    tab.goto((sample_folder / "components/area/index.html").as_uri() + "?example")
    expect(tab.get_by_text("Every indicator has an answer.")).to_be_visible()
