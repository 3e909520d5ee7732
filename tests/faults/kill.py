"""Kills a browser after it has said "saved", and counts what is lost.

    python tests/faults/kill.py --rounds 20

A browser with a fresh profile saves answers until the store has said saved for each, waits, and
is killed with SIGKILL, all its processes at once. The next one starts with the same profile,
compares, and is the next to be killed. Some are killed while they save as fast as they can.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from playwright.sync_api import Page, Playwright, sync_playwright

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.browser.store_harness import build_harness, values  # noqa: E402
from tests.host import chromium, serve  # noqa: E402

WAITS = (0.0, 0.1, 0.5, 1.0, 2.0, 5.0)
BUSY = "busy"
ANSWERS = 5
AT_ONCE = 4
STARTING_MAY_TAKE = 30
SAVE_SOME = """([round, count]) => Promise.all(Array.from({ length: count }, (_, index) =>
  store.answer(`item-${index}`, `value ${round}-${index}`))).then((records) =>
    records.map(({ key, value }) => [key, value]))"""
SAVE_ON_AND_ON = """(round) => {
  let index = 0;
  const next = async () => {
    const { key, value } = await store.answer(`item-${index}`, `value ${round}-${index}`);
    console.log(JSON.stringify([key, value]));
    index += 1;
    next();
  };
  next();
}"""


@dataclass
class Round:
    """One browser that was killed: when, how many answers it had called saved, which are gone."""

    wait: float | str
    saved: int
    lost: list[str]


@contextmanager
def browsing(
    playwright: Playwright, profile: Path, url: str, ready: str = "opened"
) -> Iterator[Page]:
    """A page in a browser of its own, which is killed at the end; `ready` is what to wait for."""
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    options = chromium()
    command = [options.get("executable_path", "chromium"), *options["args"], "--headless=new"]
    command += ["--remote-debugging-port=0", "--no-first-run", "--hide-crash-restore-bubble"]
    command += [f"--user-data-dir={profile}", "about:blank"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, start_new_session=True, stdout=quiet, stderr=quiet)
    try:
        end = time.monotonic() + STARTING_MAY_TAKE
        while not (port.exists() and port.read_text()) and time.monotonic() < end:
            time.sleep(0.05)
        address = f"http://127.0.0.1:{port.read_text().splitlines()[0]}"
        browser = playwright.chromium.connect_over_cdp(address, timeout=STARTING_MAY_TAKE * 1000)
        page = browser.contexts[0].new_page()
        page.goto(url)
        page.evaluate(ready)
        yield page
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def save(page: Page, wait: float | str, number: int) -> dict[str, str]:
    """The answers that the store has called saved by the moment of the kill."""
    if wait != BUSY:
        saved = page.evaluate(SAVE_SOME, [number, ANSWERS])
        time.sleep(float(wait))  # what is measured: how long after "saved" the kill comes
        return dict(saved)
    told: list[list[str]] = []
    page.on("console", lambda message: told.append(json.loads(message.text)))
    with page.expect_console_message(lambda _: len(told) > 10 * ANSWERS):
        page.evaluate(SAVE_ON_AND_ON, number)
    return dict(told)


def run_lane(url: str, waits: list[float | str]) -> list[Round]:
    """One profile, whose browser is killed once for each wait and started once more."""
    rounds: list[Round] = []
    saved: dict[str, str] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as p:
        for number, wait in enumerate([*waits, None]):
            with browsing(p, Path(folder), url) as page:
                found = values(page)
                if rounds:
                    rounds[-1].lost = [key for key in saved if found.get(key) != saved[key]]
                if wait is not None:
                    new = save(page, wait, number)
                    saved = {**found, **new}
                    rounds.append(Round(wait, len(new), []))
    return rounds


def run(rounds: int) -> list[Round]:
    """That many rounds for each wait, several browsers at once."""
    waits = [wait for wait in (*WAITS, BUSY) for _ in range(rounds)]
    with tempfile.TemporaryDirectory() as folder, serve(build_harness(Path(folder))) as host:
        lanes = [waits[lane::AT_ONCE] for lane in range(AT_ONCE)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(chain.from_iterable(pool.map(partial(run_lane, host.url), lanes)))


def main() -> int:
    """Prints a table; ends with 1 when anything called saved was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="browsers killed for each wait")
    results = run(parser.parse_args().rounds)
    print("killed after   browsers   called saved   lost")
    for wait in (*WAITS, BUSY):
        here = [result for result in results if result.wait == wait]
        lost = [key for result in here for key in result.lost]
        name = "while saving" if wait == BUSY else f"{wait:g} s"
        print(f"{name:<14} {len(here):>8} {sum(r.saved for r in here):>14} {len(lost):>6}")
    return int(any(result.lost for result in results))


if __name__ == "__main__":
    raise SystemExit(main())
