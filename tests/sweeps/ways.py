"""The ways in which a page is looked at: palette, width and state; its language is its own.

A push looks at every page in PAIRS: four of the eight ways, in which each value of a dimension
meets each value of the others once. A translated page, whose English one has been looked at so,
is looked at in TRANSLATED, in which its language meets each value. The complete run looks in
EVERY_WAY.
"""

from itertools import product

PALETTES = ("light", "dark")
SIZES = {"narrow": {"width": 360, "height": 740}, "wide": {"width": 1280, "height": 800}}
STATES = ("fresh", "used")

EVERY_WAY = list(product(PALETTES, SIZES, STATES))
PAIRS = [
    ("light", "narrow", "fresh"),
    ("dark", "wide", "fresh"),
    ("light", "wide", "used"),
    ("dark", "narrow", "used"),
]
TRANSLATED = [PAIRS[0], ("dark", "wide", "used")]

SETTLED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""


def turn(page, palette, size):
    """Shows an open page in another palette and size, as a reader's system would."""
    page.emulate_media(color_scheme=palette, reduced_motion="reduce")
    page.set_viewport_size(SIZES[size])
    page.evaluate(SETTLED)
