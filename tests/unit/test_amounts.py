"""Amounts as people write them, and their sums."""

import pytest


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ([], ""),
        (["", "  "], ""),
        (["0"], "0"),
        (["12500", "$12,500", "$ 1,000.50", " 7 "], "26,007.5"),
        (["-200", "1 000"], "800"),
        (["?"], "0+?"),
        (["5", "about 10"], "5+?"),
        (["1,00"], "0+?"),
        (["1e3"], "0+?"),
        (["10.125"], "0+?"),
    ],
)
def test_totals(script, words, total):
    """What is written as dollars is added up; anything else leaves a question mark."""
    assert script("components/cost/amounts.js", "totalOf", words, "en") == total
