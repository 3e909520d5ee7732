"""A browser killed by force after it has said "saved"."""

from tests.faults.kill import BUSY, WAITS, run


def test_nothing_called_saved_is_lost():
    """Killed 0 to 5 seconds after "saved", or in the middle of saving, no such answer is lost."""
    results = run(rounds=1)
    assert {result.wait for result in results} == {*WAITS, BUSY}
    assert all(result.saved >= 5 for result in results)
    assert [result for result in results if result.lost] == []
