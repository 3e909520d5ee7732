"""A browser killed by force after it has said "saved"."""

import pytest

from tests.faults.kill import BUSY, WAITS, is_lost, run


def test_nothing_called_saved_is_lost():
    """Killed 0 to 5 seconds after "saved", or in the middle of saving, no such answer is lost."""
    results = run(rounds=1)
    assert {result.wait for result in results} == {*WAITS, BUSY}
    assert all(result.saved >= 5 for result in results)
    assert [result for result in results if result.lost] == []


@pytest.mark.parametrize(
    ("found", "lost"),
    [(None, True), ("value 1-7", True), ("value 2-7", False), ("value 10-7", False)],
)
def test_what_is_gone_or_older_is_lost(found, lost):
    """Where an answer of round 2 was saved, a newer one may stand, and no older or none."""
    assert is_lost(found, "value 2-7") == lost
