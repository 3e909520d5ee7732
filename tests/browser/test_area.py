"""The areas of the self-assessment: counts, time left, where to go on."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """The sample's areas."""
    page.goto(f"{sample}components/area/")
    page.evaluate("degStoreReady")
    return page


def answer(page, **values):
    """Gives answers to indicators of the sample by their short names."""
    for name, value in values.items():
        page.evaluate(
            "async ([key, value]) => void await (await degStoreReady).answer(key, value)",
            [f"now.ind-sample-{name}", value],
        )


def entry(page, area):
    """An area's entry by its title."""
    entries = page.locator("deg-area").get_by_role("listitem")
    return entries.filter(has=page.get_by_role("link", name=area))


def test_before_the_first_answer(page):
    """Everything is open, the time is an estimate from the data, and one link begins."""
    expect(entry(page, "Devices")).to_contain_text("(0 of 2 answered)")
    left = page.get_by_text(
        "Indicators still open, in whole or in part: 3. Plan on 5 to 20 minutes"
    )
    expect(left).to_be_visible()
    begin = page.get_by_role("link", name="Begin with Devices")
    expect(begin).to_have_attribute("href", re.compile(r"self-assessment/sample/$"))


def test_counts_leave_out_what_does_not_apply(page):
    """What does not apply leaves the count; of nothing there is a dash and no bar."""
    answer(page, loans="unknown", tasks="not-applicable")
    expect(entry(page, "Devices")).to_contain_text("(1 of 2 answered)")
    expect(entry(page, "Tasks")).to_contain_text("(– nothing here applies)")
    expect(entry(page, "Tasks").get_by_role("progressbar")).to_be_hidden()
    expect(page.get_by_role("link", name="Go on with Devices")).to_be_visible()


def test_at_the_end_the_results_are_next(page):
    """When nothing is open, the link leads to the results and no time is asked for."""
    answer(page, loans="unknown", repair="unknown", tasks="not-applicable")
    expect(page.get_by_text("Every indicator has an answer.")).to_be_visible()
    results = page.get_by_role("link", name="See your results")
    expect(results).to_have_attribute("href", re.compile(r"self-assessment/results/$"))


def test_without_script_it_is_a_list_of_links(new_context, sample):
    """Each area leads to its page, and tells how many indicators it has."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}components/area/")
    expect(entry(page, "Devices")).to_contain_text("(2 indicators)")
    expect(page.locator("deg-area .deg-unkept")).to_be_visible()
