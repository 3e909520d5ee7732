"""How long an edit takes to show in the browser, for each kind of file.

    python3 guide.py reload

A copy of the guide is served as `guide.py serve` would, edited, and asked for again and again.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
PAGE = "getting-started/build-your-team/"
PUBLISHED = "tests/content/published_ids.txt"
COPIED = ("docs", "macros", "overrides", "mkdocs.yml", "package-lock.json", PUBLISHED)
CHECKLIST = "docs/data/checklists/build-your-team.yml"
PROMISED = 2
TRIES = 3
PATIENCE = 120
"""The seconds after which an edit that does not show never will, on the busiest computer."""

EDITS = {
    "a text in YAML": (CHECKLIST, r"(?m)^title: .*$", "title: Edited {n}?", "Edited {n}?"),
    "a page": (
        "docs/en/getting-started/build-your-team.md",
        r"(?m)^(# .*)$",
        r"\1\n\nOn the page {n}.",
        "On the page {n}.",
    ),
    "a template": (
        "overrides/components/checklist/checklist.html",
        r"<form ",
        "<form data-template{n} ",
        "data-template{n} ",
    ),
    "a style": ("overrides/components/tokens.css", r"$", "\na{{--style{n}:1px}}\n", "--style{n}"),
    "a script": (
        "overrides/components/index.js",
        r"$",
        "\nglobalThis.script{n} = 1;\n",
        "script{n}=",
    ),
    "a macro in Python": (
        "macros/components/plain.py",
        r"(?m)^    return (.*render\(row.*)$",
        r'    return Markup("<p>In Python {n}.</p>") + \1',
        "In Python {n}.",
    ),
}
"""For each kind of file: its path, what is replaced by what, and what the page then holds."""


def copy_guide(folder: Path) -> Path:
    """A copy of the guide to edit, in a folder; gives the folder."""
    for name in COPIED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@contextmanager
def serving(copy: Path) -> Iterator[str]:
    """The address at which a copy of the guide is served; what the server says is in serve.log."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict"]
    command += [f"--dev-addr=127.0.0.1:{port}"]
    environment = {**os.environ, "MACROS_FAIL": "false", "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("SITE_URL", None)
    with (copy / "serve.log").open("w") as log:
        process = subprocess.Popen(command, cwd=copy, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/"
    try:
        if seconds_until(lambda: "</html>" in fetch(address)) is None:
            raise RuntimeError((copy / "serve.log").read_text(encoding="utf-8"))
        yield address
    finally:
        process.terminate()
        process.wait(20)


def fetch(address: str) -> str:
    """What stands at an address; nothing when nobody answers."""
    try:
        with urlopen(address, timeout=10) as answer:
            return str(answer.read().decode("utf-8"))
    except (URLError, ConnectionError, TimeoutError):
        return ""


class Reader:
    """Somebody who looks at the page again and again, and at each style and script once."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.assets: dict[str, str] = {}

    def sees(self, sign: str) -> bool:
        """Whether the page, or what it asks for, holds a sign."""
        page = fetch(self.address + PAGE)
        names = re.findall(r'="[./]*(assets/[\w-]+\.\w+\.(?:css|js))"', page)
        for name in set(names) - self.assets.keys():
            self.assets[name] = fetch(self.address + name)
        return any(sign in text for text in (page, *(self.assets[name] for name in names)))


def seconds_until(condition: Callable[[], bool]) -> float | None:
    """The seconds until a condition holds; None when it does not within one's patience."""
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        if condition():
            return time.monotonic() - start
        time.sleep(0.05)
    return None


def edit(path: Path, pattern: str, new: str) -> None:
    """Writes something else in a file, once."""
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, new, text, count=1)
    assert changed != text, f"{pattern!r} is not in {path}"
    path.write_text(changed, encoding="utf-8")


def shown_after(copy: Path, reader: Reader, kind: str, n: int) -> float | None:
    """The seconds after which the nth edit of a kind shows."""
    name, pattern, new, sign = EDITS[kind]
    edit(copy / name, pattern, new.format(n=n))
    return seconds_until(lambda: reader.sees(sign.format(n=n)))


def main() -> int:
    """Prints a line for each kind of file; ends with 1 when an edit never showed."""
    print(f"seconds until an edit shows, the best of {TRIES}, and its share of the {PROMISED} s")
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_guide(Path(folder) / "guide")
        with serving(copy) as address:
            reader = Reader(address)
            for kind in EDITS:
                times = [shown_after(copy, reader, kind, n) for n in range(TRIES)]
                best = min((seconds for seconds in times if seconds is not None), default=None)
                if best is None:
                    print(f"{kind:<20} never")
                    return 1
                print(f"{kind:<20} {best:.2f} {best / PROMISED:.0%}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
