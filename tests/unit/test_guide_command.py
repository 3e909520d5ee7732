"""The command that everybody starts with: what it decides, and what it says when it stops."""

import ast
import os
import socket
import sys
from pathlib import Path

import pytest

import guide


def test_it_needs_only_the_standard_library():
    """A fresh computer can start the command before anything is installed."""
    tree = ast.parse(Path(guide.__file__).read_text(encoding="utf-8"))
    plain = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    imported = {name.name for node in plain for name in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


@pytest.mark.parametrize("program", sorted(guide.PROGRAMS))
def test_every_program_of_the_table_exists(program):
    """A command that the help names can be run."""
    first, *rest = guide.PROGRAMS[program][0]
    path = rest[0].replace(".", "/") + ".py" if first == "-m" else first
    assert (guide.ROOT / path).is_file()


@pytest.mark.parametrize(
    ("failing", "what"), [("pip install", "Python packages"), ("npm ci", "browser libraries")]
)
def test_a_registry_out_of_reach_ends_with_what_to_do(commands, fresh, capsys, failing, what):
    """Without a connection the command ends with advice and no traceback."""
    commands.fail = (failing,)
    assert guide.main(["build"]) == 1
    last_words = capsys.readouterr().err
    assert last_words.startswith(f"guide: The {what} could not be installed")
    assert "online" in last_words
    assert "run the same command again" in last_words
    assert not commands.starting("mkdocs")


def test_a_failed_installation_is_tried_again(commands, fresh):
    """What broke off half way does not pass for installed."""
    commands.fail = ("npm ci",)
    guide.main(["build"])
    commands.fail = ()
    assert guide.main(["build"]) == 0
    assert len(commands.starting("pip install")) == 1
    assert len(commands.starting("npm ci")) == 2


def test_a_second_run_installs_nothing(commands, fresh):
    """Running again is quick."""
    guide.main(["build"])
    commands.clear()
    guide.main(["build"])
    assert [text.split(" ", 1)[1] for text, _ in commands] == [
        "-m macros.settings",
        "build --strict --clean --site-dir=site",
    ]


@pytest.mark.parametrize(
    ("stamp", "need", "current"),
    [
        (None, "serve", False),
        ("serve abc", "serve", True),
        ("serve abc", "test", False),
        ("test abc", "serve", True),
        ("test abc", "test", True),
        ("test old", "serve", False),
        ("", "serve", False),
    ],
)
def test_a_stamp_tells_whether_to_install(tmp_path, stamp, need, current):
    """The tests' packages are enough for serving, not the other way round, and never old ones."""
    path = tmp_path / "stamp"
    if stamp is not None:
        path.write_text(stamp)
    assert guide.is_current(path, need, "abc") is current


def test_another_lock_file_means_another_installation(tmp_path):
    """A changed lock file is noticed; the same one is not."""
    lock = tmp_path / "lock.txt"
    lock.write_text("one==1")
    first = guide.digest([lock])
    assert guide.digest([lock]) == first
    lock.write_text("one==2")
    assert guide.digest([lock]) != first


def test_a_port_in_use_is_passed_over(monkeypatch):
    """The next free port is taken, and a wanted one that is busy is refused in words."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        free = other.getsockname()[1]
    with socket.create_server(("127.0.0.1", 0)) as busy:
        taken = busy.getsockname()[1]
        monkeypatch.setattr(guide, "range", lambda *_: [taken, free], raising=False)
        assert guide.choose_port(None) == free
        with pytest.raises(guide.Stop, match="in use"):
            guide.choose_port(taken)


@pytest.mark.parametrize(
    ("present", "found"),
    [
        ([], ""),
        (["google-chrome"], "/bin/google-chrome"),
        (["google-chrome", "chromium"], "/bin/chromium"),
    ],
)
def test_chromium_is_looked_for_by_its_names(commands, monkeypatch, present, found):
    """Chromium itself comes first, then the other names it goes by."""
    which = {name: f"/bin/{name}" for name in present}.get
    monkeypatch.setattr(guide.shutil, "which", which)
    assert guide.find_browser("chromium") == found


@pytest.mark.parametrize("engine", sorted(guide.BROWSERS))
def test_the_chosen_browser_wins(commands, monkeypatch, engine):
    """Whoever names a browser gets that one, and nothing is installed in its place."""
    monkeypatch.setattr(guide.shutil, "which", lambda name: f"/bin/{name}")
    os.environ[f"GUIDE_{engine.upper()}"] = "/my/browser"
    found = guide.install_browsers("chromium", engine)
    assert found[f"GUIDE_{engine.upper()}"] == "/my/browser"
    assert commands == []


@pytest.fixture
def debian(commands, monkeypatch):
    """A Debian on which root may install; `unknown` holds packages that it does not have."""
    have = {"apt-get": "/bin/apt-get"}
    brings = {name: name for name in ("chromium", "chromium-headless-shell", "firefox-esr")}
    brings["webkit2gtk-driver"] = "WebKitWebDriver"
    unknown = set()

    def run(*command, **environment):
        commands(*command, **environment)
        if "install" not in command or command[0] != "env":
            return 0
        if unknown & set(command):
            return 100
        have.update({brings[name]: f"/bin/{name}" for name in command if name in brings})
        return 0

    monkeypatch.setattr(guide, "run", run)
    monkeypatch.setattr(guide.shutil, "which", have.get)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    return unknown


def test_all_browsers_are_installed_in_one_go(debian, commands):
    """On Debian the packages of all browsers come with one command."""
    found = guide.install_browsers(*guide.BROWSERS)
    assert sorted(found) == ["GUIDE_CHROMIUM", "GUIDE_FIREFOX", "GUIDE_SHELL", "GUIDE_WEBKIT"]
    assert all(found.values())
    assert len(commands.starting("apt-get install")) == 1
    assert not commands.starting("playwright")


def test_one_unknown_package_does_not_cost_the_other_engines(debian, commands, capsys):
    """Where the system has no such Firefox, the other two are installed and Playwright's is."""
    debian.add("firefox-esr")
    found = guide.install_browsers(*guide.BROWSERS)
    assert found["GUIDE_FIREFOX"] == ""
    assert found["GUIDE_CHROMIUM"] == "/bin/chromium"
    assert found["GUIDE_WEBKIT"] == "/bin/webkit2gtk-driver"
    assert len(commands.starting("playwright install firefox")) == 1
    assert "skipped" not in capsys.readouterr().out


def test_an_engine_that_cannot_be_had_is_told(commands, monkeypatch, capsys):
    """Without Firefox and WebKitGTK the tests run on, and what is left out is said before."""
    monkeypatch.setattr(guide.shutil, "which", {"chromium": "/bin/chromium"}.get)
    commands.fail = ("playwright",)
    found = guide.install_browsers(*guide.BROWSERS)
    missing = dict.fromkeys(["GUIDE_SHELL", "GUIDE_FIREFOX", "GUIDE_WEBKIT"], "")
    assert found == {"GUIDE_CHROMIUM": "/bin/chromium", **missing}
    told = capsys.readouterr().out
    assert "the tests in Firefox will be skipped" in told
    assert "the tests in WebKitGTK will be skipped" in told


@pytest.mark.parametrize(
    ("arguments", "engines"),
    [(["test"], 4), (["test", "--quick"], 2), (["kill"], 4), (["pace"], 1)],
)
def test_each_command_installs_the_engines_that_it_needs(
    commands, installed, monkeypatch, arguments, engines
):
    """All tests and kills take three engines; the quick run and the other programs take one.

    Tests take Chromium without its windows, too.
    """
    asked = []
    monkeypatch.setattr(guide, "install_browsers", lambda *names: asked.extend(names) or {})
    guide.main(arguments)
    assert asked == list(guide.BROWSERS)[:engines]


def test_without_a_package_manager_playwright_brings_browsers(commands, monkeypatch):
    """On macOS and Windows nothing is asked of the system."""
    monkeypatch.setattr(guide.shutil, "which", lambda name: None)
    found = guide.install_browsers("chromium", "firefox")
    assert found == {"GUIDE_CHROMIUM": "", "GUIDE_FIREFOX": ""}
    assert [text.split(" ", 1)[1] for text, _ in commands] == [
        "-m playwright install chromium",
        "-m playwright install firefox",
    ]


def test_no_chromium_at_all_says_what_to_do(commands, installed, monkeypatch, capsys):
    """When none is found and none can be downloaded, the tests end with advice."""
    monkeypatch.setattr(guide.shutil, "which", lambda name: None)
    commands.fail = ("playwright",)
    assert guide.main(["test"]) == 1
    assert "`sudo apt-get install chromium`" in capsys.readouterr().err
    assert not commands.starting("pytest")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_nothing_is_installed_for_the_system_without_the_right_to(commands, monkeypatch):
    """Who is not root, and whose sudo asks for a password, is not asked for it."""
    monkeypatch.setattr(guide.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    commands.fail = ("sudo -n true",)
    assert guide.apt_install("chromium") is False
    assert not commands.starting("apt-get")


def test_a_python_without_venv_says_which_package_to_install(commands, fresh, monkeypatch, capsys):
    """Debian's python3 may come without the part that makes environments."""
    monkeypatch.setattr(guide.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(guide.shutil, "which", lambda name: None)
    assert guide.main(["serve"]) == 1
    assert "`sudo apt-get install python3-venv`" in capsys.readouterr().err


def test_an_old_python_is_told_so(commands, monkeypatch, capsys):
    """The Python that comes with an older system is refused in words."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 6))
    assert guide.main(["serve"]) == 1
    assert "Python 3.11 or newer" in capsys.readouterr().err
