"""One visit to a page, on which everything that a crawler asks is asked."""

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from playwright.sync_api import expect

from tests.axe import faults
from tests.browser.page_checks import (
    CLOSED,
    CUT_OFF,
    SMALL_TARGETS,
    SPACING,
    TOO_WIDE,
    UNFOLD,
    USELESS_ON_PAPER,
    words,
)

from .fill import fill, open_menu
from .ways import PAIRS, SIZES, turn

WIDTHS = (320, 360, 768, 1280)
SPACED = (320, 1280)
"""The widths at which a reader's own spacing is tried."""

SPACE = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = rules ? [sheet] : [];
}"""
PAPER_COLOR = "getComputedStyle(document.body).backgroundColor"


class Visit:
    """A page that has been opened, and what is wrong with it, each fault with the check's name."""

    def __init__(self, page, url):
        self.page = page
        self.faults = []
        self.asked = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.set_viewport_size(SIZES["wide"])
        page.goto(url)

    def note(self, check, found):
        """Writes down what a check has found, if anything."""
        self.faults += [f"{check}: {fault}" for fault in found]

    def start(self):
        """The page has its heading and its script, and has asked for no search."""
        expect(self.page.get_by_role("heading", level=1)).to_have_count(1)
        self.page.evaluate("degStoreReady")
        fetched = [url for url in self.asked[1:] if "search" in url or "worker" in url]
        self.note("fetched before it was wanted", fetched)

    def follow(self, folder, root):
        """Every link to a page of the site, and to a place on it, finds the page and the place."""
        hrefs = self.page.locator("a[href]").evaluate_all("all => all.map((link) => link.href)")
        here = self.page.url
        own = set(self.page.locator("[id]").evaluate_all("all => all.map(({ id }) => id)"))
        for href in sorted(set(hrefs)):
            target, anchor = urldefrag(re.sub(r"\?[^#]*", "", urljoin(here, href)))
            if not target.startswith(root):
                continue
            known = own if target == here else places(Path(folder) / target.removeprefix(root))
            if known is None or (anchor and anchor not in known):
                self.note("broken link", [href])

    def paper(self):
        """The words that are on paper; what cannot be used there is noted."""
        self.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        self.page.emulate_media(media="print")
        on_paper = words(self.page)
        self.note("useless on paper", self.page.evaluate(USELESS_ON_PAPER))
        self.page.emulate_media(media="screen")
        self.page.evaluate("dispatchEvent(new Event('afterprint'))")
        return on_paper

    def fit(self, *checks):
        """At every width nothing is wider than the screen, nor fails another check."""
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            for check in (TOO_WIDE, *checks):
                self.note(f"{width} pixels wide", self.page.evaluate(check))

    def space(self):
        """With the spacing of WCAG 1.4.12 nothing is cut off or wider than the screen."""
        self.page.evaluate(SPACE, SPACING)
        for width in SPACED:
            self.page.set_viewport_size({"width": width, "height": 800})
            found = self.page.evaluate(TOO_WIDE) + self.page.evaluate(CUT_OFF)
            self.note(f"spaced, {width} pixels wide", found)
        self.page.evaluate(SPACE, "")

    def axe(self, palette, size, state):
        """axe-core finds nothing in one way of looking."""
        turn(self.page, palette, size)
        if state == "used":
            open_menu(self.page)
        self.note(f"axe, {palette}, {size}, {state}", faults(self.page))
        return self.page.evaluate(PAPER_COLOR)


@lru_cache
def places(folder):
    """The places that a page of the built site has, and the top; nothing where there is no page."""
    file = folder / "index.html" if folder.is_dir() else folder
    if not file.is_file():
        return None
    text = file.read_text(encoding="utf-8") if file.suffix == ".html" else ""
    return set(re.findall(r'\bid="?([^"\s>]+)', text))


def look(page, bare, url, root, folder=None, ways=PAIRS):
    """What is wrong with a page, with script and in `bare`, a page of a browser without.

    Its links are followed in the folder of its site, where there is one; axe-core looks in `ways`.
    """
    visit = Visit(page, url)
    visit.start()
    if folder:
        visit.follow(folder, root)
    on_paper = visit.paper()
    visit.fit()
    colors = [visit.axe(*way) for way in ways if way[2] == "fresh"]
    page.evaluate(UNFOLD)
    told = words(page)
    visit.note("lost on paper", told - on_paper)
    visit.fit(CUT_OFF, SMALL_TARGETS)
    visit.space()
    fill(page)
    colors += [visit.axe(*way) for way in ways if way[2] == "used"]
    assert len(set(colors)) == 2, "the page did not follow the system's palette"
    return visit.faults + look_without_script(bare, url, told)


def look_without_script(bare, url, told):
    """What a page lacks with script off, on the screen and on paper, of the words told with it."""
    visit = Visit(bare, url)
    shown = words(bare)
    visit.note("lost without script", told - shown)
    visit.note("closed without script", bare.evaluate(CLOSED))
    visit.note("lost on paper without script", shown - visit.paper())
    return visit.faults
