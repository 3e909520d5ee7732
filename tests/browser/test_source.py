"""The sources: a citation leads to its entry, and an entry tells what was seen and when."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """A page with citations and the register."""
    page.goto(f"{sample}components/source/")
    return page


def entry(page, title):
    """An entry of the register by its title."""
    return page.get_by_role("listitem").filter(has_text=title)


def test_a_citation_leads_to_its_entry(page):
    """The link in the text opens the register at the entry, which is marked."""
    page.get_by_role("link", name="[Sample Plan 2024]").click()
    expect(page).to_have_url(re.compile(r"/about/sources/#sample-plan$"))
    expect(page.locator("#sample-plan")).to_be_in_viewport()


def test_an_entry_says_what_was_looked_up_and_when(page):
    """Label, title, people, publisher, year, kind, day and what was seen stand in every entry."""
    expect(entry(page, "A plan for samples")).to_have_text(
        re.compile(
            r"Sample Plan 2024 A plan for samples\."
            r" Ada Sample and Ben Sample\. Office of Samples, 2024\. Plan\."
            r" Another copy.*Says it too: What the plan says \(Journal of Samples\);\s+Un resumen"
            r".*Opened in part\. Last checked November 21, 2026\. Nothing was opened",
            re.DOTALL,
        )
    )


def test_a_page_that_is_gone_leads_to_its_copy_only(page):
    """A work whose own page is gone is not linked to it; the other copy names the work."""
    links = entry(page, "A study whose page is gone").get_by_role("link")
    expect(links).to_have_count(1)
    expect(links).to_have_accessible_name(re.compile("Another copy ?: A study whose page is gone"))


def test_outside_links_tell_nothing_about_the_reader(page):
    """A link to another site hands over no opener, and the page sends no referrer."""
    outside = page.get_by_role("main").locator('a[href^="https://"]')
    for link in outside.all():
        expect(link).to_have_attribute("rel", "noopener")
    expect(page.locator('meta[name="referrer"]')).to_have_attribute("content", "no-referrer")
