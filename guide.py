#!/usr/bin/env python3
"""The one command of the Digital Equity Guide: serve it, build it, test it.

    python3 guide.py serve      (on Windows: py guide.py serve)

It needs Python 3.11 or newer and nothing else. What it installs goes into two folders
beside this file, .venv and node_modules, and deleting both is always safe.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV, NODE_MODULES = ROOT / ".venv", ROOT / "node_modules"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
SERVE_LOCK, TEST_LOCK = ROOT / "requirements/serve.txt", ROOT / "requirements/test.txt"
PACKAGE_LOCK = ROOT / "package-lock.json"


def tool(name: str) -> Path:
    """The path of a program that .venv brings."""
    return BIN / (f"{name}.exe" if os.name == "nt" else name)


# The tests that `test --quick` runs: all that need no browser, and a few that do.
JOURNEYS = ("tests/browser/test_checklist.py", "tests/browser/test_trouble.py")
QUICK = ("tests/unit", "tests/content", *JOURNEYS)

# The engines of the tests: by which names a browser goes, and which Debian packages bring it.
BROWSERS = {
    "chromium": (
        ("chromium", "chromium-browser", "google-chrome"),
        ("chromium", "fonts-liberation"),
    ),
    # Chromium without its windows is quicker; where there is none, Chromium does.
    "shell": (("chromium-headless-shell",), ("chromium-headless-shell",)),
    "firefox": (("firefox-esr", "firefox"), ("firefox-esr",)),
    "webkit": (
        ("WebKitWebDriver",),
        ("webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"),
    ),
}

# Commands that only run a program of ours: what Python is given, then the help text.
PROGRAMS = {
    "dates": (["-m", "macros.dates"], "Tell which dates are due for another look"),
    "translations": (["-m", "macros.translations"], "Tell what a language lacks of the English"),
    "generate": (["-m", "macros.generated", "--write"], "Write what follows from the data models"),
    "weigh": (["tests/performance/weigh.py"], "Weigh what each page makes a browser fetch"),
    "pace": (["tests/performance/pace.py"], "Time how soon an answer is saved"),
    "reload": (["tests/performance/reload.py"], "Time how soon an edit shows in the browser"),
    "kill": (["tests/faults/kill.py"], "Kill a browser while it saves and count what is lost"),
    "picture": (["tests/browser/picture.py"], "Take pictures of pages"),
    "claims": (["tests/content/claims.py"], "Draw claims for someone to look up again"),
    "agreement": (["tests/content/agreement.py"], "Tell how well raters agreed on the levels"),
}


class Stop(Exception):
    """The reason to end, in words that say what to do."""


def say(text: str) -> None:
    """Print what is being done, at once, even into a file or a pipe."""
    print(f"guide: {text}", flush=True)


def run(*command: str | Path, **environment: str) -> int:
    """Run a command in the project's folder and give back its exit code."""
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}).returncode


# What gets installed, and when.


def prepare(need: str) -> None:
    """Install what serving needs ("serve") or what the tests need too ("test"), once."""
    python = (VENV, [SERVE_LOCK, TEST_LOCK], install_python)
    browser = (NODE_MODULES, [PACKAGE_LOCK], install_node)
    for folder, locks, install in (python, browser):
        stamp, locked = folder / "guide-stamp.txt", digest(locks)
        if not is_current(stamp, need, locked):
            stamp.unlink(missing_ok=True)
            install(need)
            stamp.write_text(f"{need} {locked}\n")


def digest(locks: list[Path]) -> str:
    """The hash of lock files, of the Python that reads them and of this folder's place."""
    content = b"".join(lock.read_bytes() for lock in locks)
    here = f"{sys.version.split()[0]} {ROOT}"
    return hashlib.sha256(content + here.encode()).hexdigest()


def is_current(stamp: Path, need: str, locked: str) -> bool:
    """Whether what the stamp tells of is what is locked now, and enough for the need."""
    found = stamp.read_text().split() if stamp.exists() else []
    return found in ([need, locked], ["test", locked])


def install_python(need: str) -> None:
    """Make .venv anew and fill it with the locked Python packages."""
    if importlib.util.find_spec("ensurepip") is None and not apt_install("python3-venv"):
        raise Stop(
            "This Python cannot make environments. Run `sudo apt-get install python3-venv`, "
            "then the same command again."
        )
    say("Making a Python environment in .venv ...")
    if run(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        raise Stop(".venv could not be made: close what is using it, then try again.")
    lock = TEST_LOCK if need == "test" else SERVE_LOCK
    say(f"Installing the Python packages that {lock.name} locks (about a minute) ...")
    pip = (tool("python"), "-m", "pip", "install", "--no-compile", "--only-binary=:all:")
    if run(*pip, "--require-hashes", "-r", lock) != 0:
        raise install_failed("The Python packages")


def install_node(need: str) -> None:
    """Fill node_modules with the locked browser libraries."""
    say("Installing the browser libraries that package-lock.json locks ...")
    smaller = [] if need == "test" else ["--omit=dev", "--omit=peer"]
    if run(tool("npm"), "ci", "--ignore-scripts", *smaller) != 0:
        raise install_failed("The browser libraries")


def install_browsers(*engines: str) -> dict[str, str]:
    """The environment of the tests: where each browser is, empty for Playwright's own."""
    missing = [engine for engine in engines if not find_browser(engine)]
    packages = [name for engine in missing for name in BROWSERS[engine][1]]
    if packages and not apt_install(*packages) and len(missing) > 1:
        for engine in missing:  # one unknown package is not to cost the other engines
            apt_install(*BROWSERS[engine][1])
    found = {engine: find_browser(engine) for engine in engines}
    if not found["chromium"] and not install_from_playwright("chromium"):
        raise Stop(
            "No Chromium could be downloaded for the tests. Install Chromium or Chrome "
            "yourself (on Debian: `sudo apt-get install chromium`), or set GUIDE_CHROMIUM to "
            "the path of one, then run the same command again."
        )
    if not found.get("firefox", "none needed") and not install_from_playwright("firefox"):
        say("There is no Firefox here, so the tests in Firefox will be skipped.")
    if not found.get("webkit", "none needed"):
        say("There is no WebKitGTK here, so the tests in WebKitGTK will be skipped.")
    return {f"GUIDE_{engine.upper()}": path for engine, path in found.items()}


def find_browser(engine: str) -> str:
    """The path of an engine's browser: the one that was chosen, or what this computer has."""
    chosen = os.environ.get(f"GUIDE_{engine.upper()}")
    return chosen or next(filter(None, map(shutil.which, BROWSERS[engine][0])), "")


def install_from_playwright(engine: str) -> bool:
    """Whether Playwright has its own build of an engine, downloaded now or before."""
    say(f"Looking for Playwright's {engine.title()}, or downloading it ...")
    return run(tool("python"), "-m", "playwright", "install", engine) == 0


def apt_install(*packages: str) -> bool:
    """Whether Debian's packages got installed: as root, or with a sudo that asks nothing."""
    if not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (not shutil.which("sudo") or run(*sudo, "true") != 0):
        return False
    say(f"Installing {', '.join(packages)} with apt-get ...")
    apt_get = (*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
    run(*apt_get, "update")  # when this fails, the list at hand may still do
    return run(*apt_get, "install", "--yes", "--no-install-recommends", *packages) == 0


def install_failed(what: str) -> Stop:
    """The sentences for a download that did not work."""
    return Stop(
        f"{what} could not be installed; the lines above say why. If they speak of a connection, "
        "check that this computer is online (behind a proxy, set HTTPS_PROXY; with a package "
        "registry of your own, PIP_INDEX_URL and NPM_CONFIG_REGISTRY), then run the same "
        "command again."
    )


# The commands. Arguments that a command does not know go on to the tool behind it.


def serve(options: argparse.Namespace, more: list[str]) -> int:
    """Serve the guide on this computer, and build it again at every change."""
    prepare("serve")
    check_settings()
    port = choose_port(options.port)
    say(f"The guide will be at http://127.0.0.1:{port}/ in a few seconds. Ctrl-C ends it.")
    os.environ.pop("SITE_URL", None)
    here = f"--dev-addr=127.0.0.1:{port}"
    # Not strict: a slip on a page is shown, and the server goes on.
    return run(tool("mkdocs"), "serve", "--no-strict", here, *more, MACROS_FAIL="false")


def choose_port(wanted: int | None) -> int:
    """The wanted port, or else the first free one from 8000 on."""
    for port in [wanted] if wanted else range(8000, 8100):
        try:
            socket.create_server(("127.0.0.1", port)).close()
            return port
        except OSError:
            continue
    raise Stop("That port is in use. Leave out --port, and a free one will be found.")


def build(options: argparse.Namespace, more: list[str]) -> int:
    """Build the site for release into site/, refusing every fault."""
    if more:
        raise Stop(f"A release is built whole and strictly, so `build` knows no {' '.join(more)}.")
    prepare("serve")
    check_settings()
    folder = options.site_dir or ("site-folder" if options.folder else "site")
    what = "guide for a disk or a stick" if options.folder else "site"
    say(f"Building the {what} into {folder}/ ...")
    told = {"--quiet": options.quiet, "--verbose": options.verbose}
    words = [word for word, wanted in told.items() if wanted]
    for_folder = {"GUIDE_FOLDER": "true"} if options.folder else {}
    strict = ("build", "--strict", "--clean", f"--site-dir={folder}", *words)
    return run(tool("mkdocs"), *strict, MACROS_FAIL="true", **for_folder)


def check_settings() -> None:
    """Stop with a short list when mkdocs.yml has a mistake, before MkDocs speaks of it."""
    if run(tool("python"), "-m", "macros.settings") != 0:
        raise Stop("Mend mkdocs.yml as the lines above say, then run the same command again.")


def test(options: argparse.Namespace, more: list[str]) -> int:
    """Run every check and every test; a site that cannot be built ends it at once."""
    prepare("test")
    check_settings()
    with tempfile.TemporaryDirectory() as sites:
        say("Building the guide and the sample site ...")
        if run(tool("python"), "-m", "tests.sites", sites) != 0:
            return 1
        browsers = install_browsers(*(["chromium", "shell"] if options.quick else BROWSERS))
        failed = run(tool("python"), "-m", "tests.checks")
        say("Running the tests ...")
        tests = ("-m", "pytest", "-n", "auto", f"--sites={sites}", *more)
        chosen = QUICK if options.quick else ()
        code = run(tool("python"), *tests, *chosen, **browsers)
    return code or failed


def check(_: argparse.Namespace, more: list[str]) -> int:
    """Run the linters and type checkers alone."""
    prepare("test")
    return run(tool("python"), "-m", "tests.checks")


def lock(_: argparse.Namespace, more: list[str]) -> int:
    """Work out the lock files again (--upgrade takes newer Python packages)."""
    prepare("test")
    say("Locking the Python packages ...")
    # Its options stand in pyproject.toml, under [tool.uv.pip].
    uv = (tool("uv"), "pip", "compile", "pyproject.toml", "--quiet")
    code = run(*uv, "--extra=test", "-o", "requirements/test.txt", *more)
    same = ("--constraints=requirements/test.txt", "-o", "requirements/serve.txt")
    code = code or run(*uv, *same, *more)
    say("Locking the browser libraries ...")
    return code or run(tool("npm"), "install", "--package-lock-only", "--ignore-scripts")


def program(options: argparse.Namespace, more: list[str]) -> int:
    """Run one of our own programs inside the environment."""
    arguments = PROGRAMS[options.command][0]
    is_test = arguments[0].startswith("tests/")
    prepare("test" if is_test else "serve")
    engines = list(BROWSERS) if options.command == "kill" else ["chromium"]
    browsers = install_browsers(*engines) if is_test else {}
    return run(tool("python"), *arguments, *more, PYTHONPATH=str(ROOT), **browsers)


def read_arguments(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """The chosen command with its options, and the arguments for the tool behind it."""
    parser = argparse.ArgumentParser(prog="guide.py", description=(__doc__ or "").split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for action in (serve, build, test, check, lock):
        summary = (action.__doc__ or "").rstrip(".")
        commands.add_parser(action.__name__, help=summary).set_defaults(action=action)
    for name, (_, summary) in PROGRAMS.items():
        commands.add_parser(name, help=summary).set_defaults(action=program)
    commands.choices["serve"].add_argument("--port", type=int, help="8000, or the next free one")
    from_disk = "build a folder that is opened from a disk or a stick, into site-folder/"
    build_options = commands.choices["build"]
    build_options.add_argument("--folder", action="store_true", help=from_disk)
    build_options.add_argument("-d", "--site-dir", metavar="FOLDER", help="where it goes instead")
    build_options.add_argument("-q", "--quiet", action="store_true", help="tell only what is wrong")
    build_options.add_argument("-v", "--verbose", action="store_true", help="tell all that is done")
    quick = "in 90 seconds: the checks, what needs no browser, and a few journeys"
    commands.choices["test"].add_argument("--quick", action="store_true", help=quick)
    return parser.parse_known_args(arguments or ["--help"])


def main(arguments: list[str]) -> int:
    """Do what the arguments ask for and give back the exit code."""
    # Every tool finds .venv first, reads files as UTF-8 and advertises nothing.
    os.environ["PATH"] = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    os.environ.update(VIRTUAL_ENV=str(VENV), PYTHONUTF8="1")
    os.environ.update(PIP_DISABLE_PIP_VERSION_CHECK="1", NO_MKDOCS_2_WARNING="1")
    try:
        if sys.version_info < (3, 11):  # noqa: UP036 - for whoever starts it with an older one
            raise Stop("The guide needs Python 3.11 or newer: install it, then run this again.")
        options, more = read_arguments(arguments)
        return int(options.action(options, more))
    except Stop as reason:
        print(f"guide: {reason}", file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    # Whoever stops this program from outside stops the tool that it runs, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
