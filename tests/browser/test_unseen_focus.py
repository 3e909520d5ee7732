"""Whatever a press takes away, the focus stands on something that the reader sees."""

import pytest

from .assessment_answers import MIXED, note
from .sight import lost_focus

PHONE = {"width": 360, "height": 640}
# Answers of each kind, some to an older wording, some met by another; a snapshot; two plans.
FILL = """async (given) => {
  const store = await degStoreReady;
  await store.plans.create("The other plan");
  await store.plans.create("The first plan");
  const old = { hash: "000000000000", wording: "How it was once said.", lang: "en" };
  for (const [key, value] of Object.entries(given)) await store.answer(key, value, old);
  for (const item of document.querySelectorAll("[data-item]")) {
    if (item.id) await store.answer(`checklist.${item.id}`, "done", old);
  }
  await store.acts.startOver(["checklist.sample-gone"], "start-over:sample");
}"""
# The next button that can be used and has not been pressed, marked for the test; its name.
NEXT = """(more) => {
  window.print = () => {};
  const named = (button) => button.textContent.trim().replace(/\\s+/g, " ");
  const buttons = [...document.querySelectorAll(`main button, .deg-foot button, ${more}`)];
  window.pressed ??= new Map();
  const fresh = buttons.find((button) => !button.disabled && !button.dataset.walked
    && button.checkVisibility({ visibilityProperty: true })
    && (window.pressed.get(named(button)) ?? 0) < 2);
  if (!fresh) return null;
  for (const box of fresh.form?.querySelectorAll("input[required]") ?? []) box.value ||= "A name";
  window.pressed.set(named(fresh), (window.pressed.get(named(fresh)) ?? 0) + 1);
  fresh.dataset.walked = "";
  fresh.focus();
  return named(fresh);
}"""
# All that a press sets in motion has come to rest.
RESTED = """async () => {
  const store = await degStoreReady;
  for (let turn = 0; turn < 3; turn += 1) {
    await store.plans.list();
    await store.acts.list();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}"""


@pytest.mark.browser_context_args(viewport=PHONE)
def test_every_button_leaves_the_focus_in_sight(page, sample, sample_pages):
    """Each button of each component, pressed by keyboard: the focus is not lost, nor hidden."""
    lost = []
    given = {**MIXED, "note.ind-sample-loans.abc": note("Three came back.", "2026-11-01")}
    page.on("dialog", lambda dialog: dialog.accept())
    for address in (each for each in sample_pages if each.startswith("components/")):
        page.goto(sample + address)
        # The header is the same on every page.
        more = "header button" if address == "components/header/" else "no-more"
        if not page.evaluate(NEXT, more):
            continue
        page.evaluate(FILL, given)
        page.reload()
        page.evaluate(RESTED)
        while name := page.evaluate(NEXT, more):
            page.keyboard.press("Enter")
            page.evaluate(RESTED)
            if why := lost_focus(page):
                lost.append(f"{address} {name}: {why}")
            if page.locator("dialog[open]").count():
                page.keyboard.press("Escape")
    assert not lost, "\n".join(lost)
