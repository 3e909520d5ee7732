"""The glossary: a term's first use leads to it and shows the definition to everyone."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """The sample page on which a term is used."""
    page.goto(f"{sample}components/glossary/")
    return page


def use(page):
    """The link at the term's first use."""
    return page.locator(".deg-glossary__use a")


def definition(page):
    """The definition beside it."""
    return page.locator(".deg-glossary__use [role=tooltip]")


def test_the_first_use_leads_to_the_entry(page):
    """One use a page is a link; it opens the glossary at the term."""
    expect(use(page)).to_have_count(1)
    use(page).click()
    expect(page).to_have_url(re.compile(r"/about/glossary/#sample-term$"))
    expect(page.locator("#sample-term")).to_be_in_viewport()


def test_the_definition_shows_on_focus_and_goes_with_escape(page):
    """By keyboard the definition appears with the focus, and Escape puts it away."""
    expect(definition(page)).to_be_hidden()
    use(page).focus()
    expect(definition(page)).to_be_visible()
    expect(use(page)).to_have_accessible_description("What is missing between two samples.")
    page.keyboard.press("Escape")
    expect(definition(page)).to_be_hidden()


def test_the_definition_stays_while_the_pointer_is_on_it(page):
    """By pointer the definition appears, and can be moved onto without vanishing."""
    use(page).hover()
    expect(definition(page)).to_be_visible()
    definition(page).hover()
    expect(definition(page)).to_be_visible()


def test_the_definition_stays_inside_a_narrow_screen(page):
    """At 360 pixels the definition does not run out of the screen."""
    page.set_viewport_size({"width": 360, "height": 800})
    use(page).focus()
    box = definition(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_in_spanish_the_spanish_term_is_found(page, sample):
    """On a Spanish page the Spanish form leads to the Spanish glossary."""
    page.goto(f"{sample}es/components/glossary/")
    expect(use(page)).to_have_text("brecha de muestra")
    expect(use(page)).to_have_attribute("href", re.compile(r"^\.\./\.\./about/glossary/"))
