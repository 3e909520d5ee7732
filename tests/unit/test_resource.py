"""The resources: a list by kind, with what a filter needs to know of each entry."""

from macros.components.resource import KINDS, render_resources, resources_by_kind
from tests.html_tree import read_html

from .small_guide import RESOURCE, place, small_guide


def test_kinds_come_from_the_model():
    """The list knows every kind that a file may say."""
    assert KINDS[0] == "framework"
    assert len(KINDS) == 8


def test_groups_follow_the_kinds_and_titles():
    """Entries stand by kind in the model's order, then by title; no kind is empty."""
    entries = {
        name: RESOURCE.model_copy(update={"id": name, "kind": kind, "title": title})
        for name, kind, title in [
            ("c", "toolkit", "beta"),
            ("a", "framework", "Gamma"),
            ("b", "toolkit", "Alpha"),
        ]
    }
    groups = resources_by_kind(small_guide(resources=entries))
    assert {kind: [entry.id for entry in group] for kind, group in groups.items()} == {
        "framework": ["a"],
        "toolkit": ["b", "c"],
    }


def test_an_entry_says_what_it_is_for():
    """An entry has its link, its note, its facts, and the values that a filter compares."""
    entry = read_html(render_resources(place())).by_id("small-resource")
    assert entry.one("a")["href"] == RESOURCE.link
    assert (entry["data-divide"], entry["data-role"]) == ("access use", "leaders")
    for words in (
        "Use it first.",
        "Small Press, 2024",
        "Access, Use",
        "leaders",
        "Free",
        "Spanish",
    ):
        assert words in entry.words


def test_the_filter_offers_only_kinds_that_are_there():
    """Nobody can choose a kind of which the list has nothing."""
    kinds = read_html(render_resources(place())).one("select", name="kind")
    assert [option["value"] for option in kinds.all("option")] == ["", "toolkit"]
