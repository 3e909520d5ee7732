"""The figures: drawings that can be seen, heard and read in every palette."""

import pytest
from playwright.sync_api import expect

CONTRAST = """(text) => {
  const light = (color) => color.match(/[\\d.]+/g).slice(0, 3)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const box = text.parentElement.querySelector("rect");
  const [one, other] = [getComputedStyle(text).fill, getComputedStyle(box).fill].map(light);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}"""


@pytest.fixture
def page(page, sample):
    """A page with one figure."""
    page.goto(f"{sample}components/figure/")
    return page


def test_the_drawing_is_told_in_words(page):
    """A screen reader hears what the drawing shows, and the caption after it."""
    drawing = page.get_by_role("img", name="Three wide steps, one upon the other.")
    expect(drawing).to_be_visible()
    expect(page.get_by_role("figure")).to_contain_text("The three digital divides.")


def test_the_drawing_speaks_the_page_s_language(page, sample):
    """The words in the drawing are translated with the page."""
    page.goto(f"{sample}es/components/figure/")
    drawing = page.get_by_role("img", name="Tres escalones anchos")
    expect(drawing.locator("text").filter(has_text="Brecha de acceso")).to_be_visible()


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_words_in_the_drawing_can_be_read(page, palette):
    """Every word stands out from its box by 4.5 to 1 or more, in both palettes."""
    page.emulate_media(color_scheme=palette)
    for text in page.get_by_role("figure").locator("text").all():
        assert text.evaluate(CONTRAST) >= 4.5


def test_the_drawing_fits_the_page(page):
    """The drawing shrinks with the page and keeps its shape."""
    page.set_viewport_size({"width": 320, "height": 640})
    drawing = page.get_by_role("figure").locator("svg")
    bounds = drawing.bounding_box()
    assert bounds["x"] >= 0
    assert bounds["x"] + bounds["width"] <= 320
    assert bounds["width"] / bounds["height"] == pytest.approx(360 / 300, rel=0.02)
