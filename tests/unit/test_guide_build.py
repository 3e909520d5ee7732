"""What the command hands to MkDocs to serve and to build, and what it refuses to hand on."""

import os

import pytest

import guide


def test_serving_forgives_and_building_does_not(commands, installed):
    """A slip does not end the server; a release stops at it."""
    os.environ["SITE_URL"] = "https://example.org/guide/"
    guide.main(["serve", "--port", "8123", "--dirty"])
    guide.main(["build"])
    _, (served, while_serving), _, (built, while_building) = commands
    assert served.endswith("serve --no-strict --dev-addr=127.0.0.1:8123 --dirty")
    assert while_serving == {"MACROS_FAIL": "false"}
    assert built.endswith("build --strict --clean --site-dir=site")
    assert while_building == {"MACROS_FAIL": "true"}


def test_a_folder_is_built_beside_the_site(commands, installed):
    """The guide for a disk or a stick has a folder of its own, unless another is named."""
    assert guide.main(["build", "--folder"]) == 0
    assert guide.main(["build", "--folder", "--site-dir", "stick"]) == 0
    _, (built, environment), _, (elsewhere, _) = commands
    assert built.endswith("build --strict --clean --site-dir=site-folder")
    assert elsewhere.endswith("--site-dir=stick")
    assert environment == {"MACROS_FAIL": "true", "GUIDE_FOLDER": "true"}


@pytest.mark.parametrize(
    "option", ["--no-strict", "--dirty", "--config-file=other.yml", "-f", "--theme=readthedocs"]
)
def test_no_option_weakens_a_build(commands, installed, capsys, option):
    """A release is whole and strict: what would make it less is refused, and nothing is built."""
    assert guide.main(["build", option]) == 1
    assert option in capsys.readouterr().err
    assert commands == []


@pytest.mark.parametrize(("option", "passed"), [("-q", "--quiet"), ("-v", "--verbose")])
def test_a_build_may_tell_less_or_more(commands, installed, option, passed):
    """Who builds may ask for fewer words or more of them; what is built is the same."""
    assert guide.main(["build", option]) == 0
    assert commands[-1][0].endswith(f"build --strict --clean --site-dir=site {passed}")


@pytest.mark.parametrize("command", ["serve", "build", "test"])
def test_a_slip_in_the_settings_is_told_first(commands, installed, capsys, command):
    """A mistake in mkdocs.yml ends each command before MkDocs or a test speaks of it."""
    commands.fail = ("macros.settings",)
    assert guide.main([command]) == 1
    assert [text.split(" ", 1)[1] for text, _ in commands] == ["-m macros.settings"]
    assert "mkdocs.yml" in capsys.readouterr().err


def test_dates_and_translations_need_no_browser(commands, monkeypatch):
    """What a district runs by the clock installs no more than a build."""
    needs = []
    monkeypatch.setattr(guide, "prepare", needs.append)
    guide.main(["dates"])
    guide.main(["translations", "--write", "docs/es/index.md"])
    assert needs == ["serve", "serve"]
    assert commands[-1][0].endswith("-m macros.translations --write docs/es/index.md")
