"""What scripts write keeps its language: a Spanish page with an indicator named in English."""

import pytest

from .assessment_answers import MIXED, give

# Every place where the words stand, and the language that they are said to be in.
SAID = """(words) => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.includes(words)) said.push(parentElement.closest("[lang]").lang);
  }
  return said;
}"""


@pytest.mark.parametrize("path", ["self-assessment/results/", "self-assessment/board/"])
def test_what_a_script_writes_keeps_its_language(page, sample, path):
    """An English title is marked as English in every sentence, list and name of results."""
    page.goto(f"{sample}es/tools/{path}")
    give(page, MIXED, f"{sample}es/tools/{path}")
    page.evaluate("degStoreReady")
    page.locator("[data-needs] li, [data-first] li").first.wait_for()
    said = page.evaluate(SAID, "Making things")
    assert said
    assert set(said) == {"en"}


def test_an_answer_and_a_place_keep_their_language(page, sample):
    """An English item answered on a Spanish page is kept as English; so is the way back to it."""
    page.goto(f"{sample}es/components/checklist/")
    box = page.locator("[data-item]:has([data-wording] [lang=en]) [data-done]").first
    box.check()
    key = page.evaluate("(box) => `checklist.${box.name}`", box.element_handle())
    kept = "async (key) => (await degStoreReady).answers.get(key)"
    record = page.evaluate(kept, key)
    assert [record["wording"], record["lang"]] == [
        "Agree on one word for each thing on the help page.",
        "en",
    ]
    page.goto(sample)
    link = page.locator("[data-resume]")
    link.wait_for()
    assert link.get_attribute("lang") == "es"
