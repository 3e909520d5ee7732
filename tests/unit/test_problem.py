"""The Problems of Practice: the cards of the series, and the parts of a problem's page."""

from macros.components.problem import (
    joined_links,
    problems_in_order,
    render_problem_cards,
    render_problem_further,
    render_problem_question,
    render_problem_solution,
)
from macros.models.instrument import LEVELS, STEPS, Area, Indicator
from tests.html_tree import read_html

from .small_guide import PAGE, PROBLEMS, place, small_guide

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


def indicator(name):
    """An indicator with this id, and a title that tells it."""
    words = dict.fromkeys(["text", *LEVELS, *STEPS], "Some words.")
    serves = {"divides": ("access",), "problems": ("first",)}
    return Indicator(id=f"ind-{name}", title=f"About {name}", page=PAGE, **words, **serves)


def areas():
    """Two areas with their files in another order than their numbers."""
    names = {"area-tasks": (2, ["making"]), "area-devices": (1, ["loans", "repair"])}
    return {
        id: Area(
            id=id,
            order=order,
            title=id,
            question="How is it?",
            page=PAGE,
            indicators=tuple(indicator(name) for name in indicators),
        )
        for id, (order, indicators) in names.items()
    }


def test_a_part_leads_to_what_serves_it():
    """A page, an item, a prompt and indicators: each by its words, at the place where it stands."""
    wanted = {
        "pages": (PAGE,),
        "items": ("small-seats",),
        "prompts": ("small-prompt",),
        "indicators": ("ind-making", "ind-loans"),
    }
    practice = FIRST.approaches[0].practices[0].model_copy(update=wanted)
    form = "../../tools/self-assessment"
    assert joined_links(practice, place(small_guide(assessment=areas()))) == [
        (f"the {PAGE}", "./"),
        ("Leave two seats free.", "./#small-seats"),
        ("Who is not here?", "./#small-prompt"),
        ("About loans", f"{form}/devices/#ind-loans"),
        ("About making", f"{form}/tasks/#ind-making"),
    ]


def test_a_practice_links_to_its_indicators():
    """The links stand under the practice that has them, in a list with the practice's name."""
    first = FIRST.approaches[0]
    practices = [
        first.practices[0].model_copy(update={"indicators": ("ind-loans",)}),
        *first.practices[1:],
    ]
    approach = first.model_copy(update={"practices": tuple(practices)})
    problem = FIRST.model_copy(update={"approaches": (approach, *FIRST.approaches[1:])})
    here = place(small_guide(assessment=areas()))
    tree = read_html(render_problem_solution(problem, here))
    (leads,) = tree.all("ul", class_="deg-problem__leads")
    assert leads["aria-label"].endswith(practices[0].title)
    assert [link.words for link in leads.all("a")] == ["About loans"]
    assert [link.words for link in tree.by_id("first-a-x").one("ul").all("a")] == ["About loans"]


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
    """A work that is gone from the web is linked as its other copy."""
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
