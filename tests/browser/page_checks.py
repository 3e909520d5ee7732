"""Questions to a page as it is shown: its words, its width, its targets, its paper."""

# The words that can be seen in the main part, without what only a script fills in.
WORDS = """(fixed) => {
  const article = document.querySelector("article");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const words = new Set();
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.closest(`${fixed}, .deg-unkept, template, .deg-print-head`)) continue;
    if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
    for (const word of data.match(/[\\p{L}\\p{N}]+/gu) ?? []) words.add(word);
  }
  return [...words];
}"""
FILLED_IN = (
    ".deg-scripted, [data-count], [data-said], [data-plans], .deg-resume, .deg-unprinted, summary"
)
UNFOLD = """() => {
  for (const details of document.querySelectorAll("main details")) details.open = true;
}"""

# What a page shows beyond its own width; what scrolls in a box of its own is no fault.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => element && element !== document.body
    && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX)
      || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, left, width: own } = element.getBoundingClientRect();
    return own > 1 && (right > width + 1 || left < -1) && !element.matches(".deg-skip")
      && element.checkVisibility() && !scrolls(element);
  });
  if (document.scrollingElement.scrollWidth > width) wide.push(document.documentElement);
  return wide.map((element) => element.outerHTML.slice(0, 120));
}"""

# Text that is cut off because its box cannot grow.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1) return false;
  if (element.matches("input, textarea, progress")) return false;
  if (!element.checkVisibility() || element.closest(".deg-unseen, svg, dialog")) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1)
    || (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1);
}).filter((element) => element !== document.documentElement)
  .map((element) => element.outerHTML.slice(0, 120))"""

# WCAG 1.4.12: a reader may set these, and nothing may be lost.
SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }"""

# WCAG 2.5.8: a target is 24 pixels either way, or stands in a sentence, or has so much room
# around it that a circle of 24 pixels on its middle meets no other target.
SMALL_TARGETS = """() => {
  const boxOf = (element) => {
    const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
    const least = (side) => Math.min(...boxes.map((box) => box[side]));
    const most = (side) => Math.max(...boxes.map((box) => box[side]));
    const [left, top, right, bottom] = [least("left"), least("top"), most("right"), most("bottom")];
    return { element, left, top, right, bottom, size: Math.min(right - left, bottom - top) };
  };
  const inSentence = ({ element }) => {
    const block = element.closest("p, li, td, th, caption, dd, figcaption");
    return block && getComputedStyle(element).display === "inline"
      && block.textContent.trim().length > element.textContent.trim().length;
  };
  const gap = (box, x, y) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const targets = [...document.querySelectorAll("a, button, input, summary, select, textarea")]
    .filter((element) => element.checkVisibility() && !element.matches(".deg-skip")).map(boxOf);
  const crowded = (one) => targets.some((other) => other !== one
    && gap(other, (one.left + one.right) / 2, (one.top + one.bottom) / 2) < 12);
  return targets.filter((one) => one.size < 24 && !inSentence(one) && crowded(one))
    .map(({ element, size }) => `${Math.round(size)}px ${element.outerHTML.slice(0, 120)}`);
}"""

# Parts of the page that are closed.
CLOSED = """() => [...document.querySelectorAll("main details:not([open])")]
  .filter((details) => details.checkVisibility())
  .map((details) => details.textContent.slice(0, 120))"""

# What stands on paper and cannot be used there.
USELESS_ON_PAPER = """() => [...document.querySelectorAll(
  "button, select, textarea, progress, dialog, input:not([type=checkbox]), nav, [data-status]"
)].filter((element) => element.checkVisibility())
  .map((element) => element.outerHTML.slice(0, 120))"""


def words(page, fixed=FILLED_IN):
    """The words that a reader sees in the main part of a page, leaving out what matches."""
    return set(page.evaluate(WORDS, fixed))
