"""Pictures of the guide.

python3 guide.py picture                  .github/picture.png, for the README
python3 guide.py picture --all FOLDER     every page, narrow and wide, light and dark
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.host import ROOT, build, chromium, page_addresses, serve

PICTURE = ROOT / ".github" / "picture.png"
CHECKLIST = "getting-started/build-your-team/"
WIDTHS = {"narrow": 360, "wide": 1280}


def fill(page: Page, boxes: int) -> None:
    """Ticks the first boxes of a page and waits until they are saved."""
    for box in page.locator("[data-done]").all()[:boxes]:
        box.check()
    if page.locator("[data-done]").count():
        page.get_by_text("Saved", exact=True).first.wait_for()


def picture_for_readme(browser: Browser, site: str) -> None:
    """Takes the README's picture: a checklist at work."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
    page.goto(f"{site}{CHECKLIST}#checklist")
    fill(page, boxes=4)
    page.locator("deg-checklist summary").nth(1).click()
    page.locator("#checklist").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#checklist').scrollIntoView()")
    page.mouse.move(0, 0)
    PICTURE.parent.mkdir(exist_ok=True)
    page.screenshot(path=PICTURE, animations="disabled", caret="hide")
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size / 1024:.0f} KB")


def pictures_of_all(browser: Browser, site: str, pages: list[str], folder: Path) -> None:
    """Takes every page at both widths in both palettes, with a few boxes ticked."""
    folder.mkdir(parents=True, exist_ok=True)
    for palette in ("light", "dark"):
        for size, width in WIDTHS.items():
            viewport = {"width": width, "height": 800}
            with browser.new_context(viewport=viewport, color_scheme=palette) as context:
                page = context.new_page()
                for address in pages:
                    page.goto(site + address)
                    fill(page, boxes=3)
                    name = address.strip("/").replace("/", "-") or "home"
                    page.screenshot(path=folder / f"{name}-{size}-{palette}.png", full_page=True)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def main() -> int:
    """Builds the guide, serves it and takes the pictures."""
    parser = argparse.ArgumentParser(description="Take pictures of the guide.")
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every page into a folder")
    options = parser.parse_args()
    # Grey edges of letters instead of colored ones: a fifth of the size.
    quiet = chromium()
    quiet["args"] = [*quiet["args"], "--disable-lcd-text"]
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        built = Path(temporary) / "site"
        fault = build(ROOT / "mkdocs.yml", built)
        if fault:
            print(fault, file=sys.stderr)
            return 1
        with serve(built) as host, playwright.chromium.launch(**quiet) as browser:
            if options.all:
                pictures_of_all(browser, host.url, page_addresses(built), options.all)
            else:
                picture_for_readme(browser, host.url)
    return 0


if __name__ == "__main__":
    sys.exit(main())
