"""The sources register: citations in the text, and the list of everything looked up."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..models.field import parted
from ..models.guide import Source
from .render import PagePlace, render

SOURCES_PAGE = "about/sources.md"


def render_citation(source: Source, place: PagePlace, where: str = "") -> Markup:
    """A link from a claim to its entry in the register, with the page or chapter if one is told."""
    address = place.link(SOURCES_PAGE, source.id)
    short = f"{source.short}, {where}" if where else source.short
    label = place.guide.texts("source")["citation"].format(short=short)
    return Markup('<a class="deg-source__citation" href="{}">{}</a>').format(address, label)


def render_citations(ids: Iterable[str], place: PagePlace) -> Markup:
    """The citations of several sources, such as `small-2024, p. 3`, with a space before each."""
    cited = ((place.guide.one(Source, name), where) for name, where in map(parted, ids))
    return Markup("").join(Markup(" ") + render_citation(s, place, at) for s, at in cited)


def render_sources(place: PagePlace) -> Markup:
    """The whole register, in the order of the labels that the text cites."""
    sources = sorted(place.guide.folder(Source).values(), key=lambda s: s.short.casefold())
    return render("source/source.html", place, "source", sources=sources)
