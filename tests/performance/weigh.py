"""What each page makes a browser fetch: bytes as sent (gzip) and requests, from a cold cache.

python3 guide.py weigh            builds the guide and weighs every page
python3 guide.py weigh site       weighs a site that has been built
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.host import ROOT, Host, build, chromium, page_addresses, serve

KB = 1024
Until = Literal["load", "networkidle"]


@dataclass(frozen=True)
class Load:
    """What one visit to a page fetched: for each path its bytes as sent, without headers."""

    page: str
    fetched: dict[str, int]

    @property
    def bytes(self) -> int:
        """All bytes together."""
        return sum(self.fetched.values())

    @property
    def script(self) -> int:
        """The bytes of scripts."""
        return sum(size for path, size in self.fetched.items() if path.endswith(".js"))

    @property
    def own_page(self) -> int:
        """The bytes of the page itself."""
        return self.fetched[self.page]


def load(page, host: Host, address: str, until: Until = "networkidle") -> Load:
    """One visit to a page, from what the browser has in its cache."""
    before = len(host.answered)
    page.goto(host.url + address, wait_until=until)
    return Load(address, {path: size for path, _, size in host.answered[before:]})


def first_loads(browser: Browser, host: Host, pages: list[str]) -> Iterator[Load]:
    """Each page as the first one that a browser ever sees of the site."""
    for address in pages:
        with browser.new_context() as context:
            yield load(context.new_page(), host, address)


def second_loads(browser: Browser, host: Host, pages: list[str]) -> Iterator[Load]:
    """Each page as one more page of a visit that has begun elsewhere, on the error page.

    What a page fetches after it has loaded would count for the page after it.
    """
    with browser.new_context() as context:
        page = context.new_page()
        load(page, host, "404.html")
        for address in pages:
            yield load(page, host, address, until="load")


def report(folder: Path) -> None:
    """Prints the weight of every page of a built site."""
    pages = page_addresses(folder)
    with sync_playwright() as playwright, serve(folder) as host:
        browser = playwright.chromium.launch(**chromium())
        first = list(first_loads(browser, host, pages))
        second = {each.page: each for each in second_loads(browser, host, pages)}
        browser.close()
    print("KB (1,024 bytes, gzip, bodies only)     first visit      script     second page")
    for each in sorted(first, key=lambda each: -each.bytes):
        after = second[each.page]
        print(
            f"{each.page or 'home':40}{each.bytes / KB:7.1f} in {len(each.fetched)}"
            f"{each.script / KB:11.1f}{after.bytes / KB:11.1f} in {len(after.fetched)}"
        )
    for path, size in sorted(max(first, key=lambda each: each.bytes).fetched.items()):
        print(f"    {size / KB:6.1f}  {path}")
    longest = max(first, key=lambda each: each.own_page)
    print(f"The longest page is {longest.page}: {longest.own_page / KB:.1f} KB by itself.")


def main(arguments: list[str]) -> int:
    """Weighs the site in the folder given, or one built for it."""
    if arguments:
        report(Path(arguments[0]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        fault = build(ROOT / "mkdocs.yml", Path(folder) / "site")
        if fault:
            print(fault, file=sys.stderr)
            return 1
        report(Path(folder) / "site")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
