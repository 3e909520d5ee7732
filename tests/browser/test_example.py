"""The example district: open it, look around, change what you like, leave without a trace."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """The sample's areas, with one answer of the reader's own."""
    page.goto(f"{sample}components/area/")
    page.evaluate(
        """async () => void await (await degStoreReady)
          .answer("now.ind-sample-loans", "foundational")"""
    )
    return page


def own(page):
    """The reader's own answers."""
    return page.evaluate(
        """async () => [...(await degStoreReady).answers]
          .map(([key, { value }]) => [key, value])"""
    )


def test_it_says_that_it_is_an_example(page, sample):
    """The notice tells that the district is invented and that nothing is kept."""
    page.goto(f"{sample}tools/self-assessment/sample/")
    notice = page.get_by_text("This district was invented")
    expect(notice).to_be_hidden()
    page.goto(f"{sample}tools/self-assessment/sample/?example")
    expect(notice).to_contain_text("your own plans stay as they are")


def test_it_is_fully_answered(page, sample):
    """In the example nothing is open."""
    page.goto(f"{sample}components/area/?example")
    expect(page.get_by_text("Every indicator has an answer.")).to_be_visible()


def test_what_is_changed_there_is_not_kept(page, sample):
    """Changes in the example show at once, and are gone with the page; one's own answers stay."""
    before = own(page)
    page.goto(f"{sample}components/entry/?example")
    box = page.get_by_role("textbox", name="1.2 Repair: now")
    expect(box).not_to_have_value("")
    example = box.input_value()
    box.fill("1" if example != "1" else "2")
    page.reload()
    expect(box).to_have_value(example)
    assert own(page) == before


def test_its_links_stay_in_it_and_one_leaves_it(page, sample):
    """From area to area one stays in the example, until the link that leaves it."""
    page.goto(f"{sample}components/area/")
    page.get_by_role("link", name="Look around in an example").click()
    expect(page).to_have_url(f"{sample}tools/self-assessment/results/?example")
    page.goto(f"{sample}components/area/?example")
    page.locator("deg-area").get_by_role("link", name="Devices", exact=True).click()
    expect(page).to_have_url(f"{sample}tools/self-assessment/sample/?example")
    page.get_by_role("link", name="Leave the example").click()
    expect(page).to_have_url(f"{sample}tools/self-assessment/sample/")
    expect(page.get_by_text("This district was invented")).to_be_hidden()
