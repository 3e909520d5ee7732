"""The notices: what happens to the reader's answers is told in a sentence, and nothing is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_header import BLOCK_STORAGE

PAGE = "components/notice/"
REFUSE = """() => {
  const add = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  window.makeRoom = () => { IDBObjectStore.prototype.put = add; };
}"""


def notice(page):
    """The region that speaks of the reader's answers."""
    return page.get_by_role("region", name="About your answers")


def tick(page):
    """Ticks the page's one box."""
    page.get_by_role("checkbox", name="Tick this box.", exact=True).check()


def test_a_page_without_trouble_shows_no_notice(page, sample):
    """As long as all goes well there is no notice, not even an empty one."""
    page.goto(sample + PAGE)
    expect(page.get_by_text("0 of 1 done")).to_be_visible()
    expect(notice(page)).to_have_count(0)
    tick(page)
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
    expect(notice(page)).to_have_count(0)


def test_blocked_storage_is_told_and_the_page_works(page, sample):
    """Where nothing can be kept, an alert says so and offers a copy; boxes still work."""
    page.add_init_script(BLOCK_STORAGE)
    page.goto(sample + PAGE)
    expect(notice(page).get_by_role("alert")).to_contain_text(
        "This browser keeps nothing for this site."
    )
    tick(page)
    expect(page.get_by_text("1 of 1 done")).to_be_visible()
    with page.expect_download() as download:
        notice(page).get_by_role("button", name="Download a copy now").click()
    assert download.value.suggested_filename.endswith(".digital-equity.json")
    expect(notice(page).get_by_text("The copy is called")).to_be_visible()


def test_an_answer_that_is_not_saved_says_so(page, sample):
    """A full disk is told as Not saved, the tick stays, and it is saved once there is room."""
    page.goto(sample + PAGE)
    page.evaluate(REFUSE)
    tick(page)
    expect(page.get_by_text("Not saved", exact=True).first).to_be_visible()
    expect(notice(page).get_by_role("alert")).to_contain_text("Your last answer is not saved.")
    expect(page.get_by_role("checkbox", name="Tick this box.", exact=True)).to_be_checked()
    page.evaluate("makeRoom()")
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
    expect(notice(page)).to_have_count(0)


def test_a_notice_can_be_closed_by_keyboard(page, sample):
    """The notice is closed with its button, and the focus goes on to the page."""
    page.add_init_script(BLOCK_STORAGE)
    page.goto(sample + PAGE)
    notice(page).get_by_role("button", name="Close this message").press("Enter")
    expect(notice(page)).to_have_count(0)
    expect(page.get_by_role("main")).to_be_focused()


def test_inside_another_site_the_page_says_why_it_does_less(page, sample):
    """In a frame the reader is told, and no copy can be asked for."""
    frame = f'<!doctype html><title>Other</title><iframe src="{sample}{PAGE}"></iframe>'
    address = sample.replace("/guide/", "/other/")
    page.route(address, lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(address)
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("alert")).to_contain_text("This page is shown inside another site")
    expect(inside.get_by_role("button", name="Download a copy now")).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_there_is_no_notice(page, sample):
    """A page without script says nothing about storage that it does not use."""
    page.goto(sample + PAGE)
    expect(notice(page)).to_have_count(0)
