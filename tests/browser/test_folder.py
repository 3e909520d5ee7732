"""A guide that was opened from a disk: it reads, searches, shows the example and saves."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import REPAIR, saved, tick
from tests.browser.test_data import choose

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0"
APART = "Firefox keeps the answers of each page apart"


@pytest.fixture
def home(sample_folder):
    """The address of the sample's first file; Spanish is below es/."""
    return f"{sample_folder.as_uri()}/index.html"


@pytest.fixture
def page(page, home):
    """The sample's home page, opened as a file."""
    page.goto(home)
    return page


# The place where the reader is has been kept; who leaves sooner is led to the one before.
PLACED = """async (path) => {
  const store = await degStoreReady;
  const rest = () => new Promise((done) => setTimeout(done, 20));
  while (!store.plan.place?.path.startsWith(path)) await rest();
}"""


def follow(page, name):
    """Follows a link, which must lead to a file."""
    page.get_by_role("link", name=name, exact=True).first.click()
    expect(page).to_have_url(re.compile(r"^file://.*/index\.html([?#].*)?$"))


def test_answers_are_kept_from_page_to_page(page, home):
    """What is checked on one page is counted on another, and the way back to it is a file."""
    page.goto(home.replace("index.html", "components/checklist/index.html"))
    tick(page, REPAIR)
    saved(page)
    page.goto(home.replace("index.html", "components/progress/index.html"))
    expect(page.get_by_role("progressbar", name="1 of 8 done")).to_be_visible()
    follow(page, "Checklist")
    expect(page.get_by_role("checkbox", name=REPAIR, exact=True)).to_be_checked()
    page.evaluate(PLACED, "components/checklist/")
    page.goto(home)
    page.locator("[data-resume]").first.click()
    expect(page).to_have_url(re.compile(r"/components/checklist/index\.html$"))


def test_the_search_finds_and_leads(page):
    """The index comes from the disk, and a result opens the section that it names."""
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox").fill("marimba")
    page.get_by_role("dialog").get_by_role("link", name="A corner").click()
    expect(page).to_have_url(re.compile(r"/components/search/index\.html#a-corner$"))


def test_the_search_is_in_the_pages_language(page):
    """The other language is a link to a file, and has an index of its own."""
    follow(page, "Español")
    page.get_by_role("button", name="Buscar", exact=True).click()
    page.get_by_role("searchbox").fill("año")
    expect(page.get_by_role("dialog").get_by_role("link", name="Un rincón")).to_be_visible()


def test_the_example_opens(page, home):
    """The invented district's answers come from the disk, and its links stay in it."""
    page.goto(home.replace("index.html", "components/area/index.html"))
    page.get_by_role("link", name="Look around in an example").click()
    expect(page).to_have_url(re.compile(r"/results/index\.html\?example$"))
    expect(page.get_by_text("This district was invented")).to_be_visible()
    page.goto(home.replace("index.html", "components/area/index.html?example"))
    expect(page.get_by_text("Every indicator has an answer.")).to_be_visible()


def test_a_file_is_checked_in_the_page(page, home):
    """Where no worker starts, a file that a reader opens is checked all the same."""
    page.goto(home.replace("index.html", "tools/my-progress/index.html"))
    choose(page, "{")
    expect(page.get_by_role("alert").filter(has_text=re.compile(r"\w"))).to_be_visible()


def test_no_page_complains(page, guide_folder):
    """Every page of the guide opens under its content policy, with its style and its script."""
    for path in sorted(guide_folder.rglob("*.html")):
        page.goto(path.as_uri())
        expect(page.locator("html.js")).to_have_count(1)
        assert page.evaluate("document.styleSheets.length") >= 2


def test_firefox_is_told_what_it_cannot_keep(new_context, home):
    """Where each page keeps its own answers, the page says so at its top, in its language."""
    page = new_context(user_agent=FIREFOX).new_page()
    page.goto(home)
    expect(page.get_by_role("alert").get_by_text(APART)).to_be_visible()
    page.goto(home.replace("index.html", "es/index.html"))
    expect(page.get_by_text("Firefox guarda por separado")).to_be_visible()


def test_only_firefox_from_a_disk_is_told(page, new_context, sample):
    """Another browser is not told, nor Firefox on the web."""
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text(APART)).to_have_count(0)
    online = new_context(user_agent=FIREFOX).new_page()
    online.goto(sample)
    online.wait_for_load_state("networkidle")
    expect(online.get_by_text(APART)).to_have_count(0)
