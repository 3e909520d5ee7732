"""Titles stay with what they are the titles of, wherever a sheet of paper happens to end."""

import re

import pytest

from tests.browser.paper import sheets

# What a title is, and what may not be parted from what follows.
TITLES = "h2, h3, h4, legend, caption, thead, dt, figcaption:first-child, summary"
# Copies of what the page says, each on a new sheet and each beginning lower than the one before.
# Every title is numbered at its end, and what follows it at its beginning; so are the beginning
# and the end of a figure.
COPIES = """([titles, copies, step]) => {
  const article = document.querySelector("article");
  for (const details of article.querySelectorAll("details")) details.open = true;
  const parts = [...article.children].filter(
    (part) => !part.matches("h1, .deg-print-head, .deg-reading"));
  const shown = (node) => node.parentElement.checkVisibility()
    && !node.parentElement.closest(".deg-unseen, title, desc");
  let number = 0;
  for (let copy = 0; copy < copies; copy += 1) {
    const space = document.createElement("div");
    space.style.cssText = `height: ${copy * step}px; break-before: page`;
    const copied = parts.map((part) => part.cloneNode(true));
    article.append(space, ...copied);
    const [texts, pairs] = [[], []];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      if (text.data.trim() && shown(text) && copied.some((part) => part.contains(text))) {
        texts.push(text);
      }
    }
    for (const title of copied.flatMap((part) =>
      [...(part.matches(titles) ? [part] : []), ...part.querySelectorAll(titles)])) {
      const own = texts.filter((text) => title.contains(text));
      const next = texts[texts.indexOf(own.at(-1)) + 1];
      if (own.length && next) pairs.push([own.at(-1), next]);
    }
    for (const figure of copied.flatMap((part) => [...part.querySelectorAll("figure")])) {
      const own = texts.filter((text) => figure.contains(text));
      if (own.length > 1) pairs.push([own.at(0), own.at(-1)]);
    }
    for (const [title, next] of pairs) {
      number += 1;
      title.data += ` T${number}T `;
      next.data = ` F${number}F ${next.data}`;
    }
  }
  for (const part of parts) part.remove();
  return number;
}"""
COMPONENTS = ("checklist", "protocol", "workbook", "resource", "glossary", "problem", "source")
PAGES = [("site", "getting-started/"), *(("sample", f"components/{name}/") for name in COMPONENTS)]


@pytest.mark.parametrize(("built", "address"), PAGES, ids=lambda part: part)
def test_a_title_is_not_parted_from_what_follows(page, request, built, address):
    """Wherever a sheet ends, a title stands with the words after it and a figure is whole."""
    page.goto(request.getfixturevalue(built) + address)
    page.evaluate("degStoreReady")
    page.emulate_media(media="print")
    number = page.evaluate(COPIES, [TITLES, 14, 70])
    assert number >= 14
    title_on, next_on = {}, {}
    for index, words in enumerate(sheets(page)):
        for found, number in re.findall(r"([TF])(\d+)[TF]", words.replace(" ", "")):
            (title_on if found == "T" else next_on).setdefault(number, index)
    assert {number: on for number, on in title_on.items() if next_on.get(number) != on} == {}
