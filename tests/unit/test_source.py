"""The sources: a citation in the text, and the register that it leads to."""

import pytest

from macros.components.render import PagePlace
from macros.components.source import (
    SOURCES_PAGES,
    render_citation,
    render_citations,
    render_sources,
)
from macros.reading.fault import ContentError
from tests.html_tree import read_html

from .small_guide import SOURCE, place, small_guide


def test_citation_leads_to_the_register():
    """A citation says the source's short name and leads to its entry."""
    link = read_html(render_citation(SOURCE, place(url=""))).one("a")
    assert (link.words, link["href"]) == ("[Small 2024]", "about/sources/#small-source")


def test_citations_stand_apart():
    """Several citations have a space before each; none leave nothing."""
    html = render_citations(["small-source", "small-source"], place())
    assert read_html(html).words == "[Small 2024] [Small 2024]"
    assert html.startswith(" <a")
    assert render_citations([], place()) == ""


def test_citation_names_a_place():
    """A citation says the page or chapter, and leads to the same entry; in data after a comma."""
    link = read_html(render_citation(SOURCE, place(url=""), "p. 3")).one("a")
    assert (link.words, link["href"]) == ("[Small 2024, p. 3]", "about/sources/#small-source")
    html = render_citations(["small-source, p. 3"], place())
    assert read_html(html).words == "[Small 2024, p. 3]"


def test_unknown_source():
    """A citation of a source that is not in the register names the one most like it."""
    with pytest.raises(ContentError, match="did you mean 'small-source'"):
        render_citations(["smal-source"], place())


def test_register():
    """An entry has its label, links, how much was opened, the day it was checked, what was seen."""
    entry = read_html(render_sources(place(titles={}))).by_id("small-source")
    links = [SOURCE.link, SOURCE.archive, SOURCE.also[0].link]
    assert [link["href"] for link in entry.all("a")] == links
    assert entry.one("time")["datetime"] == "2026-11-21"
    assert entry.words.startswith("Small 2024")
    for words in (
        "A Small Study",
        "Opened in part",
        "Ada Lovelace",
        "Small Press, 2024",
        "Study",
        SOURCE.seen,
    ):
        assert words in entry.words


def test_links_say_where_they_lead():
    """Read aloud one after another, the links of the register can be told apart."""
    links = read_html(render_sources(place(titles={}))).all("a")
    assert [link.words for link in links] == [
        "A Small Study",
        "Another copy: A Small Study",
        "A Small Article",
    ]


def test_register_order():
    """The register is sorted by the labels that the text cites, capitals or not."""
    sources = {
        name: SOURCE.model_copy(update={"id": name, "short": short})
        for name, short in [("c", "b 2020"), ("a", "B 2021"), ("b", "A 2022")]
    }
    tree = read_html(render_sources(place(small_guide(sources=sources), titles={})))
    assert [entry["id"] for entry in tree.all("li")] == ["b", "c", "a"]


@pytest.mark.parametrize(("at", "shown"), [*enumerate((["a", "b"], ["c", "d"], ["e"]))])
def test_a_register_of_several_pages(at, shown):
    """A long register is parted evenly over its pages, and a citation leads to the right one."""
    sources = {
        name: SOURCE.model_copy(update={"id": name, "short": f"{name} 2020"}) for name in "ecadb"
    }
    titles = dict.fromkeys(SOURCES_PAGES, "Sources")
    guide = small_guide(sources=sources)
    url = SOURCES_PAGES[at].replace(".md", "/")
    here = PagePlace(guide, url, titles=titles)
    tree = read_html(render_sources(here))
    assert [entry["id"] for entry in tree.all("li") if "id" in entry.attributes] == shown
    (current,) = (link for link in tree.all("a") if "aria-current" in link.attributes)
    assert current.words == f"From {shown[0]} 2020 to {shown[-1]} 2020"
    link = read_html(render_citation(sources[shown[0]], PagePlace(guide, "", titles=titles)))
    assert link.one("a")["href"] == f"{url}#{shown[0]}"
