"""What the command runs to test, to serve and to build."""

import os

import guide


def test_a_failing_check_does_not_hide_the_tests(commands, installed):
    """The tests run after a failing linter, and the command still fails."""
    commands.fail = ("ruff check",)
    assert guide.main(["test", "tests/unit", "-k", "port"]) == 1
    assert " -m pytest -n auto " in commands[-1][0]
    assert commands[-1][0].endswith(" tests/unit -k port")


def test_a_site_that_cannot_be_built_ends_the_run(commands, installed):
    """Both sites come first, and a mistake in one is not told again by every test."""
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
    assert len(commands.starting("ruff")) == 2
    asked = [word for word in commands[-1][0].split() if word.startswith("tests/")]
    assert asked == [
        "tests/unit",
        "tests/content",
        "tests/browser/test_checklist.py",
        "tests/browser/test_trouble.py",
    ]
    assert all((guide.ROOT / path).exists() for path in asked)


def test_serving_forgives_and_building_does_not(commands, installed):
    """A slip does not end the server; a release stops at it."""
    os.environ["SITE_URL"] = "https://example.org/guide/"
    guide.main(["serve", "--port", "8123", "--dirty"])
    guide.main(["build"])
    (served, while_serving), (built, while_building) = commands
    assert served.endswith("serve --no-strict --dev-addr=127.0.0.1:8123 --dirty")
    assert while_serving == {"MACROS_FAIL": "false"}
    assert built.endswith("build --strict --clean")
    assert while_building == {"MACROS_FAIL": "true"}


def test_a_folder_is_built_beside_the_site(commands, installed):
    """The guide for a disk or a stick has a folder of its own, unless another is named."""
    assert guide.main(["build", "--folder"]) == 0
    assert guide.main(["build", "--folder", "--site-dir", "stick"]) == 0
    (built, environment), (elsewhere, _) = commands
    assert built.endswith("build --strict --clean --site-dir=site-folder")
    assert elsewhere.endswith("--site-dir=site-folder --site-dir stick")
    assert environment == {"MACROS_FAIL": "true", "GUIDE_FOLDER": "true"}
