"""My progress: what is done, what is left, what has changed, where the reader left off."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import REPAIR, WHOLE, not_applicable, saved, tick, unfold

MORNING = "2026-11-21T09:00:00"


@pytest.fixture
def page(page, sample):
    """The sample's checklist page, with a clock that the test can set."""
    page.clock.install(time=MORNING)
    page.goto(f"{sample}components/checklist/")
    return page


@pytest.fixture
def progress(page, sample):
    """Opens My progress and gives its list."""

    def open_progress():
        page.goto(f"{sample}components/progress/")
        return page.locator("deg-progress")

    return open_progress


def entry(progress, title):
    """A page's entry in the list."""
    return progress.locator("[data-page]").filter(has=progress.page.get_by_role("link", name=title))


def test_counts_follow_the_checklists(page, progress):
    """A checklist's count leaves out what does not apply, and its bar bears the count as name."""
    tick(page, REPAIR, WHOLE)
    unfold(page, "Print the agenda.")
    not_applicable(page, "Print the agenda.").check()
    saved(page)
    counted = entry(progress(), "Is the sample ready?")
    expect(counted.get_by_role("progressbar", name="2 of 8 done")).to_be_visible()
    expect(counted.get_by_role("progressbar", name="0 of 1 done")).to_be_visible()


def test_what_is_left_leads_to_the_item(page, progress):
    """Under each list stand the items without an answer, each a link to its place."""
    tick(page, REPAIR)
    left = entry(progress(), "Is the sample ready?").locator("details").first
    left.get_by_text("What is left (7)").click()
    expect(left.get_by_role("link")).to_have_count(7)
    expect(left.get_by_role("link", name=REPAIR)).to_have_count(0)
    left.get_by_role("link", name=WHOLE).click()
    expect(page).to_have_url(re.compile(r"/components/checklist/#sample-whole$"))


def test_pages_that_were_read_are_counted(page, progress):
    """Each page says whether it was read, and each part how many of its pages were."""
    page.get_by_role("checkbox", name="I have read this page").check()
    saved(page)
    shown = progress()
    expect(entry(shown, "Is the sample ready?").get_by_text("(read)")).to_be_visible()
    one_read = re.compile(r"Components \(1 of \d+ pages read\)")
    expect(shown.get_by_role("heading", name=one_read)).to_be_visible()


def test_changes_since_the_last_visit_are_listed(page, progress):
    """A new visit names what has changed since the last one, and not what stood before."""
    tick(page, REPAIR)
    page.clock.fast_forward("02:00:00")
    changes = progress().locator("[data-changes]")
    expect(changes).to_be_hidden()
    page.go_back()
    tick(page, WHOLE)
    progress()
    expect(changes.get_by_role("heading")).to_have_text(
        "Changed since your last visit on November 21, 2026"
    )
    expect(changes.get_by_role("listitem")).to_have_text([f"{WHOLE} is done"])


def test_the_reader_is_led_back(page, sample):
    """Where the reader left off is a link to the item that was answered last."""
    checklist, region = page.url, page.get_by_role("region", name="Resume")
    page.goto(f"{sample}tools/my-progress/")
    expect(region).to_be_hidden()
    page.goto(checklist)
    tick(page, REPAIR)
    page.wait_for_function("async () => (await degStoreReady).place !== null")
    page.goto(f"{sample}tools/my-progress/")
    region.get_by_role("link", name="Checklist").click()
    expect(page).to_have_url(re.compile(r"/components/checklist/#sample-why-only$"))


def test_dates_stand_in_a_table(page, progress):
    """Each page's dates are in a table with a caption and column heads."""
    progress()
    table = page.get_by_role(
        "table", name="When each page was written and its sources were checked"
    )
    row = table.get_by_role("row").filter(has_text="Checklist")
    expect(row.get_by_role("cell").nth(1)).to_have_text("November 21, 2026")
    expect(table.get_by_role("columnheader")).to_have_text(["Page", "Written", "Sources checked"])
