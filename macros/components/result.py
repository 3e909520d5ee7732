"""The results of the self-assessment: pictures, what stands behind them, what to do first."""

from __future__ import annotations

from markupsafe import Markup

from .assessment import BEGIN_PAGE, instrument, instrument_values
from .render import PagePlace, render


def render_results(place: PagePlace) -> Markup:
    """The frame that a script fills; without one, how to add up on paper, and the rule."""
    values = instrument_values(place)
    return render("result/result.html", place, "result", **values, **_rule(place), begin=BEGIN_PAGE)


def _rule(place: PagePlace) -> dict[str, object]:
    """The rule of what to do first: its numbers, and the words that say where to start."""
    found, words = instrument(place.guide), place.guide.texts("result")
    levels = zip(("first", "second", "third"), found.levels, strict=False)
    starts = {name: level.title for name, level in levels}
    sizes = zip(("one", "two", "three"), found.first_steps.start, strict=True)
    starts |= {name: words[size].lower() for name, size in sizes}
    return {"rule": found.first_steps, "starts": starts}
