"""Kills a browser after it has said "saved", and counts what is lost.

    python tests/faults/kill.py --rounds 10
    python tests/faults/kill.py --engine firefox --store localstorage

A browser with a fresh profile saves answers until the store has said that it has each, waits, and
is killed with SIGKILL, all its processes at once. The next one starts with the same profile,
compares, and is the next to be killed. Some are killed while they save as fast as they can.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.browser.store_harness import build_harness  # noqa: E402
from tests.engines.driver import Browser, Tab  # noqa: E402
from tests.engines.playwright_driver import PlaywrightBrowser  # noqa: E402
from tests.engines.presence import ENGINES, why_missing  # noqa: E402
from tests.host import serve  # noqa: E402

STORES = {"indexeddb": "", "localstorage": "without-database/"}
"""For each kind of storage, the page of the harness on which the guide has no better one."""

WORDS = {"indexeddb": "Saved", "localstorage": "Kept for now"}
WAITS = (0.0, 0.1, 0.5, 1.0, 2.0, 5.0)
BUSY = "busy"
ANSWERS = 5
AT_ONCE = 4
HELD = "() => Object.fromEntries([...store.answers].map(([key, { value }]) => [key, value]))"
OPENED = "() => opened.then(() => store.kind)"
SAVE_SOME = """(round, count) => Promise.all(Array.from({ length: count }, (_, index) =>
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
TOLD = re.compile(r'\["item-\d+","value \d+-\d+"\]')


@dataclass
class Round:
    """One browser that was killed: when, how many answers it had called saved, which are gone."""

    wait: float | str
    saved: int
    lost: list[str]


def start(playwright: Playwright, engine: str, profile: Path) -> Browser:
    """A browser of an engine, with a profile that may hold what another has left."""
    if engine != "webkit":
        return PlaywrightBrowser(playwright, engine, profile, blocked=False)
    from tests.engines.webkit_driver import WebKitBrowser

    return WebKitBrowser(profile, blocked=False)


def save(browser: Browser, tab: Tab, wait: float | str, number: int) -> dict[str, str]:
    """The answers that the store has called saved by the moment of the kill."""
    if wait != BUSY:
        saved = tab.run(SAVE_SOME, number, ANSWERS)
        time.sleep(float(wait))  # what is measured: how long after "saved" the kill comes
        return dict(saved)
    tab.run(SAVE_ON_AND_ON, number)
    while len(told := told_by(browser, number)) <= 10 * ANSWERS:
        time.sleep(0.05)
    return told


def told_by(browser: Browser, number: int) -> dict[str, str]:
    """What a page that saves on and on has called saved in this round, by its console."""
    found = (TOLD.search(line) for line in browser.heard())
    pairs = [json.loads(match.group()) for match in found if match]
    return {key: value for key, value in pairs if value.startswith(f"value {number}-")}


def is_lost(found: str | None, saved: str) -> bool:
    """Whether an answer is gone, or older than what was called saved.

    A newer one is well: a page that saves on and on goes on until the kill, and the last words of
    it were not heard.
    """
    return found is None or round_of(found) < round_of(saved)


def round_of(value: str) -> int:
    """The round in which an answer such as `value 3-17` was given."""
    return int(value.removeprefix("value ").split("-")[0])


def run_lane(engine: str, store: str, url: str, waits: list[float | str]) -> list[Round]:
    """One profile, whose browser is killed once for each wait and started once more."""
    rounds: list[Round] = []
    saved: dict[str, str] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as p:
        for number, wait in enumerate([*waits, None]):
            browser = start(p, engine, Path(folder) / "profile")
            tab = browser.tab(url + STORES[store])
            assert tab.run(OPENED) == store
            found = tab.run(HELD)
            if rounds:
                rounds[-1].lost = [key for key in saved if is_lost(found.get(key), saved[key])]
            if wait is not None:
                new = save(browser, tab, wait, number)
                saved = {**found, **new}
                rounds.append(Round(wait, len(new), []))
            browser.kill()
    return rounds


def run(rounds: int, engine: str = "chromium", store: str = "indexeddb") -> list[Round]:
    """That many rounds for each wait, several browsers at once."""
    waits = [wait for wait in (*WAITS, BUSY) for _ in range(rounds)]
    lanes = [lane for lane in (waits[first::AT_ONCE] for first in range(AT_ONCE)) if lane]
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(build_harness(Path(folder))) as host,
        screen_for(engine),
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):
        done = pool.map(lambda lane: run_lane(engine, store, host.url, lane), lanes)
        return list(chain.from_iterable(done))


def screen_for(engine: str):
    """What WebKitGTK needs to be shown on; the others need nothing."""
    if engine != "webkit":
        return nullcontext()
    from tests.engines.webkit_driver import screen

    return screen()


def report(engine: str, store: str, results: list[Round]) -> None:
    """Prints a line for each wait, and one for all of them."""
    print(f"{engine}, {store}: the page says “{WORDS[store]}”")
    print("killed after   browsers   answers so called   lost")
    for wait in (*WAITS, BUSY, None):
        here = [result for result in results if wait in (None, result.wait)]
        lost = [key for result in here for key in result.lost]
        name = {BUSY: "while saving", None: "all"}.get(wait) or f"{wait:g} s"
        print(f"{name:<14} {len(here):>8} {sum(r.saved for r in here):>19} {len(lost):>6}")


def main() -> int:
    """Prints a table for each engine and store; ends with 1 when what is "Saved" was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="browsers killed for each wait")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="all, if none is named")
    parser.add_argument("--store", choices=STORES, action="append", help="both, if none is named")
    options = parser.parse_args()
    lost = False
    for engine in options.engine or ENGINES:
        with sync_playwright() as playwright:
            missing = why_missing(engine, playwright)
        if missing:
            print(f"{engine}: {missing}")
            continue
        for store in options.store or STORES:
            results = run(options.rounds, engine, store)
            report(engine, store, results)
            lost |= store == "indexeddb" and any(result.lost for result in results)
    return int(lost)


if __name__ == "__main__":
    raise SystemExit(main())
