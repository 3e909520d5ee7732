"""The checklist: a form of items that are true or not."""

from __future__ import annotations

from markupsafe import Markup

from ..models.guide import Checklist
from .render import PagePlace, render
from .source import render_citations


def render_checklist(checklist: Checklist, place: PagePlace) -> Markup:
    """The checklist as a form that works, reads and prints with no script."""
    return render(
        "checklist/checklist.html",
        place,
        "checklist",
        checklist=checklist,
        cite=lambda ids: render_citations(ids, place),
    )
