"""The areas of the self-assessment: where each is answered, and how far the team has come."""

from __future__ import annotations

from markupsafe import Markup

from .assessment import BOARD_PAGE, RESULTS_PAGE, instrument_values
from .render import PagePlace, render


def render_areas(place: PagePlace) -> Markup:
    """Every area with its question: plain links without script, and with it counts and time."""
    values = instrument_values(place)
    return render("area/area.html", place, "area", results=RESULTS_PAGE, board=BOARD_PAGE, **values)
