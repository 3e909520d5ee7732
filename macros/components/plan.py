"""The plans: named sets of answers, made, renamed, switched and deleted."""

from __future__ import annotations

from markupsafe import Markup

from .render import PagePlace, render


def render_plans(place: PagePlace) -> Markup:
    """The plan manager; without script, a sentence that says what it needs."""
    return render("plan/plan.html", place, "plan")
