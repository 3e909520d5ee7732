"""My progress: every page and checklist with its count, and where the reader left off."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..models.guide import Checklist
from ..reading.page import GuidePart
from .render import PagePlace, render


def render_progress(parts: Sequence[GuidePart], place: PagePlace) -> Markup:
    """Every part with its pages and checklists: a plain list of links without script."""
    checklists: dict[str, list[Checklist]] = {}
    for checklist in place.guide.folder(Checklist).values():
        checklists.setdefault(checklist.page, []).append(checklist)
    return render("progress/progress.html", place, "progress", parts=parts, checklists=checklists)


def render_resume(place: PagePlace) -> Markup:
    """Where the reader left off; nothing to see until there is something to resume."""
    return render("progress/resume.html", place, "progress")


def render_review_dates(parts: Sequence[GuidePart], place: PagePlace) -> Markup:
    """When each page was written and its sources were checked, as a table."""
    return render("progress/review_dates.html", place, "progress", parts=parts)
