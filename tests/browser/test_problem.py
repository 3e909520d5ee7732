"""The Problems of Practice: cards, question, solution, the way on."""

import re

import pytest
from playwright.sync_api import expect

DIVIDES = {"Access": "Access divide", "Use": "Use divide", "Design": "Design divide"}


@pytest.fixture
def page(page, sample):
    """A problem's page."""
    page.goto(f"{sample}components/problem/")
    return page


def test_cards_carry_their_meaning_in_words(page, sample):
    """Each card names its divide in words, so that no color is needed to tell them apart."""
    page.goto(sample)
    cards = page.get_by_role("region", name="Problems of Practice").get_by_role("listitem")
    expect(cards).to_have_count(3)
    for card, (title, divide) in zip(cards.all(), DIVIDES.items(), strict=True):
        expect(card.get_by_text(divide, exact=True)).to_be_visible()
        expect(card.get_by_role("heading", name=f"Sample {title}", level=3)).to_be_visible()
        expect(card.get_by_role("link")).to_have_count(1)


def test_the_whole_card_can_be_pressed(page, sample):
    """A press on a card's corner follows its one link."""
    page.goto(sample)
    card = page.get_by_role("listitem").filter(has_text="Access divide")
    bounds = card.bounding_box()
    card.click(position={"x": bounds["width"] - 8, "y": bounds["height"] - 8})
    expect(page.get_by_role("heading", name="Problem", level=1)).to_be_visible()


def test_three_takeaways_three_approaches_three_practices(page):
    """A problem's parts are lists and headings that a screen reader can count and jump over."""
    takeaways = page.locator("#sample-access-takeaways + ol").get_by_role("listitem")
    expect(takeaways).to_have_count(3)
    for number in (1, 2, 3):
        approach = page.get_by_role("region", name=f"{number}. Take access approach")
        expect(approach.get_by_role("heading", level=4)).to_have_count(3)


def test_the_page_s_contents_name_its_parts(page):
    """The headings that the macros bring stand in the page's contents and lead to them."""
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link")).to_have_text(
        ["The question for leaders", "The solution", "Take it further"]
    )
    contents.get_by_role("link", name="Take it further").click()
    expect(page.get_by_role("heading", name="Take it further", level=2)).to_be_in_viewport()


def test_the_way_on_leads_inside_and_outside(page):
    """Pages of the guide, works outside it and the other problems stand under three heads."""
    for heading, link in (
        ("In this guide", "Checklist"),
        ("Beyond this guide", "A plan for samples"),
        ("The other problems", "Sample Use"),
    ):
        listed = page.get_by_role("heading", name=heading, level=3).locator("+ ul")
        expect(listed.get_by_role("link", name=link)).to_be_visible()


def test_claims_lead_to_their_sources(page):
    """A citation leads to the source's entry in the register."""
    page.get_by_role("link", name="[Sample Study]").click()
    expect(page).to_have_url(re.compile(r"/about/sources/#sample-archived$"))
    expect(page.locator("#sample-archived")).to_be_in_viewport()
    expect(page.locator("#sample-archived")).to_contain_text("A study whose page is gone")
