"""A page in use: everything ticked, opened, written in and marked as read."""

from playwright.sync_api import expect

FILL = """async () => {
  await degStoreReady;
  for (const details of document.querySelectorAll("details")) details.open = true;
  const boxes = [...document.querySelectorAll("main input[type=checkbox]")];
  const asides = boxes.filter((box) => box.matches("[data-not-applicable]"));
  for (const box of boxes) if (!asides.includes(box)) box.click();
  for (const box of asides.slice(-2)) box.click();
  for (const radio of document.querySelectorAll("main input[value=established]")) {
    radio.click();
  }
  const fields = document.querySelectorAll("main :is([data-field], [data-column], textarea)");
  for (const field of fields) {
    if (field.readOnly) continue;
    field.value = "2";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""


def fill(page):
    """Gives every answer that a page asks for, and waits until the last one is saved."""
    page.evaluate(FILL)
    status = page.locator("article [data-status]")
    if status.count():
        expect(status.last).to_have_attribute("data-state", "saved")


def open_menu(page):
    """Opens the menu where the page is so narrow that it has one to open."""
    menu = page.locator("[data-menu]")
    if menu.is_visible():
        menu.click()
