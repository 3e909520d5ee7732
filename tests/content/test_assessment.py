"""The self-assessment can be answered by any team: whole, neutral, and shown by an example."""

import re
import shutil
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pytest

from macros.components.assessment import numbered, render_assessment
from macros.components.render import PagePlace
from macros.models.guide import Problem
from macros.models.instrument import LEVELS, STEPS, Area, Example, Instrument
from macros.reading.data_folder import read_data
from macros.reading.guide import in_language

from .guide_files import ROOT, guide, page_paths

AREAS = sorted(guide().folder(Area).values(), key=lambda area: area.order)
INDICATORS = [indicator for area in AREAS for indicator in area.indicators]
BY_GROUP = ("area-access", "area-who", "area-what", "area-how")
"""The areas in which an average would most easily hide a group."""
JUDGING = re.compile(
    r"\b(?:fail\w*|poor\w*|bad|badly|weak\w*|only|lack\w*|nobody cares|behind)\b", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.?](?=\s|$)")
COUNTS_SCHOOLS = re.compile(
    r"\b(?:one school|half of (?:the )?schools|every school|all schools|each school)\b"
)
NAME = re.compile(r"[A-Z][\w’'-]+\s+[A-Z][\w’'-]+")
(EXAMPLE,) = guide().folder(Example).values()
ANSWERS = EXAMPLE.answers
NOTES = [note for answer in ANSWERS for note in answer.notes]

every_indicator = pytest.mark.parametrize("indicator", INDICATORS, ids=lambda one: one.id)
every_answer = pytest.mark.parametrize("answer", ANSWERS, ids=lambda one: one.id)


def groups():
    """The ids of the groups by which an indicator may be answered."""
    (instrument,) = guide().folder(Instrument).values()
    return {by.id: [group.id for group in by.groups] for by in instrument.groups}


def test_there_is_enough():
    """Nine areas in order, and at least 32 indicators."""
    assert [area.order for area in AREAS] == [*range(1, 10)]
    assert len(INDICATORS) >= 32


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.id)
def test_an_area_fits_one_meeting(area):
    """An area asks one question and has three to five indicators."""
    assert area.question.endswith("?")
    assert 3 <= len(area.indicators) <= 5


@every_indicator
def test_an_id_says_what_it_is(indicator):
    """An answer's key can be read: each indicator's id begins with ind-."""
    assert indicator.id.startswith("ind-")


@every_indicator
def test_levels_can_be_told_apart(indicator):
    """Each level has 12 to 30 words in two sentences at most, and others than the one beside it."""
    texts = [getattr(indicator, level) for level in LEVELS]
    assert [text for text in texts if not 12 <= len(text.split()) <= 30] == []
    assert [text for text in texts if len(SENTENCE_END.findall(text)) > 2] == []
    assert [one for one, other in pairwise(texts) if one.lower() == other.lower()] == []


@every_indicator
def test_a_district_of_one_school_can_read_the_levels(indicator):
    """Where levels count schools, it says what one or two schools read in their place."""
    counted = any(COUNTS_SCHOOLS.search(getattr(indicator, level)) for level in LEVELS)
    assert indicator.small or not counted


@every_indicator
def test_three_things_would_show_a_level(indicator):
    """Three kinds of evidence are named, each another one."""
    assert len({text.lower() for text in indicator.evidence}) == 3


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.id)
def test_a_first_look_asks_one_question_of_each_area(area):
    """A first look takes one meeting: it asks one indicator of every area."""
    assert len([one.id for one in area.indicators if one.first_look]) == 1


@every_indicator
def test_no_level_judges(indicator):
    """A level says what a visitor finds, and judges nobody who works there."""
    found = {level: JUDGING.findall(getattr(indicator, level)) for level in LEVELS}
    assert found == {level: [] for level in LEVELS}


@pytest.mark.parametrize(
    "words", ["It FAILED.", "A weaker list.", "Only one.", "They fell behind."]
)
def test_a_judging_word_is_found(words):
    """The rule above is at work."""
    assert JUDGING.search(words)


@every_indicator
def test_a_next_step_is_a_sentence(indicator):
    """A hop, a skip and a leap each begin with a capital letter and end with a full stop."""
    steps = {step: getattr(indicator, step) for step in STEPS}
    assert {step: text for step, text in steps.items() if not re.match(r"[A-Z].*\.$", text)} == {}


@pytest.mark.parametrize("problem", guide().folder(Problem))
def test_a_problem_is_served(problem):
    """At least six indicators serve each Problem of Practice."""
    assert len([one.id for one in INDICATORS if problem in one.problems]) >= 6


@pytest.mark.parametrize("problem", guide().folder(Problem).values(), ids=lambda one: one.id)
def test_a_practice_and_its_indicators_agree(problem):
    """An indicator that a practice names says that it serves the practice's problem."""
    serving = {one.id for one in INDICATORS if problem.id in one.problems}
    practices = [practice for approach in problem.approaches for practice in approach.practices]
    named = {name for part in (*problem.approaches, *practices) for name in part.indicators}
    assert sorted(named - serving) == []


def test_what_comes_first_can_come_first():
    """No indicator waits, directly or through others, for itself."""
    try:
        TopologicalSorter({one.id: one.after for one in INDICATORS}).prepare()
    except CycleError as error:
        pytest.fail(f"each comes after the next: {', '.join(error.args[1])}", pytrace=False)


def test_groups_are_asked_where_an_average_hides_them():
    """About half of the indicators close to students ask by group, and by groups that exist."""
    close = [one for area in AREAS if area.id in BY_GROUP for one in area.indicators]
    assert 0.4 <= len([one for one in close if one.by]) / len(close) <= 0.6
    assert {one.by for one in INDICATORS if one.by} <= groups().keys()


def test_the_example_answers_everything_once():
    """The example has one answer to each indicator, in the order of the self-assessment."""
    assert [answer.indicator for answer in ANSWERS] == [one.id for one in INDICATORS]


def test_the_example_shows_every_kind_of_answer():
    """All levels, what is not known yet and what does not apply; an average that hides a group."""
    kinds = {answer.now for answer in ANSWERS}
    assert kinds == {*LEVELS, "unknown", "not-applicable"}
    assert max(spread(answer) for answer in ANSWERS) >= 2
    assert len([note for note in NOTES if note.months_ago > 12]) >= 5
    assert {note.sure for note in NOTES} == {"low", "medium", "high"}
    assert len([answer for answer in ANSWERS if not answer.notes]) >= 6


def spread(answer):
    """The levels between an answer's lowest and highest group."""
    found = [LEVELS.index(entry.now) for entry in answer.groups if entry.now in LEVELS]
    return max(found, default=0) - min(found, default=0)


@every_answer
def test_the_example_wants_what_it_can(answer):
    """Where the example is on a level, it wants that level or a higher one; else it wants none."""
    if answer.now in LEVELS:
        assert LEVELS.index(answer.now) <= LEVELS.index(answer.want)
    else:
        assert answer.want is None


@every_answer
def test_the_examples_groups_belong_to_the_indicator(answer):
    """A group of an answer is one by which its indicator is answered, and stands there once."""
    (indicator,) = (one for one in INDICATORS if one.id == answer.indicator)
    given = [entry.group for entry in answer.groups]
    assert set(given) <= set(groups()[indicator.by] if indicator.by else [])
    assert len(given) == len(set(given))


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.id)
def test_the_example_names_nobody(note):
    """No note names a person or a place: no two words beside each other have capital letters."""
    assert NAME.findall(note.text) + NAME.findall(note.who) == []


def test_an_indicator_is_one_entry(tmp_path):
    """Whoever adds one entry to an area's file has added an indicator, with a number and a form."""
    data = shutil.copytree(ROOT / "docs" / "data", tmp_path / "data")
    path = data / "assessment" / "area-vision.yml"
    words = path.read_text(encoding="utf-8").rstrip()
    entry = words.split("\n  - id: ")[1].replace("ind-vision", "ind-new", 1)
    new_id = entry.split("\n")[0]
    path.write_text(f"{words}\n  - id: {entry}\n", encoding="utf-8")
    read = read_data(data)
    assert read.faults == []
    new_guide = in_language(read, "en")
    area = new_guide.one(Area, "area-vision")
    assert [number for number, _ in numbered(area)] == ["6.1", "6.2", "6.3", "6.4"]
    titles = dict.fromkeys(page_paths(), "A page")
    form = render_assessment(area, PagePlace(new_guide, "vision/", titles=titles))
    assert f'id="{new_id}"' in form
