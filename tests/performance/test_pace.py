"""A larger self-assessment does not make an answer slower."""

from tests.performance.pace import high, measure


def test_ten_times_the_indicators_cost_little():
    """With 320 indicators an answer takes at most three times as long as with 32, or 100 ms."""
    small, large = high(measure(32)), high(measure(320))
    print(f"32: {small:.0f} ms, 320: {large:.0f} ms")
    assert large <= max(100, 3 * small)
