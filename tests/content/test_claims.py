"""The claims that are drawn for another look are the guide's own, and the draw can be repeated."""

from .claims import claims, drawn
from .guide_files import page_text

MANY = 150


def test_there_is_something_to_draw_from():
    """Pages and laws both make claims, and each has a source."""
    every = list(claims())
    assert len(every) >= MANY
    assert all(sources for _, _, sources in every)
    assert {where.split("/")[1] for where, _, _ in every} == {"en", "data"}


def test_a_draw_can_be_repeated():
    """The same seed draws the same claims, and another seed others."""
    assert drawn(1, 30) == drawn(1, 30) != drawn(2, 30)


def test_a_claim_stands_on_its_page():
    """A claim is a sentence as it is written, without its citations."""
    where, words, sources = next(iter(claims()))
    text = page_text(where.removeprefix("docs/en/"))
    assert words.split(".")[0][:40] in " ".join(text.split())
    assert all(f'cite("{source}"' in text for source in sources)
