"""The Problems of Practice: the cards of the series, and the parts of a problem's page."""

from macros.problem import (
    problems_in_order,
    render_problem_cards,
    render_problem_further,
    render_problem_question,
    render_problem_solution,
)
from tests.html_tree import read_html

from .small_guide import PROBLEMS, place, small_guide

SECOND, FIRST = PROBLEMS


def test_order():
    """The series is in its own order, whatever the files are called."""
    assert [problem.id for problem in problems_in_order(small_guide())] == ["first", "second"]


def test_cards():
    """Each card links to its page and says its divide in words, not by color alone."""
    cards = read_html(render_problem_cards(place())).all("li", class_="deg-problem__card")
    assert [card.one("h3").one("a").words for card in cards] == ["First", "Second"]
    assert [card.one("a")["href"] for card in cards] == ["./", "./"]
    assert "Access divide" in cards[0].words
    assert "What of first?" in cards[0].words


def test_question():
    """The question stands first, then three takeaways with ids of their own."""
    tree = read_html(render_problem_question(FIRST, place()))
    assert tree.one("p").words == "What of first?"
    takeaways = tree.one("ol").all("li")
    assert [entry["id"] for entry in takeaways] == ["first-one", "first-two", "first-three"]
    assert takeaways[0].words == "Point one."


def test_solution():
    """Three approaches, each a section named by its title, with three practices and sources."""
    tree = read_html(render_problem_solution(FIRST, place()))
    approaches = tree.all("section", class_="deg-problem__approach")
    assert [tree.name_of(each) for each in approaches] == [
        "1. Approach a",
        "2. Approach b",
        "3. Approach c",
    ]
    for approach in approaches:
        assert len(approach.one("ul").all("li")) == 3
        assert approach.one("a")["href"] == "../../about/sources/#small-source"
    assert tree.by_id("first-b-y").one("h4").words == "Practice by"


def test_further():
    """The way on: pages of the guide by their titles, works outside it, the other problems."""
    tree = read_html(render_problem_further(FIRST, place()))
    links = {link.words: link["href"] for link in tree.all("a")}
    assert links == {
        "the getting-started/build-your-team.md": "./",
        "A Small Study": "https://example.org/study",
        "Second": "./",
    }


def test_further_without_a_living_link():
    """A work that is gone from the web is linked as its archived copy."""
    guide = small_guide()
    sources = guide.files["sources"]
    gone = sources["small-source"].model_copy(update={"link": None})
    here = place(small_guide(sources={"small-source": gone}))
    tree = read_html(render_problem_further(FIRST, here))
    assert "https://example.org/copy" in [link["href"] for link in tree.all("a")]


def test_further_without_anything_outside():
    """A problem without works to read has no empty list and no heading over it."""
    alone = FIRST.model_copy(update={"further_outside": (), "further_inside": ()})
    tree = read_html(render_problem_further(alone, place()))
    assert [heading.words for heading in tree.all("h3")] == ["The other problems"]
