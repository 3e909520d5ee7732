"""One thing fails, and the rest of the page goes on."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import REPAIR, box, checklist, saved

ELEMENTS = ("deg-header", "deg-notice", "deg-search", "deg-checklist", "deg-reading")
# The element's own code throws as soon as it is on the page.
BREAK = """(name) => {
  const define = customElements.define.bind(customElements);
  customElements.define = (tag, kind) => {
    const fail = () => { throw new Error("broken on purpose"); };
    if (tag === name) kind.prototype.connectedCallback = fail;
    define(tag, kind);
  };
}"""


@pytest.mark.expects_complaint("broken on purpose")
@pytest.mark.parametrize("broken", ELEMENTS)
def test_one_broken_component_leaves_the_others_alive(page, sample, broken):
    """Whatever component throws, all the others still do what they are for."""
    page.add_init_script(f"({BREAK})('{broken}')")
    page.goto(f"{sample}components/checklist/")
    if broken != "deg-checklist":
        box(page, REPAIR).check()
        expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
        saved(page)
    else:
        expect(box(page, REPAIR)).to_be_visible()
    if broken != "deg-header":
        page.get_by_role("button", name="Dark").click()
        expect(page.locator("html")).to_have_attribute("data-palette", "dark")
    if broken != "deg-reading":
        page.get_by_role("checkbox", name="I have read this page").check()
        expect(page.get_by_role("link", name="Checklist (read)", exact=True)).to_be_visible()
    if broken != "deg-search":
        page.get_by_role("button", name="Search", exact=True).click()
        expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.expects_complaint("net::ERR_FAILED")
def test_without_its_style_the_page_can_still_be_read_and_used(page, sample):
    """When the guide's style cannot be fetched, headings, boxes and words are all there."""
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{sample}components/checklist/")
    box(page, REPAIR).check()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
    expect(page.get_by_role("region", name="About your answers")).to_have_count(0)


def test_an_element_that_is_moved_goes_on(page, sample):
    """An element that another program moves within the page works there, and only once."""
    page.goto(f"{sample}components/checklist/")
    page.evaluate(
        "document.querySelector('article').append(document.querySelector('#sample-checklist'))"
    )
    box(page, REPAIR).check()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
    box(page, REPAIR).uncheck()
    expect(checklist(page).get_by_text("0 of 8 done")).to_be_visible()
    saved(page)


def test_a_page_from_the_cache_is_up_to_date(page, sample):
    """Going back to a page shows what has been answered elsewhere meanwhile."""
    page.goto(f"{sample}components/checklist/")
    expect(checklist(page).get_by_text("0 of 8 done")).to_be_visible()
    page.goto(f"{sample}components/reading/")
    other = page.context.new_page()
    other.goto(f"{sample}components/checklist/")
    box(other, REPAIR).check()
    saved(other)
    page.go_back()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
