"""The laws: they can be read without script, on a phone, and each can be linked to."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """The page with the sample laws."""
    page.goto(f"{sample}components/law/")
    return page


def test_a_law_can_be_linked_to(page):
    """An address with a law's id opens the page at its heading."""
    page.goto(page.url + "#sample-law-short")
    heading = page.get_by_role("heading", name="Sample Filter Act", level=3)
    expect(heading).to_be_in_viewport()


def test_a_screen_reader_hears_terms_and_what_they_mean(page):
    """Each part of a law is a term with its definition."""
    first = page.locator(".deg-law dl").first
    expect(first.get_by_role("term")).to_have_text(
        [
            "What it asks",
            "Of whom",
            "From when",
            "Where it stands",
            "Ask your lawyer whether",
            "Sources",
        ]
    )
    expect(first.get_by_role("definition").first).to_have_text(
        "Show a parent their child's sample within 10 days."
    )


def test_it_fits_a_narrow_screen(page):
    """On a screen of 360 pixels nothing runs out at the side."""
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_source_leads_to_the_register(page):
    """The source of a law opens its entry in the register."""
    page.get_by_role("link", name="[Sample Study]").click()
    expect(page.locator("#sample-archived")).to_be_in_viewport()
