"""What is in the window and heard: where something stands, what has the focus, what is spoken."""

# Why an element cannot be seen where it is, or nothing: the middle of what is in the window counts.
UNSEEN = """(element) => {
  if (!element.checkVisibility({ visibilityProperty: true })) return "not shown";
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return "out of sight";
  const over = document.elementFromPoint(x, y);
  if (element.contains(over) || over?.contains(element)) return "";
  return `under ${over?.cloneNode().outerHTML ?? "nothing"}`;
}"""

FOCUS = """() => {
  const { activeElement } = document;
  if (activeElement === document.body || !activeElement) return "the focus is lost";
  const why = unseen(activeElement);
  return why && `the focus is ${why}: ${activeElement.outerHTML.slice(0, 160)}`;
}"""

# Writes down each message of a live region, as soon as it is there to be spoken.
LISTEN = """() => {
  const REGIONS = "[role=status], [role=alert], [aria-live]";
  window.heard = [];
  const said = new WeakMap();
  const tell = (region) => {
    const words = region.checkVisibility() ? region.innerText.trim() : "";
    if (words && words !== said.get(region)) {
      window.heard.push([region.getAttribute("role"), words]);
    }
    said.set(region, words);
  };
  for (const region of document.querySelectorAll(REGIONS)) {
    said.set(region, region.checkVisibility() ? region.innerText.trim() : "");
  }
  new MutationObserver((changes) => {
    const regions = new Set();
    for (const { target } of changes) {
      const at = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      const around = at?.closest(REGIONS);
      if (around) regions.add(around);
      for (const region of at?.querySelectorAll(REGIONS) ?? []) regions.add(region);
    }
    regions.forEach(tell);
  }).observe(document, { subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ["hidden"] });
}"""


def unseen(locator):
    """Why a reader does not see an element without scrolling; nothing if they do."""
    return locator.evaluate(UNSEEN)


def lost_focus(page):
    """Why a reader does not see where the focus is; nothing if they do."""
    return page.evaluate(f"(() => {{ const unseen = {UNSEEN}; return ({FOCUS})(); }})()")


def listen(page):
    """Begins to write down what a screen reader would be given to speak."""
    page.evaluate(LISTEN)


def heard(page):
    """What there has been to hear since: the kind of each message and its words."""
    return [tuple(message) for message in page.evaluate("heard")]
