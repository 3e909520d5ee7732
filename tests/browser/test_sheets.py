"""What is handed out is short: a meeting fits one sheet, the results of a whole district four."""

import pytest
from playwright.sync_api import expect

from macros.models.guide import Protocol
from tests.browser.assessment_answers import GIVE
from tests.browser.paper import LEAST, SIZES, printed, sheets, smallest
from tests.content.guide_files import guide

PROTOCOLS = list(guide().folder(Protocol).values())


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.id)
def test_a_meeting_fits_one_sheet(page, site, protocol):
    """The sheet with the meeting's title holds its last step too."""
    page.goto(site + protocol.page.removesuffix(".md").removesuffix("index"))
    wanted = [protocol.title, *(step.title.rstrip(".") for step in protocol.steps)]
    held = [sheet for sheet in sheets(page) if all(words in sheet for words in wanted)]
    assert len(held) == 1


# Answers that find the most: all are needs, by group too, on old and uncertain evidence.
FIND_ALL = """() => {
  const { content } = document.querySelector("[data-instrument]");
  const given = { divides: ["access", "use", "design"] };
  for (const { dataset } of content.querySelectorAll("[data-indicator]")) {
    const { indicator, by } = dataset;
    given[`now.${indicator}`] = "foundational";
    given[`want.${indicator}`] = "advanced";
    given[`note.${indicator}.a`] = { text: "A list.", date: "2019-01-01", sure: "low" };
    const groups = by ? content.querySelectorAll(`[data-groups="${by}"] [data-group]`) : [];
    [...groups].forEach((group, index) => {
      given[`now.${indicator}.${group.dataset.group}`] = index % 2 ? "advanced" : "foundational";
    });
  }
  return given;
}"""


@pytest.mark.parametrize(("size", "landscape"), SIZES)
@pytest.mark.parametrize("example", [True, False])
def test_the_results_fit_four_sheets(page, site, size, landscape, example):
    """The guide's example, and answers that find the most, take at most four sheets."""
    page.goto(f"{site}tools/self-assessment/results/{'?example' * example}")
    if not example:
        page.evaluate(GIVE, page.evaluate(FIND_ALL))
    expect(page.get_by_role("img", name="Now and wanted, indicator by indicator")).to_be_visible()
    expect(page.locator("[data-first] li[data-step]")).to_have_count(5)
    paper = printed(page, size, landscape)
    assert len(paper.pages) <= 4
    assert smallest(paper) >= LEAST
