"""The search: a dialog that fetches nothing until the reader opens it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from markupsafe import Markup

from .render import PagePlace, render


def render_search(place: PagePlace) -> Markup:
    """The button and the dialog; without script there is nothing to press."""
    return render("search/search.html", place, "search")


def search_indexes(
    documents: Iterable[Mapping[str, Any]], languages: Iterable[str]
) -> dict[str, list[dict[str, str]]]:
    """For each language its sections as {url, title, page, text}, from the plugin's own index.

    A section's `page` is the title of the page that holds it, empty for the page itself.
    """
    indexes: dict[str, list[dict[str, str]]] = {lang: [] for lang in languages}
    titles: dict[str, str] = {}
    for document in documents:
        url, title = document["location"], plain_words(document["title"])
        page, _, anchor = url.partition("#")
        first = page.split("/", 1)[0]
        lang = first if first in indexes else "en"
        titles.setdefault(page, title)
        entry = {"url": url, "title": title, "text": plain_words(document["text"])}
        indexes[lang].append({**entry, "page": titles[page] if anchor else ""})
    return indexes


def plain_words(html: str) -> str:
    """The words of a piece of HTML, one space between them."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
