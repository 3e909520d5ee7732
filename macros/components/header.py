"""The header of every page: the guide's name, menu, search, language and palette."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .render import PagePlace, render
from .search import render_search


@dataclass(frozen=True)
class PageLanguage:
    """This page in one of the guide's languages; its path is below the site's root."""

    lang: str
    name: str
    path: str


def render_header(site_name: str, languages: Sequence[PageLanguage], place: PagePlace) -> Markup:
    """The header; its menu opens and its languages switch without script."""
    return render(
        "header/header.html",
        place,
        "header",
        site_name=site_name,
        languages=languages,
        search=render_search(place),
    )
