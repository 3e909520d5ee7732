"""The self-assessment on paper, and the grid that types a paper form back in."""

from __future__ import annotations

from markupsafe import Markup

from ..models.instrument import LEVELS
from .assessment import instrument_values
from .render import PagePlace, render


def render_paper(place: PagePlace) -> Markup:
    """Every indicator with its number, its levels and room to write: a form for paper."""
    values = instrument_values(place)
    return render("entry/paper.html", place, "entry", levels=LEVELS, **values)


def render_entry(place: PagePlace) -> Markup:
    """The grid: one row an indicator, two boxes of one letter each; it needs script."""
    return render("entry/entry.html", place, "entry", **instrument_values(place))
