"""Kills a browser after it has said "saved", and counts what is lost.

    python tests/faults/kill.py --rounds 20

Every round starts a browser of its own with a fresh profile, saves answers until the store has
said saved for each, waits, kills the whole browser with SIGKILL, starts it again with the same
profile and compares. In the round "busy" the browser is killed while it saves as fast as it can.
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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

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
SAVE_SOME = """count => Promise.all(Array.from({ length: count }, (_, index) =>
  store.answer(`item-${index}`, `value ${index}`))).then((records) =>
    Object.fromEntries(records.map(({ key, value }) => [key, value])))"""
SAVE_ON_AND_ON = """() => {
  let index = 0;
  const next = () => store.answer(`item-${index}`, `value ${index}`).then(({ key, value }) => {
    console.log(JSON.stringify([key, value]));
    index += 1;
    next();
  });
  next();
}"""


@dataclass
class Round:
    """One browser that was killed: when, how many answers it had called saved, which are gone."""

    wait: float | str
    saved: int
    lost: list[str]


def start(profile: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A browser with a process group of its own, and where it listens."""
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    options = chromium()
    command = [options.get("executable_path", "chromium"), *options["args"], "--headless=new"]
    command += ["--remote-debugging-port=0", "--no-first-run", f"--user-data-dir={profile}"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, start_new_session=True, stdout=quiet, stderr=quiet)
    end = time.monotonic() + STARTING_MAY_TAKE
    while not (port.exists() and port.read_text()) and time.monotonic() < end:
        time.sleep(0.05)
    return process, f"http://127.0.0.1:{port.read_text().splitlines()[0]}"


def kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the browser and all that it started, as a power cut would."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def open_store(browser: Browser, url: str) -> Page:
    """A page of the harness whose store is open."""
    page = browser.contexts[0].new_page()
    page.goto(url)
    page.evaluate("opened")
    return page


def save(page: Page, wait: float | str) -> dict[str, str]:
    """The answers that the store has called saved by the moment of the kill."""
    if wait != BUSY:
        saved = page.evaluate(SAVE_SOME, ANSWERS)
        time.sleep(float(wait))  # what is measured: how long after "saved" the kill comes
        return saved
    told: list[list[str]] = []
    page.on("console", lambda message: told.append(json.loads(message.text)))
    with page.expect_console_message(lambda _: len(told) > 10 * ANSWERS):
        page.evaluate(SAVE_ON_AND_ON)
    return dict(told)


def run_round(url: str, wait: float | str) -> Round:
    """Saves, kills, starts again, and compares."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as p:
        process, address = start(Path(folder))
        try:
            saved = save(open_store(p.chromium.connect_over_cdp(address), url), wait)
        finally:
            kill(process)
        process, address = start(Path(folder))
        try:
            found = values(open_store(p.chromium.connect_over_cdp(address), url))
        finally:
            kill(process)
    return Round(wait, len(saved), [key for key in saved if found.get(key) != saved[key]])


def run(rounds: int, waits: tuple[float | str, ...] = (*WAITS, BUSY)) -> list[Round]:
    """That many rounds for each wait, several browsers at once."""
    with tempfile.TemporaryDirectory() as folder, serve(build_harness(Path(folder))) as host:
        work = [wait for wait in sorted(waits, key=str, reverse=True) for _ in range(rounds)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(lambda wait: run_round(host.url, wait), work))


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
