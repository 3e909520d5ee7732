"""The sources register: citations in the text, and the list of everything looked up."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..models.guide import Source
from .render import PagePlace, render

SOURCES_PAGE = "about/sources.md"


def render_citation(source: Source, place: PagePlace) -> Markup:
    """A link from a claim to its entry in the register."""
    address = place.link(SOURCES_PAGE, source.id)
    label = place.guide.texts("source")["citation"].format(short=source.short)
    return Markup('<a class="deg-source__citation" href="{}">{}</a>').format(address, label)


def render_citations(ids: Iterable[str], place: PagePlace) -> Markup:
    """The citations of several sources, with a space before each."""
    sources = (place.guide.one(Source, name) for name in ids)
    return Markup("").join(Markup(" ") + render_citation(s, place) for s in sources)


def render_sources(place: PagePlace) -> Markup:
    """The whole register in order of publisher and year, with dates and what was seen."""
    sources = sorted(
        place.guide.folder(Source).values(), key=lambda s: (s.publisher.lower(), s.year, s.title)
    )
    return render("source/source.html", place, "source", sources=sources)
