"""What comes without a move of the focus is heard, once: counts, notes, the preview of a file."""

from playwright.sync_api import expect

from .assessment_form import LOANS, NOW, choice, group, unfold
from .sight import heard, listen

LIST, AREA, DATA = "components/checklist/", "tools/self-assessment/sample/", "components/data/"
# The plan as a colleague's file, in which an item of the list has another answer.
MEET = """async (key) => {
  const { plan } = await degStoreReady;
  const record = (await degStoreReady).answers.get(key);
  const answer = { ...record, plan: undefined, writer: "colleague", seen: {} };
  answer.value = "not-applicable";
  return JSON.stringify(
    { format: "digital-equity-guide-plan", formatVersion: 1, plan, answers: [answer] });
}"""


def spoken(page):
    """What has been heard once all has come to rest."""
    page.clock.run_for(3000)
    return [words for _, words in heard(page)]


def choose(page, text):
    """Chooses a file with this text."""
    file = {"name": "copy.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("#deg-data-file").set_input_files(file)


def test_a_count_is_heard_with_the_answer(page, sample):
    """Two answers in one go are one message with the last count; a gap between groups is one."""
    page.clock.install()
    page.goto(sample + AREA)
    page.evaluate("degStoreReady")
    unfold(page, "school level", LOANS)
    listen(page)
    for level in ("Developing", "Foundational"):
        choice(page, NOW, LOANS, level).check()
    expect(page.locator("[data-count]").first).to_have_text("1 of 2 answered")
    expect(page.locator("[data-status]").first).to_have_text("Saved")
    assert spoken(page) == ["Saved. 1 of 2 answered"]
    group(page, "Elementary").select_option("Developing")
    group(page, "High").select_option("Established")
    expect(page.locator("[data-gap]").first).to_be_visible()
    expect(page.locator("[data-status]").first).to_have_text("Saved")
    told = spoken(page)[1:]
    assert ["Gap between groups: 1 of 3 levels." in words for words in told] == [True]


def test_a_note_that_comes_and_a_preview_are_heard(page, sample):
    """A file is opened in one tab: its counts are heard there, and in the list that two met."""
    page.clock.install()
    page.goto(sample + LIST)
    box = page.locator("[data-item] [data-done]").first
    box.check()
    expect(page.locator("[data-status]").first).to_have_text("Saved")
    page.clock.run_for(3000)
    listen(page)
    other = page.context.new_page()
    other.goto(sample + DATA)
    key = page.evaluate(
        "(box) => `checklist.${box.closest('[data-item]').id}`", box.element_handle()
    )
    text = other.evaluate(MEET, key)
    listen(other)
    choose(other, text)
    expect(other.locator("[data-apply]")).to_be_focused()
    assert ["In conflict: 1." in words for words in spoken(other)].count(True) == 1
    other.locator("[data-apply]").press("Enter")
    note = page.locator("[data-notes] strong").first
    expect(note).to_be_visible()
    assert note.inner_text() in " ".join(spoken(page))
