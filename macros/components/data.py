"""The reader's data: a copy to keep, a copy to open, restore points, nothing left behind."""

from __future__ import annotations

from markupsafe import Markup

from .render import PagePlace, render


def render_data(place: PagePlace) -> Markup:
    """The data tools; without script, a sentence that says what they need."""
    return render("data/data.html", place, "data")
