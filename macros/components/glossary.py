"""The glossary: terms in plain words, and the first use of each on a page leading there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from ..models.guide import Term
from ..reading.guide import Guide
from .render import PagePlace, render
from .source import render_citations

GLOSSARY_PAGE = "about/glossary.md"
TAG = re.compile(r"(<[^>]+>)")
NAME = re.compile(r"</?([a-z0-9-]+)")
CLOSED_TO_LINKS = {
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "code",
    "cite",
    "section",
    "figure",
    "th",
    "caption",
}
"""What holds no links to terms: titles, other links, and every component (a section)."""


def terms_in_order(terms: Iterable[Term]) -> list[Term]:
    """The terms in the order of the alphabet."""
    return sorted(terms, key=lambda term: term.term.lower())


def spellings(guide: Guide) -> dict[str, tuple[str, ...]]:
    """What else each term is called, by its id: forms that pages use, spellings that readers do."""
    return {term.id: (*term.forms, *term.spellings) for term in guide.folder(Term).values()}


def render_glossary(place: PagePlace) -> Markup:
    """Every term with its definition and, where it is somebody's, its source."""
    terms = terms_in_order(place.guide.folder(Term).values())
    return render(
        "glossary/glossary.html",
        place,
        "glossary",
        terms=terms,
        cite=lambda name: render_citations([name], place),
    )


def render_use(words: str, term: Term, place: PagePlace) -> Markup:
    """A term where a page first uses it: a link, and its definition on hover and focus."""
    html = render(
        "glossary/use.html",
        place,
        "glossary",
        words=words,
        term=term,
        address=place.link(GLOSSARY_PAGE, term.id),
    )
    return Markup(html.replace("\n", ""))


def link_first_uses(html: str, place: PagePlace) -> str:
    """A page's HTML in which the first use of each term, in running text, leads to the glossary."""
    forms = _forms(place.guide.folder(Term).values())
    if not forms:
        return html
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])({words})(?![\w-])", re.IGNORECASE)
    used: set[str] = set()

    def replace(match: re.Match[str]) -> str:
        term = forms[match[0].lower()]
        if term.id in used:
            return match[0]
        used.add(term.id)
        return render_use(match[0], term, place)

    parts, closed = TAG.split(html), 0
    for index, part in enumerate(parts):
        if index % 2:
            closed += _change(part)
        elif not closed:
            parts[index] = pattern.sub(replace, part)
    return "".join(parts)


def _forms(terms: Iterable[Term]) -> dict[str, Term]:
    """Every form of the linked terms in lower case, with its term."""
    linked = (term for term in terms if term.linked)
    return {form.lower(): term for term in linked for form in (term.term, *term.forms)}


def _change(tag: str) -> int:
    """By how much a tag opens (1) or closes (-1) a place that holds no links to terms."""
    name = NAME.match(tag)
    if not name or name[1] not in CLOSED_TO_LINKS:
        return 0
    return -1 if tag.startswith("</") else 1
