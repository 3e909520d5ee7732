"""How well raters agreed on the levels in the trial, and how often no level fitted, or two did.

    python tests/content/agreement.py

In the folder `trial` lie three invented districts, a fact for each indicator, and one file of
ratings for each rater. A rating is a level; `none` where no level fits; or two levels with a
slash between them where both fit, the one that was chosen first.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from macros.models.instrument import LEVELS  # noqa: E402
from macros.reading.yaml_file import read_yaml  # noqa: E402

TRIAL = Path(__file__).with_name("trial")
DISTRICTS = ("campus", "suburb", "city")
NONE = "none"

Rated = dict[tuple[str, str], str]
"""A rating by the district and the indicator's id."""


def read_trial(name: str) -> dict:
    """One file of the trial as data."""
    file = read_yaml(TRIAL / f"{name}.yml", name)
    assert not file.faults, file.faults
    return dict(file.data)


def facts() -> dict[str, dict[str, str]]:
    """For each district, what a team would find for each indicator."""
    return {district: read_trial(district)["facts"] for district in DISTRICTS}


def ratings() -> dict[str, Rated]:
    """Every rater's ratings, by the name of the rater's file."""
    return {
        path.stem: {
            (district, indicator): str(rating)
            for district in DISTRICTS
            for indicator, rating in read_trial(path.stem)["ratings"][district].items()
        }
        for path in sorted(TRIAL.glob("rater-*.yml"))
    }


def fitting(rating: str) -> list[str]:
    """The levels that a rating says fit, the chosen one first; none if there is no such level."""
    return [] if rating == NONE else rating.split("/")


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float:
    """Cohen's kappa of two raters with quadratic weights: 1 is agreement, 0 is chance.

    Jacob Cohen, "Weighted kappa", Psychological Bulletin 70 (1968): one less the mean squared
    difference that was found, divided by the one that chance would give.
    """
    ones, others = zip(*pairs, strict=True)
    found = mean((one - other) ** 2 for one, other in pairs)
    chance = mean((one - other) ** 2 for one in ones for other in others)
    return 1 - found / chance if chance else 1.0


def agreement(one: Rated, other: Rated) -> float:
    """The weighted kappa of two raters, over what both gave a level."""
    chosen = [(fitting(one[key]), fitting(other[key])) for key in one.keys() & other.keys()]
    pairs = [(LEVELS.index(a[0]), LEVELS.index(b[0])) for a, b in chosen if a and b]
    return weighted_kappa(pairs)


def unsorted_share(rated: Rated) -> float:
    """The share of ratings for which no level fits, or two."""
    return mean(len(fitting(rating)) != 1 for rating in rated.values())


def main() -> None:
    """Prints a line for each rater, and what holds for all of them."""
    raters = ratings()
    print("rater     ratings   no level   two levels   mean kappa with the others")
    kappas = {pair: agreement(*map(raters.get, pair)) for pair in combinations(raters, 2)}
    for name, rated in raters.items():
        counts = [len(fitting(rating)) for rating in rated.values()]
        own = mean(kappa for pair, kappa in kappas.items() if name in pair)
        print(f"{name:<10}{len(rated):>7}{counts.count(0):>11}{counts.count(2):>13}{own:>14.2f}")
    every = {(name, *at): each for name, rated in raters.items() for at, each in rated.items()}
    alike = mean(
        len({rated[key].split("/")[0] for rated in raters.values()}) == 1
        for key in next(iter(raters.values()))
    )
    print(f"\nNo level, or two: {unsorted_share(every):.1%} of {len(every)} ratings")
    print(f"Weighted kappa, mean of {len(kappas)} pairs: {mean(kappas.values()):.2f}")
    print(f"All raters chose the same level: {alike:.1%} of the facts")


if __name__ == "__main__":
    main()
