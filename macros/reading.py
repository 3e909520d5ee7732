"""The reading mark: that a page of the guide has been read."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from .render import PagePlace, render


def render_reading(page_id: str, title: str, reviewed: date, place: PagePlace) -> Markup:
    """The end of a guide page: when it was reviewed, and a box to mark it as read."""
    return render(
        "reading/reading.html", place, "reading", page_id=page_id, title=title, reviewed=reviewed
    )
