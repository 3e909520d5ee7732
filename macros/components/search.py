"""The search: a dialog that fetches nothing until the reader opens it, and what it looks in."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

from .render import PagePlace, render

HEADING = re.compile(r'<h([1-6])[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
INLINE = re.compile(r"</?(?:a|abbr|cite|code|em|span|strong|time)(?=[ >])[^>]*>")
UNSEEN = re.compile(
    r"<(template|noscript|button|select|deg-entry|deg-progress)\b.*?</\1>"
    r'|<p class="deg-unkept".*?</p>'
    r'|<span class="deg-unseen">.*?</span>|<section class="deg-(?:paper|source)">.*?</section>',
    re.DOTALL,
)
"""What a reader does not see or presses, and lists of what stands on other pages."""

TAG = re.compile(r"<[^>]+>")


def render_search(place: PagePlace) -> Markup:
    """The button and the dialog; without script there is nothing to press."""
    return render("search/search.html", place, "search")


def search_entries(url: str, html: str) -> list[dict[str, str]]:
    """What the search finds of a page: one {url, title, page, text} for each section.

    A section begins at a heading with an id. The first is the page itself; the others bear its
    title as their `page`, and their heading's id in their address.
    """
    entries: list[dict[str, str]] = []
    _, *rest = HEADING.split(UNSEEN.sub("", html))
    for level, anchor, heading, text in zip(*[iter(rest)] * 4, strict=True):
        page = entries[0]["title"] if entries else ""
        section = {"url": url if level == "1" else f"{url}#{anchor}", "title": plain_words(heading)}
        entries.append({**section, "page": page, "text": plain_words(text)})
    return entries


def plain_words(html: str) -> str:
    """The words of a piece of HTML, one space between them."""
    return " ".join(unescape(TAG.sub(" ", INLINE.sub("", html))).split())
