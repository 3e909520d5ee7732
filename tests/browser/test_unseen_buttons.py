"""A button is told from every other: by its name, by the room around it, by its look."""

import pytest

from .assessment_answers import MIXED, note
from .test_unseen_focus import FILL, PHONE, RESTED

PAGES = ["assessment", "checklist", "data", "plan", "result"]
# Opens what a button opens in place: a name to change, a second note, a question asked twice.
OPEN = """() => {
  for (const name of ["rename", "add", "forget", "start-over"]) {
    for (const button of document.querySelectorAll(`main [data-${name}]`)) button.click();
  }
}"""
# Buttons of one name, and buttons that stand less than 8 pixels apart.
ALIKE = """() => {
  const nameOf = (element) => [...element.childNodes].map((part) =>
    part.nodeType === Node.TEXT_NODE ? part.data : part.hidden ? "" : nameOf(part)).join("");
  const buttons = [...document.querySelectorAll("button")]
    .filter((button) => button.checkVisibility());
  const names = buttons.map((button) => nameOf(button).trim().replace(/\\s+/g, " "));
  const wrong = names.filter((name, at) => names.indexOf(name) !== at);
  const apart = (a, b) => Math.hypot(Math.max(a.left - b.right, b.left - a.right, 0),
    Math.max(a.top - b.bottom, b.top - a.bottom, 0));
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  boxes.forEach((box, at) => boxes.slice(0, at).forEach((other, before) => {
    if (apart(box, other) < 7.9) wrong.push(`${names[before]} | ${names[at]}`);
  }));
  return wrong;
}"""
LOOK = """() => ["previous", "next"].map((name) => {
  const { borderTopStyle, color } = getComputedStyle(document.querySelector(`[data-${name}]`));
  return [borderTopStyle, color];
})"""
CURRENT = """() => ["[aria-current=page]", "a:not([aria-current])"].map((which) =>
  getComputedStyle(document.querySelector(`#menu li ${which}`)).borderInlineStartColor)"""


@pytest.mark.browser_context_args(viewport=PHONE)
@pytest.mark.parametrize("name", PAGES)
def test_buttons_have_names_and_room_of_their_own(page, sample, name):
    """No two buttons of a page have one name, or stand less than 8 pixels apart on a phone."""
    address = f"{sample}components/{name}/"
    page.goto(address)
    page.evaluate(FILL, {**MIXED, "note.ind-sample-loans.abc": note("Three came.", "2026-11-01")})
    page.reload()
    page.evaluate(RESTED)
    assert page.evaluate(ALIKE) == []
    page.evaluate(OPEN)
    page.evaluate(RESTED)
    assert page.evaluate(ALIKE) == []


def test_what_is_off_or_current_looks_so(page, sample):
    """A button that cannot be used, and the page that is open, in light, dark and forced colors."""
    page.goto(f"{sample}components/assessment/")
    page.evaluate("degStoreReady")
    for way in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        page.emulate_media(**way)
        current, other = page.evaluate(CURRENT)
        assert current != other, way
    page.locator("[data-alone]").click()
    for way in ({"forced_colors": "active"}, {"forced_colors": "none", "color_scheme": "light"}):
        page.emulate_media(**way)
        off, on = page.evaluate(LOOK)
        assert off[0] != on[0], way
        assert off[1] != on[1], way
