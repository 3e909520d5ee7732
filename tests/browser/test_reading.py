"""The reading mark, and what the navigation makes of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import saved

MARK = "I have read this page"


@pytest.fixture
def page(page, sample):
    """A guide page that has not been read."""
    page.goto(f"{sample}components/reading/")
    return page


def in_navigation(page, name):
    """A link of the guide's navigation by its whole name."""
    return page.get_by_role("navigation", name="Guide").get_by_role("link", name=name, exact=True)


def test_a_page_marked_as_read_stays_so(page):
    """The mark says that it is saved, and it is there on the next visit."""
    page.get_by_role("checkbox", name=MARK).check()
    expect(page.get_by_role("region", name="This page").get_by_text("Saved")).to_be_visible()
    page.reload()
    expect(page.get_by_role("checkbox", name=MARK)).to_be_checked()


def test_the_navigation_says_what_has_been_read(page, sample):
    """A page that was read bears the word in its link's name, here and on every other page."""
    expect(in_navigation(page, "Reading")).to_be_visible()
    page.get_by_role("checkbox", name=MARK).check()
    expect(in_navigation(page, "Reading (read)")).to_have_text("Reading (read)")
    saved(page)
    page.goto(f"{sample}components/checklist/")
    expect(in_navigation(page, "Reading (read)")).to_be_visible()
    expect(in_navigation(page, "Checklist")).to_be_visible()


def test_taking_the_mark_back_takes_the_word_away(page):
    """Unticking the box takes the word out of the navigation."""
    page.get_by_role("checkbox", name=MARK).check()
    expect(in_navigation(page, "Reading (read)")).to_be_visible()
    page.get_by_role("checkbox", name=MARK).uncheck()
    expect(in_navigation(page, "Reading")).to_be_visible()


def test_only_pages_to_work_through_can_be_marked(page, sample):
    """The home page and the tools show their dates, and no box."""
    for address in ("", "tools/my-progress/", "about/privacy/"):
        page.goto(sample + address)
        region = page.get_by_role("region", name="This page")
        expect(region.get_by_text("Written November 21, 2026")).to_be_visible()
        expect(region.get_by_role("checkbox")).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_the_date_is_there_and_the_box_is_not(page):
    """A box that could keep nothing is not shown; the dates are."""
    expect(page.get_by_text("Written November 21, 2026")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(0)
