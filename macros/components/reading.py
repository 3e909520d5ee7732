"""The reading mark: that a page of the guide has been read."""

from __future__ import annotations

from markupsafe import Markup

from ..reading.page import GuidePage
from .render import PagePlace, render


def render_reading(page: GuidePage, markable: bool, place: PagePlace) -> Markup:
    """The end of a page: when it was reviewed, and on a guide page a box to mark it as read."""
    return render("reading/reading.html", place, "reading", page=page, markable=markable)
