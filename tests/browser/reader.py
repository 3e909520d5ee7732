"""What a reader sees and does, by role and name, so that the tests read as a story."""

import re

from playwright.sync_api import expect

WHOLE = "Name one person who keeps the list of loaned devices."
REPAIR = "Post the repair hours at the front desk."
BROKEN = "Count the devices that came back broken."
NETWORK = "Measure the network where students sit."
CHARGER = "Keep a spare charger in each room."
ITEMS = (WHOLE, REPAIR, BROKEN, NETWORK, CHARGER)

# The site's one database: name, store, key and fields to change; gives back nothing.
EDIT_RECORD = """async ([store, key, changes]) => {
  const [{ name }] = await indexedDB.databases();
  const request = indexedDB.open(name);
  await new Promise((done) => { request.onsuccess = done; });
  const transaction = request.result.transaction(store, "readwrite");
  const records = transaction.objectStore(store);
  records.getAll().onsuccess = ({ target }) => {
    for (const record of target.result) {
      if (record.key === key) records.put({ ...record, ...changes });
    }
  };
  await new Promise((done) => { transaction.oncomplete = done; });
  request.result.close();
}"""

# Another program rewrites the page, as a translator in the browser does.
WRAP_TEXT = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.parentElement.closest("svg, template, title")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `${text.data} (translated)`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}"""


def checklist(page, title="Is the sample ready?"):
    """A checklist by its title."""
    return page.get_by_role("group", name=title, exact=True)


def box(page, item):
    """The box of an item by its wording."""
    return page.get_by_role("checkbox", name=item, exact=True)


def unfold(page, item):
    """Opens what stands under an item."""
    page.locator("summary").filter(has_text=item).click()


def about(words, item):
    """The name of a control that says by unseen words what it is about."""
    return re.compile(f"^{re.escape(words)} ?: {re.escape(item)}$")


def not_applicable(page, item):
    """The box that says that an item does not apply here; it must be unfolded."""
    return page.get_by_role("checkbox", name=about("Does not apply here", item))


def tick(page, *items):
    """Ticks boxes and waits until the page says that they are saved."""
    # A list folds its parts as it begins, and a press on the way would land beside a box.
    expect(page.locator("deg-checklist").first).to_have_attribute("data-started", "")
    for item in items:
        box(page, item).check()
    saved(page)


def saved(page):
    """Waits for the word that everybody waits for."""
    expect(page.locator("[data-status]").get_by_text("Saved", exact=True).first).to_be_visible()
