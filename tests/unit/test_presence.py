"""Which engines a computer has, and the words for those that it lacks."""

from types import SimpleNamespace

import pytest

from tests.engines import presence


@pytest.fixture
def computer(monkeypatch, tmp_path):
    """A computer with programs of our choice; Playwright's own Firefox is a file of ours."""
    programs = {}
    monkeypatch.setattr("shutil.which", programs.get)
    monkeypatch.setattr(presence, "has_library", lambda: "library" in programs)
    monkeypatch.setattr(presence, "DEBIAN_PYTHON", tmp_path)
    for name in ("GUIDE_FIREFOX", "GUIDE_WEBKIT"):
        monkeypatch.delenv(name, raising=False)
    own = tmp_path / "firefox"
    playwright = SimpleNamespace(firefox=SimpleNamespace(executable_path=own))
    return SimpleNamespace(programs=programs, own=own, playwright=playwright)


@pytest.mark.parametrize(
    ("programs", "words"),
    [
        ([], "no WebKitWebDriver on this machine"),
        (["WebKitWebDriver"], "no Xvfb on this machine"),
        (["WebKitWebDriver", "Xvfb"], "no gir1.2-webkit2-4.1 for Debian's Python on this machine"),
        (["WebKitWebDriver", "Xvfb", "library"], ""),
    ],
)
def test_what_webkit_lacks_is_named(computer, programs, words):
    """The first thing that is missing is told, so that somebody can install it."""
    computer.programs.update(dict.fromkeys(programs, "/bin/x"))
    assert presence.why_missing("webkit", computer.playwright) == words


def test_firefox_is_the_computers_or_playwrights(computer):
    """Either is enough; without both the reason is told."""
    assert presence.why_missing("firefox", computer.playwright) == "no Firefox on this machine"
    computer.own.touch()
    assert presence.why_missing("firefox", computer.playwright) == ""
    computer.own.unlink()
    computer.programs["firefox-esr"] = "/bin/firefox-esr"
    assert presence.why_missing("firefox", computer.playwright) == ""
