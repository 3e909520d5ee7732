"""The notices: what the reader must know about their answers, in words."""

from __future__ import annotations

from markupsafe import Markup

from .render import PagePlace, render


def render_notice(place: PagePlace) -> Markup:
    """An empty region, and a sentence ready for each thing that can happen."""
    return render("notice/notice.html", place, "notice")
