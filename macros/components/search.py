"""The search: a dialog that fetches nothing until the reader opens it, and what it looks in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from markupsafe import Markup

from .render import PagePlace, render

SECTION = re.compile(
    r'<h(?P<level>[1-6])[^>]*? id="(?P<heading>[^"]+)"[^>]*>(?P<title>.*?)</h(?P=level)>'
    r'|<div(?: class="[^"]*")? id="(?P<part>[^"]+)"[^>]*>\s*<(?P<tag>h[2-4]|dt)\b[^>]*>'
    r"(?P<name>.*?)</(?P=tag)>",
    re.DOTALL,
)
"""Where a section begins: a heading with an id, or a term or an indicator, whose box has one."""

INLINE = re.compile(r"</?(?:a|abbr|cite|code|em|span|strong|time)(?=[ >])[^>]*>")
UNSEEN = re.compile(
    r"<(template|noscript|button|select|deg-entry|deg-progress)\b.*?</\1>"
    r'|<p class="deg-unkept".*?</p>'
    r'|<span class="deg-(?:unseen|glossary__forms)">.*?</span>'
    r'|<section class="deg-(?:indicators|paper|source)">.*?</section>'
    r'|<section class="deg-assessment" id="first-look">.*?</section>'
    r'|<fieldset class="deg-assessment__groups">.*?</fieldset>',
    re.DOTALL,
)
"""What a reader does not see or presses, and lists of what stands on other pages."""

TAG = re.compile(r"<[^>]+>")


def render_search(place: PagePlace) -> Markup:
    """The button and the dialog; without script there is nothing to press."""
    return render("search/search.html", place, "search")


def search_entries(
    url: str, html: str, spellings: Mapping[str, tuple[str, ...]] | None = None
) -> list[dict[str, Any]]:
    """What the search finds of a page: one {url, title, page, text} for each section.

    The first is the page itself. The others bear the titles above them as their `page`, and their
    id in their address. A term has `also` what else it is called, from `spellings` by its id.
    """
    entries: list[dict[str, Any]] = []
    above: list[tuple[int, str]] = []
    html, known = UNSEEN.sub("", html), spellings or {}
    begun = [
        each for each in SECTION.finditer(html) if each["tag"] != "dt" or each["part"] in known
    ]
    ends = [*(match.start() for match in begun[1:]), len(html)]
    for match, end in zip(begun, ends, strict=True):
        level = int(match["level"] or (match["tag"][1] if match["tag"] != "dt" else 4))
        title = plain_words(match["title"] or match["name"])
        above = [*(each for each in above if each[0] < level), (level, title)]
        anchor = match["heading"] or match["part"]
        entry = {"url": url if level == 1 else f"{url}#{anchor}", "title": title}
        entry["page"] = " › ".join(heading for _, heading in above[:-1])
        entry["text"] = plain_words(html[match.end() : end])
        also = known.get(anchor)
        entries.append(entry if also is None else {**entry, "also": also})
    return entries


def plain_words(html: str) -> str:
    """The words of a piece of HTML, one space between them."""
    return " ".join(unescape(TAG.sub(" ", INLINE.sub("", html))).split())
