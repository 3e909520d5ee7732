"""The workbook: reflection prompts for a conversation."""

from __future__ import annotations

from markupsafe import Markup

from ..models.guide import Workbook
from .render import PagePlace, render


def render_prompts(workbook: Workbook, place: PagePlace) -> Markup:
    """The prompts of one page as a list, each with its own link."""
    return render("workbook/workbook.html", place, "workbook", workbook=workbook)
