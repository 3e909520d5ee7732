"""The colors: each palette is the same wherever it is written, and readable in every pair."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "overrides" / "components" / "tokens.css"
SURFACES = ("paper", "surface", "wash")
TEXT = [
    *((ink, surface) for ink in ("ink", "ink-soft", "link", "link-hover") for surface in SURFACES),
    *((name, surface) for name in ("access", "use", "design") for surface in SURFACES),
    *((name, f"{name}-wash") for name in ("access", "use", "design")),
    *(("ink", f"{name}-wash") for name in ("access", "use", "design")),
    ("on-accent", "accent"),
    ("accent", "paper"),
]
"""Words on what lies behind them."""
EDGES = [(edge, surface) for edge in ("line-strong", "focus", "accent") for surface in SURFACES]
"""The edges of controls, and the ring around what has the focus."""
DECORATION = {"line"}
"""Colors that carry no meaning."""


CSS = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)


def colors(selector):
    """The colors that a rule of tokens.css sets, by their names without the prefix."""
    (block,) = re.findall(rf"^ *{re.escape(selector)} \{{([^}}]*)\}}", CSS, re.MULTILINE)
    return dict(re.findall(r"--deg-([\w-]+):\s*(#[0-9a-f]{6});", block))


LIGHT = colors(":root")
DARK = colors(':root[data-palette="dark"]')


def test_dark_is_the_same_by_wish_and_by_choice():
    """Who chooses dark sees what those see whose system asks for it."""
    assert colors(':root:not([data-palette="light"])') == DARK


def test_paper_is_light():
    """A page prints in light colors, whatever is on the screen."""
    assert colors(":root:root:root") == LIGHT


def test_both_palettes_have_every_color():
    """No color of one palette shines through the other."""
    assert DARK.keys() == LIGHT.keys()
    assert CSS.count("--deg-ink:") == 4


def test_every_color_is_looked_at():
    """Each color stands in a pair below, or is known to carry no meaning."""
    paired = {name for pair in (*TEXT, *EDGES) for name in pair}
    assert paired | DECORATION == LIGHT.keys()


def luminance(color):
    """The relative luminance of a color, as WCAG 2 defines it."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast ratio of two colors, as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast():
    """The ratio is computed as WCAG 2 says."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT, ids=" on ".join)
def test_words_can_be_read(palette, pair):
    """Words have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    assert contrast(*(palette[name] for name in pair)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", EDGES, ids=" on ".join)
def test_edges_can_be_seen(palette, pair):
    """Controls and the focus have a contrast of at least 3 to 1 (WCAG 2.2, 1.4.11)."""
    assert contrast(*(palette[name] for name in pair)) >= 3
