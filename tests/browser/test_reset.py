"""A page whose boxes the browser empties by itself shows what is stored again."""

from playwright.sync_api import expect

from tests.browser.reader import REPAIR, WHOLE, box, saved, tick


def test_boxes_emptied_by_the_browser(page, sample):
    """WebKit empties the boxes of a page that comes back from its cache: the marks are there."""
    page.goto(f"{sample}components/checklist/")
    tick(page, WHOLE, REPAIR)
    saved(page)
    page.evaluate("for (const box of document.querySelectorAll(':checked')) box.checked = false")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(box(page, WHOLE)).to_be_checked()
    expect(box(page, REPAIR)).to_be_checked()
