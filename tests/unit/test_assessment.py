"""The self-assessment's areas as a person meets them without script: forms with numbers."""

import pytest

from macros.components.assessment import (
    areas_in_order,
    form_page,
    indicator_hash,
    numbered,
    render_assessment,
    render_first_look,
)
from macros.components.plain import render_model, render_plain
from macros.models.instrument import Area, FirstSteps, Group, Groups, Indicator, Instrument, Level
from macros.models.text import Words
from tests.html_tree import read_html

from .small_guide import PAGE, place, small_guide

LEVELS = ("foundational", "developing", "established", "advanced")


def indicator(name, **changes):
    """An indicator whose every text says which one it is."""
    texts = {level: f"{name} on {level}." for level in LEVELS}
    steps = {step: f"{step} of {name}." for step in ("hop", "skip", "leap")}
    own = {"page": PAGE, "divides": ("access",), "problems": ("first",), **changes}
    return Indicator(
        id=name, title=name.capitalize(), text=f"All of {name}.", **texts, **steps, **own
    )


LOANS = indicator("loans", by="small-levels", sources=("small-source",))
REPAIR = indicator("repair")
SECOND = Area(
    id="area-second",
    order=2,
    title="Second",
    question="And *then*?",
    page=PAGE,
    indicators=(LOANS, REPAIR),
)
FIRST = SECOND.model_copy(update={"id": "area-first", "order": 1, "title": "First"})
LAST = SECOND.model_copy(update={"id": "area-last", "order": 3, "title": "Last"})
INSTRUMENT = Instrument(
    id="small-instrument",
    levels=tuple(
        Level(id=f"level-{name}", title=name.capitalize(), text="Some.") for name in LEVELS
    ),
    groups=(
        Groups(
            id="small-levels",
            title="Level",
            groups=(Group(id="small-low", title="Low"), Group(id="small-high", title="High")),
        ),
    ),
    fewest_minutes=3,
    most_minutes=6,
    fresh_months=12,
    first_steps=FirstSteps(
        gap=2, divide=2, groups=1, opens=1, shown=5, start=("hop", "skip", "leap")
    ),
)


def guide(lang="en"):
    """The small guide with three areas, in no order."""
    areas = {area.id: area for area in (SECOND, LAST, FIRST)}
    return small_guide(lang, assessment=areas, instrument={INSTRUMENT.id: INSTRUMENT})


def tree_of(area):
    """An area's form as a tree."""
    return read_html(render_assessment(area, place(guide())))


@pytest.fixture
def tree():
    """The second of three areas."""
    return tree_of(SECOND)


def test_areas_and_indicators_are_numbered():
    """Areas follow their order, and an indicator's number begins with its area's."""
    assert areas_in_order(guide()) == [FIRST, SECOND, LAST]
    assert [number for number, _ in numbered(SECOND)] == ["2.1", "2.2"]
    assert form_page(SECOND) == "tools/self-assessment/second.md"


def test_the_hash_follows_every_word_that_is_answered():
    """Text and levels make the hash, steps do not, and a translation shares it."""
    before = indicator_hash(LOANS)
    for name in ("text", *LEVELS):
        assert indicator_hash(LOANS.model_copy(update={name: "Other words."})) != before
    assert indicator_hash(LOANS.model_copy(update={"hop": "Other words."})) == before
    spanish = Words("En español.", "es", LOANS.advanced)
    assert indicator_hash(LOANS.model_copy(update={"advanced": spanish})) == before


def test_every_indicator_has_its_number_and_its_title(tree):
    """The headings are on one level below the page's, and each has its anchor."""
    assert [heading.words for heading in tree.all("h2")] == ["2.1 Loans", "2.2 Repair"]
    assert tree.by_id("loans")["data-hash"] == indicator_hash(LOANS)
    assert "All of loans." in tree.by_id("loans").words


def test_every_radio_has_a_label_and_its_group_a_name(tree):
    """Each question is a group that says what it is about; four levels, and two other answers."""
    now, want = [
        one for one in tree.by_id("repair").all("fieldset") if "data-question" in one.attributes
    ]
    assert now.one("legend").words == "Where are we now?: Repair"
    assert want.one("legend").words == "Where do we want to be?: Repair"
    others = ["We don't know yet", "Does not apply here"]
    titles = [level.capitalize() for level in LEVELS]
    for question, answers in ((now, titles + others), (want, titles)):
        radios = question.all("input", type="radio")
        assert [tree.label_of(radio) for radio in radios] == answers
        assert len({radio["name"] for radio in radios}) == 1
        told = [tree.by_id(radio["aria-describedby"]).words for radio in radios[:4]]
        assert told == [f"repair on {level}." for level in LEVELS]


def test_only_what_may_be_answered_by_group_asks_for_groups(tree):
    """An indicator with groups has a list for each, with every answer; another has none."""
    lists = tree.by_id("loans").all("select")
    assert [tree.label_of(each) for each in lists] == ["Low", "High"]
    assert len(lists[0].all("option")) == 7
    assert tree.by_id("repair").all("select") == []


def test_next_steps_guide_page_and_problems_stand_open(tree):
    """What is folded away with script can be read and printed without."""
    more = tree.by_id("loans").all("details")[-1]
    assert "open" in more.attributes
    for words in ("hop of loans.", "skip of loans.", "leap of loans.", "First", f"the {PAGE}"):
        assert words in more.words
    assert more.all("a", class_="deg-source__citation")
    assert not tree.by_id("repair").all("a", class_="deg-source__citation")


def test_areas_lead_to_each_other():
    """Each area leads to the one before and the one after; the last leads to the results."""
    ends = {
        area.id: [
            link["href"] for link in tree_of(area).one(class_="deg-assessment__areas").all("a")
        ]
        for area in (FIRST, SECOND, LAST)
    }
    pages = "../../tools/self-assessment"
    assert ends == {
        "area-first": [f"{pages}/second/"],
        "area-second": [f"{pages}/first/", f"{pages}/last/"],
        "area-last": [f"{pages}/second/", f"{pages}/results/"],
    }


def test_what_needs_a_script_is_marked(tree):
    """Without script no button is left."""
    outside = [one for one in tree.walk() if one.tag == "template"]
    buttons = {id(button) for button in tree.all("button")}
    for part in [
        *outside,
        *(e for e in tree.walk() if "deg-scripted" in e.attributes.get("class", "")),
    ]:
        buttons -= {id(part), *(id(button) for button in part.all("button"))}
    assert buttons == set()


def test_a_first_look_asks_what_is_marked_in_each_area():
    """The first look shows the marked indicators with their numbers and ids, and no others."""
    marked = REPAIR.model_copy(update={"first_look": True})
    area = SECOND.model_copy(update={"indicators": (LOANS, marked)})
    guide = small_guide("en", assessment={area.id: area}, instrument={INSTRUMENT.id: INSTRUMENT})
    tree = read_html(render_first_look(place(guide)))
    assert [heading.words for heading in tree.all("h2")] == ["2.2 Repair"]
    assert tree.by_id("repair")["data-hash"] == indicator_hash(REPAIR)
    assert tree.by_id("repair").all("select") == []
    links = [link["href"] for link in tree.by_id("repair").all("a")]
    assert links == ["../../tools/self-assessment/second/#repair"]


def test_what_shows_a_level_and_how_to_read_it_where_schools_are_few():
    """Evidence and the reading for one or two schools stand with the indicator that has them."""
    more = {"small": "Read *grades*.", "evidence": ("A list.", "A count.", "A visit.")}
    area = SECOND.model_copy(update={"indicators": (LOANS.model_copy(update=more), REPAIR)})
    shown = tree_of(area)
    loans = shown.by_id("loans").words
    assert "Read grades." in loans
    assert "A list. A count. A visit." in " ".join(loans.split())
    assert "With one or two schools" not in shown.by_id("repair").words


def test_a_guide_page_shows_what_its_area_asks():
    """Each indicator has its levels and steps, and a link leads to the form."""
    shown = read_html(render_model("indicators", SECOND, place(guide())))
    assert [one.words for one in shown.all("h4")] == ["2.1 Loans", "2.2 Repair"]
    words = [one.words for one in shown.all("dl")[0].all("dd")]
    assert words == [
        *(f"loans on {level}." for level in LEVELS),
        *(f"{step} of loans." for step in ("hop", "skip", "leap")),
    ]
    assert shown.all("a")[0]["href"].endswith("tools/self-assessment/second/")


def test_a_guide_page_leads_to_what_its_area_asks():
    """Where there is no room for levels, each indicator is a link to its place in the form."""
    shown = read_html(render_model("asks", SECOND, place(guide())))
    form = "../../tools/self-assessment/second/"
    assert [(link.words, link["href"]) for link in shown.all("a")] == [
        ("Second", form),
        ("2.1 Loans", f"{form}#loans"),
        ("2.2 Repair", f"{form}#repair"),
    ]


def test_the_levels_are_defined_once():
    """What a level means in general comes from the instrument."""
    shown = read_html(render_plain("levels", place(guide())))
    assert [one.words for one in shown.all("dt")] == [name.capitalize() for name in LEVELS]
    assert [one.words for one in shown.all("dd")] == ["Some."] * 4
