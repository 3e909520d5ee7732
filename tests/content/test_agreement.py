"""The levels sort: raters who had not written them found one level for nearly every fact."""

from statistics import mean

import pytest

from macros.models.guide import Area
from macros.models.instrument import LEVELS

from .agreement import (
    DISTRICTS,
    agreement,
    facts,
    fitting,
    ratings,
    read_trial,
    unsorted_share,
    weighted_kappa,
)
from .guide_files import guide

INDICATORS = {one.id for area in guide().folder(Area).values() for one in area.indicators}


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_district_is_labelled_as_invented(district):
    """Nobody takes a district of the trial for a real one."""
    assert "Invented" in read_trial(district)["label"]


@pytest.mark.parametrize("district", DISTRICTS)
def test_every_indicator_has_a_fact(district):
    """A district has one fact for each indicator, and the guide has no other indicators."""
    assert facts()[district].keys() == INDICATORS


def test_five_raters_rated_everything():
    """Five raters gave each fact of each district a rating that can be read."""
    raters = ratings()
    assert len(raters) >= 5
    wanted = {(district, indicator) for district in DISTRICTS for indicator in INDICATORS}
    assert {name: wanted ^ rated.keys() for name, rated in raters.items()} == {
        name: set() for name in raters
    }
    given = {rating for rated in raters.values() for rating in rated.values()}
    assert [
        each for each in given if len(fitting(each)) > 2 or set(fitting(each)) - set(LEVELS)
    ] == []


def test_a_fact_has_one_level():
    """At most one rating in ten says that no level fits, or two."""
    assert mean(unsorted_share(rated) for rated in ratings().values()) <= 0.1


@pytest.mark.parametrize(
    ("pairs", "kappa"),
    [
        ([(0, 0), (1, 1), (3, 3)], 1),
        ([(0, 0), (0, 1), (1, 0), (1, 1)], 0),
        ([(0, 1), (1, 0)], -1),
        ([(0, 0), (1, 1), (2, 2), (3, 2)], 0.875),
        ([(2, 2), (2, 2)], 1),
    ],
)
def test_weighted_kappa(pairs, kappa):
    """Agreement is one, chance nought, and a near miss costs little."""
    assert weighted_kappa(pairs) == pytest.approx(kappa, abs=0.001)


def test_what_has_no_level_is_left_out_of_the_agreement():
    """Of two that fit, the first counts; what fits none is compared with nothing."""
    one = {("a", "x"): "developing", ("a", "y"): "none", ("a", "z"): "advanced/established"}
    other = {("a", "x"): "developing", ("a", "y"): "advanced", ("a", "z"): "advanced"}
    assert agreement(one, other) == 1
    assert unsorted_share(one) == pytest.approx(2 / 3)
