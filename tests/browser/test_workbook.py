"""The workbook: questions for a conversation."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """A page with reflection prompts."""
    page.goto(f"{sample}components/workbook/")
    return page


def test_prompts_are_a_numbered_list_with_a_name(page):
    """The questions stand in order, in a region that says what they are about."""
    prompts = page.get_by_role("region", name="Talk about the sample")
    expect(prompts.get_by_role("listitem")).to_have_text(
        [
            "Whose day did we picture when we wrote this?",
            "What would one student change first, and how do we know?",
        ]
    )
    expect(prompts.locator("ol")).to_have_count(1)


def test_a_prompt_has_an_address(page):
    """A colleague can be sent to one question."""
    page.goto(f"{page.url}#sample-prompt-second")
    expect(page.locator("#sample-prompt-second")).to_be_in_viewport()


def test_prompts_stay_together_on_paper(page):
    """A set of questions is not broken over two sheets."""
    page.emulate_media(media="print")
    expect(page.get_by_role("region", name="Talk about the sample")).to_have_css(
        "break-inside", "avoid"
    )
