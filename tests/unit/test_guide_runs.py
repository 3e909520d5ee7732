"""What the command runs to test."""

import pytest

import guide


def test_a_failing_check_does_not_hide_the_tests(commands, installed):
    """The tests run after a failing linter, and the command still fails."""
    commands.fail = ("tests.checks",)
    assert guide.main(["test", "tests/unit", "-k", "port"]) == 1
    assert " -m pytest -n auto " in commands[-1][0]
    assert commands[-1][0].endswith(" tests/unit -k port")


def test_a_site_that_cannot_be_built_ends_the_run(commands, installed, monkeypatch):
    """Both sites come first, before any browser, and a mistake is not told by every test."""
    monkeypatch.setattr(guide, "install_browsers", lambda *_: pytest.fail("browsers came first"))
    commands.fail = ("tests.sites",)
    assert guide.main(["test"]) == 1
    assert commands[-1][0].split(" -m ")[1].startswith("tests.sites ")
    assert not commands.starting("pytest")


def test_the_tests_are_given_the_built_sites(commands, installed):
    """What was built before the run is what the tests look at."""
    assert guide.main(["test"]) == 0
    (built,) = commands.starting("tests.sites")
    assert f"--sites={built.split()[-1]}" in commands[-1][0].split()


def test_the_quick_run_has_the_checks_and_few_journeys(commands, installed):
    """`--quick` runs every linter, what needs no browser and named journeys, and no sweep."""
    assert guide.main(["test", "--quick"]) == 0
    assert len(commands.starting("tests.checks")) == 1
    asked = [word for word in commands[-1][0].split() if word.startswith("tests/")]
    assert asked == [
        "tests/unit",
        "tests/content",
        "tests/browser/test_checklist.py",
        "tests/browser/test_trouble.py",
    ]
    assert all((guide.ROOT / path).exists() for path in asked)
