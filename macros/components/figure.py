"""The figures: drawings of our own as SVG in the page, right in both palettes."""

from __future__ import annotations

from markupsafe import Markup

from ..models.guide import Figure
from .render import PagePlace, render


def render_figure(figure: Figure, place: PagePlace) -> Markup:
    """The drawing with its caption and the text that says what it shows."""
    return render(
        "figure/figure.html", place, "figure", figure=figure, drawing=f"figure/{figure.id}.svg"
    )
