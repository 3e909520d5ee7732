"""The page for the board: one sheet that a team fills from its answers and prints."""

from __future__ import annotations

from markupsafe import Markup

from .assessment import instrument_values
from .render import PagePlace, render
from .result import BEGIN_PAGE


def render_board(place: PagePlace) -> Markup:
    """The frame of the sheet and of what is chosen for it; without script, what to write on one."""
    return render("board/board.html", place, "board", **instrument_values(place), begin=BEGIN_PAGE)
