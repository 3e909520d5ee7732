"""Rounds of the self-assessment: a new one begun, and any two compared."""

from __future__ import annotations

from markupsafe import Markup

from .assessment import instrument_values
from .render import PagePlace, render

SAID = (
    "none",
    "level_up",
    "levels_up",
    "level_down",
    "levels_down",
    "same",
    "mean_up",
    "mean_down",
    "mean_same",
    "unknown",
    "not_applicable",
    "compared",
)
"""The words that the script puts into the table's cells."""


def render_rounds(place: PagePlace) -> Markup:
    """A form that begins a round and a table of two; without script, a sentence."""
    values = instrument_values(place)
    return render("round/round.html", place, "round", words=SAID, **values)
