"""The sources register: citations in the text, and the list of everything looked up."""

from __future__ import annotations

import math
from collections.abc import Iterable

from markupsafe import Markup

from ..models.field import parted
from ..models.guide import Source
from .render import PagePlace, page_address, render

SOURCES_PAGES = ("about/sources.md", "about/sources-2.md", "about/sources-3.md")
"""The pages on which the register stands, in so many even parts as there are of them."""


def render_citation(source: Source, place: PagePlace, where: str = "") -> Markup:
    """A link from a claim to its entry in the register, with the page or chapter if one is told."""
    page = next(page for page, part in register(place).items() if source in part)
    address = place.link(page, source.id)
    short = f"{source.short}, {where}" if where else source.short
    label = place.guide.texts("source")["citation"].format(short=short)
    return Markup('<a class="deg-source__citation" href="{}">{}</a>').format(address, label)


def render_citations(ids: Iterable[str], place: PagePlace) -> Markup:
    """The citations of several sources, such as `small-2024, p. 3`, with a space before each."""
    cited = ((place.guide.one(Source, name), where) for name, where in map(parted, ids))
    return Markup("").join(Markup(" ") + render_citation(s, place, at) for s, at in cited)


def register(place: PagePlace) -> dict[str, list[Source]]:
    """The register in the order of the labels that the text cites, by the pages that it fills."""
    sources = sorted(place.guide.folder(Source).values(), key=lambda s: s.short.casefold())
    pages = [page for page in SOURCES_PAGES if page in place.titles] or SOURCES_PAGES[:1]
    size = math.ceil(len(sources) / len(pages))
    return {page: sources[n * size : (n + 1) * size] for n, page in enumerate(pages)}


def render_sources(place: PagePlace) -> Markup:
    """The part of the register that belongs on this page, and links to the other parts."""
    parts = register(place)
    own = place.url.removeprefix(f"{place.lang}/")
    pages = [page for page in parts if page_address(page, place.files) == own] or [*parts]
    return render("source/source.html", place, "source", parts=parts, here=pages[0])
