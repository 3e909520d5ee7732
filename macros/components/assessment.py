"""The self-assessment: its areas and indicators, their numbers, pages and wording."""

from __future__ import annotations

from markupsafe import Markup

from ..models.guide import Problem
from ..models.instrument import LEVELS, STEPS, Area, Indicator, Instrument
from ..models.text import wording_hash
from ..reading.guide import Guide
from .example import ADDRESS
from .render import PagePlace, render
from .source import render_citations

FOLDER = "tools/self-assessment"
RESULTS_PAGE = f"{FOLDER}/results.md"
BOARD_PAGE = f"{FOLDER}/board.md"
BEGIN_PAGE = f"{FOLDER}/index.md"


def areas_in_order(guide: Guide) -> list[Area]:
    """The areas in the order of the self-assessment."""
    return sorted(guide.folder(Area).values(), key=lambda area: area.order)


def numbered(area: Area) -> list[tuple[str, Indicator]]:
    """The area's indicators, each with its number, such as 2.1."""
    return [(f"{area.order}.{n}", indicator) for n, indicator in enumerate(area.indicators, 1)]


def form_page(area: Area) -> str:
    """The path of the page on which an area is answered: area-access has access.md."""
    return f"{FOLDER}/{area.id.removeprefix('area-')}.md"


def instrument(guide: Guide) -> Instrument:
    """What holds for every area; a guide has one instrument."""
    (found,) = guide.folder(Instrument).values()
    return found


def indicator_hash(indicator: Indicator) -> str:
    """The hash of all words that an answer to this indicator answers, its levels included."""
    texts = [indicator.text, *(getattr(indicator, level) for level in LEVELS)]
    return wording_hash(" ".join(getattr(text, "english", text) for text in texts))


def instrument_values(place: PagePlace) -> dict[str, object]:
    """What the templates instrument.html and example.html of the component show."""
    guide = place.guide
    return {
        "instrument": instrument(guide),
        "areas": [(area, form_page(area), numbered(area)) for area in areas_in_order(guide)],
        "indicator_hash": indicator_hash,
        "steps": STEPS,
        "problems": guide.folder(Problem),
        "example": ADDRESS.format(lang=guide.lang),
    }


def render_assessment(area: Area, place: PagePlace) -> Markup:
    """One area as a form: each indicator with its levels, evidence and next steps."""
    areas = areas_in_order(place.guide)
    at = [each.id for each in areas].index(area.id)
    before = areas[at - 1] if at else None
    after = next(iter(areas[at + 1 :]), None)
    return _form(numbered(area), place, area=area, before=before, after=after, home={})


def render_first_look(place: PagePlace) -> Markup:
    """The indicators of a first look as one form: the same questions, so that none comes twice."""
    areas = areas_in_order(place.guide)
    asked = [(number, one) for area in areas for number, one in numbered(area) if one.first_look]
    home = {one.id: area for area in areas for one in area.indicators}
    return _form(asked, place, area=None, before=None, after=None, home=home)


def _form(asked: list[tuple[str, Indicator]], place: PagePlace, **around: object) -> Markup:
    """Numbered indicators as a form, with the area that they are or the ones they are at home in.

    Out of its area an indicator is asked in short: not by group, and without what to do next.
    """
    return render(
        "assessment/assessment.html",
        place,
        "assessment",
        **instrument_values(place),
        **around,
        numbered=asked,
        form_page=form_page,
        results=RESULTS_PAGE,
        whole=BEGIN_PAGE,
        groups={each.id: each for each in instrument(place.guide).groups},
        cite=lambda ids: render_citations(ids, place),
    )
