"""A script that does not come: the page says that nothing is kept, and offers to load it again."""

import pytest
from playwright.sync_api import expect

from tests.browser.held import open_without, open_without_store
from tests.browser.reader import REPAIR, about, box, checklist, saved, tick

OFFER = "A part of this page has not come, so what you enter may not be kept."
TOOLS = {
    "area": ("index", "assessment"),
    "assessment": ("index", "assessment"),
    "board": ("index", "board"),
    "checklist": ("index",),
    "data": ("index", "tools"),
    "entry": ("index", "entry"),
    "plan": ("index", "tools"),
    "result": ("index", "results"),
    "round": ("index", "rounds"),
}
"""The scripts of each sample page on which something can be entered."""
CASES = [(name, script) for name, scripts in TOOLS.items() for script in scripts]


def sentence(page, name):
    """The words of an element that nothing is kept."""
    return page.locator(f"deg-{name} .deg-unkept").first


@pytest.mark.expects_complaint("Failed to load resource")
@pytest.mark.parametrize(("name", "script"), CASES)
def test_a_script_that_is_not_found(page, sample, name, script):
    """Without one of its scripts an element says that nothing is kept, and offers to load again."""
    found = {"status": 404, "body": "<h1>Not found</h1>", "content_type": "text/html"}
    page.route(f"**/assets/{script}.*.js", lambda route: route.fulfill(**found))
    page.goto(f"{sample}components/{name}/")
    expect(sentence(page, name)).to_be_visible()
    expect(page.get_by_text(OFFER)).to_be_visible()
    page.unroute_all()
    page.get_by_role("link", name="Load the page again").click()
    expect(sentence(page, name)).to_have_count(0)
    expect(page.get_by_text(OFFER)).to_be_hidden()


@pytest.mark.expects_complaint("net::ERR_FAILED")
@pytest.mark.parametrize("name", TOOLS)
def test_without_the_first_script_the_others_work(page, sample, name):
    """When the script that runs before the page is drawn is blocked, every element still begins."""
    page.route("**/assets/palette.*.js", lambda route: route.abort())
    page.goto(f"{sample}components/{name}/")
    expect(sentence(page, name)).to_have_count(0)
    expect(page.get_by_text(OFFER)).to_be_hidden()
    expect(page.locator("html")).to_have_class("js")


@pytest.mark.expects_complaint("net::ERR_FAILED")
def test_without_any_script_the_offer_stands(page, sample):
    """When every script is blocked, the page says so, and its link asks for a new one."""
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(f"{sample}components/checklist/")
    expect(sentence(page, "checklist")).to_be_visible()
    expect(page.get_by_text(OFFER)).to_be_visible()
    page.unroute_all()
    page.get_by_role("link", name="Load the page again").click()
    expect(sentence(page, "checklist")).to_have_count(0)


def test_with_scripts_off_there_is_nothing_to_load_again(new_context, sample):
    """With scripts off the sentence stands, and no offer that could not help."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}components/checklist/")
    expect(sentence(page, "checklist")).to_be_visible()
    expect(page.get_by_text(OFFER)).to_be_hidden()


def test_a_slow_script_is_told_of(page, sample):
    """A script that takes long is told of after some seconds; once it has come, the words go."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    let_it_come = open_without(page, "index", f"{sample}components/checklist/")
    expect(sentence(page, "checklist")).to_be_hidden()
    page.clock.run_for(3500)
    expect(sentence(page, "checklist")).to_be_hidden()
    page.clock.run_for(1000)
    expect(sentence(page, "checklist")).to_be_visible()
    let_it_come()
    expect(sentence(page, "checklist")).to_have_count(0)


def test_a_store_that_does_not_open_is_told_of(page, sample):
    """The sentence goes away when the store is open, and not when the script has come."""
    page.clock.install()
    let_it_come = open_without_store(page, f"{sample}components/checklist/")
    expect(sentence(page, "checklist")).to_have_count(1)
    let_it_come()
    expect(sentence(page, "checklist")).to_have_count(0)


@pytest.mark.expects_complaint("expected a child that matches")
def test_one_that_fails_leaves_the_rest_alive(page, sample):
    """An element that cannot begin says that it keeps nothing; the other one on the page saves."""
    address = f"{sample}components/checklist/"

    def broken(route):
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("data-status", "data-x", 1))

    page.route(address, broken)
    page.goto(address)
    first, second = page.locator("deg-checklist").all()
    expect(first.locator(".deg-unkept")).to_be_visible()
    expect(first.get_by_role("button")).to_have_count(0)
    expect(second.locator(".deg-unkept")).to_have_count(0)
    box(page, "Print the agenda.").check()
    saved(page)
    expect(checklist(page, "Is the short list done?").get_by_text("1 of 2 done")).to_be_visible()


@pytest.mark.expects_complaint("net::ERR_FAILED")
@pytest.mark.expects_complaint("not-fetched")
def test_a_script_that_a_press_asks_for_and_does_not_come(page, sample):
    """When the script behind a button does not come, the page says that nothing was done."""
    page.goto(f"{sample}components/checklist/")
    tick(page, REPAIR)
    page.route("**/assets/large-changes.*.js", lambda route: route.abort())
    start_over = page.get_by_role("button", name=about("Start over", "Is the sample ready?"))
    start_over.click()
    expect(page.get_by_text("That could not be done, and nothing was changed.")).to_be_visible()
    expect(page.get_by_text(OFFER)).to_be_visible()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
    page.unroute_all()
    page.get_by_role("link", name="Load the page again").click()
    start_over.click()
    expect(checklist(page).get_by_text("0 of 8 done")).to_be_visible()
