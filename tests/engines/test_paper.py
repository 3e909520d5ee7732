"""Paper in Firefox, which applied `zoom` twice to a picture and cut it."""

import io
import re
import shutil
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import expect

from tests.browser.paper import LEAST, smallest

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")
STYLES = Path(__file__).parents[2] / "overrides"
SIZES = {"Letter": (8.5, 11), "A4": (8.27, 11.69)}
CENTIMETERS = 2.54
"""Playwright hands inches to Firefox, which takes them for centimeters."""
TOOLS = "tools/self-assessment/"
LIMITS = {f"{TOOLS}board/?example": 1, f"{TOOLS}results/?example": 4, f"{TOOLS}paper/": 19}


@pytest.fixture(scope="module")
def tab(playwright):
    """A page of Firefox."""
    if not PROGRAM:
        pytest.skip("no Firefox on this computer: on Debian, install firefox-esr")
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=PROGRAM)
    yield browser.new_page()
    browser.close()


def printed(tab, width, height):
    """The page as Firefox prints it on paper of this size, in inches."""
    size = {"width": f"{width * CENTIMETERS}in", "height": f"{height * CENTIMETERS}in"}
    return pypdf.PdfReader(io.BytesIO(tab.pdf(**size)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("address", LIMITS)
def test_it_takes_as_few_sheets_as_promised(tab, site, address, size, landscape):
    """The board's page is one sheet, the results are four, the form is nineteen at most."""
    tab.goto(site + address)
    if "example" in address:
        expect(tab.locator("circle.deg-chart__want").first).to_be_visible()
    paper = printed(tab, *sorted(SIZES[size], reverse=landscape))
    assert len(paper.pages) <= LIMITS[address]
    assert smallest(paper) >= LEAST


def test_no_style_zooms():
    """Nothing is made smaller by `zoom`, on which the three engines do not agree."""
    styles = list(STYLES.rglob("*.css"))
    assert len(styles) > 20
    assert [path.name for path in styles if re.search(r"\bzoom\s*:", path.read_text())] == []
