"""How long an answer of the self-assessment takes to be saved, on a slow computer.

    python tests/performance/pace.py --indicators 320

A generated instrument of that many indicators is answered, one after the other, in a browser
whose processor is slowed down four times. Timed is what a person waits for: from the click to
the word Saved. Ten times the indicators should not take ten times as long.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.host import chromium, serve  # noqa: E402
from tests.performance.large_site import build_large_site  # noqa: E402

SLOWER = 4
ANSWERS = 40
ANSWER = """(index) => new Promise((done) => {
  const groups = document.querySelectorAll("deg-assessment fieldset:has(input[type=radio])");
  const radios = groups[index % groups.length].querySelectorAll("input:not(:checked)");
  const status = document.querySelector("deg-assessment [data-status]");
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (status.dataset.state !== "saved") return;
    observer.disconnect();
    done(performance.now() - start);
  }).observe(status, { attributes: true, childList: true, characterData: true, subtree: true });
  radios[index % radios.length].click();
})"""


def times(page: Page, address: str) -> list[float]:
    """The milliseconds from each of some clicks to the word Saved, the first one left out."""
    page.goto(address)
    page.evaluate("degStoreReady")
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return [page.evaluate(ANSWER, index) for index in range(ANSWERS + 1)][1:]


def high(milliseconds: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(milliseconds, n=20)[-1]


def measure(indicators: int) -> list[float]:
    """The milliseconds that answers take with an instrument of that many indicators."""
    with tempfile.TemporaryDirectory() as folder:
        site = build_large_site(Path(folder), indicators)
        with sync_playwright() as playwright, serve(site) as host:
            browser = playwright.chromium.launch(**chromium())
            found = times(browser.new_page(), f"{host.url}tools/self-assessment/large-1/")
            browser.close()
    return found


def main() -> None:
    """Prints one line for each instrument asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--indicators", type=int, nargs="+", default=[32, 320])
    first = 0.0
    for indicators in parser.parse_args().indicators:
        found = measure(indicators)
        middle, late = statistics.median(found), high(found)
        first = first or late
        print(
            f"{indicators} indicators: median {middle:.0f} ms, 95 of 100 within {late:.0f} ms, "
            f"{late / 100:.1f} of the 100 ms promised, {late / first:.1f} of the first"
        )


if __name__ == "__main__":
    main()
