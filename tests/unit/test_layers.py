"""The order of the tests, and what is told of them at the end."""

from types import SimpleNamespace

import pytest

from tests.host import ROOT
from tests.layers import InOrder, counted, layer_of, pytest_collection_modifyitems
from tests.sites import build_all

ROOMS = sorted({path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")})


class Item:
    """A test as pytest collects it: its id and its markers."""

    def __init__(self, nodeid, *markers):
        self.nodeid = nodeid
        self.markers = markers

    def get_closest_marker(self, name):
        return name if name in self.markers else None


def in_order(*items, **options):
    """The ids of the tests that would run, in their order."""
    left_out = []
    config = SimpleNamespace(
        getoption={"complete": False, "shuffle": None, **options}.get,
        hook=SimpleNamespace(pytest_deselected=lambda items: left_out.extend(items)),
    )
    chosen = list(items)
    pytest_collection_modifyitems(chosen, config)
    assert len(chosen) + len(left_out) == len(items)
    return [item.nodeid for item in chosen]


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_of_a_layer(room):
    """A folder of tests that no layer holds would be told nowhere."""
    assert layer_of(f"tests/{room}/test_a.py::test_a")


def test_cheap_layers_come_first():
    """Unit, content, journeys, engines, sweeps; the slow of a layer before the others."""
    assert in_order(
        Item("tests/sweeps/test_a.py::one"),
        Item("tests/sweeps/test_a.py::two", "slow"),
        Item("tests/engines/test_a.py::one"),
        Item("tests/faults/test_a.py::one"),
        Item("tests/content/test_a.py::one"),
        Item("tests/browser/test_a.py::one"),
        Item("tests/test_components.py::one"),
    ) == [
        "tests/test_components.py::one",
        "tests/content/test_a.py::one",
        "tests/faults/test_a.py::one",
        "tests/browser/test_a.py::one",
        "tests/engines/test_a.py::one",
        "tests/sweeps/test_a.py::two",
        "tests/sweeps/test_a.py::one",
    ]


def test_the_complete_run_has_more():
    """What only repeats the pairs in full runs when it is asked for."""
    items = [Item("tests/sweeps/test_a.py::one"), Item("tests/sweeps/test_a.py::all", "complete")]
    assert in_order(*items) == ["tests/sweeps/test_a.py::one"]
    assert len(in_order(*items, complete=True)) == 2


def test_another_order_by_number():
    """One number is one order, so that an order in which a test fails can be had again."""
    items = [Item(f"tests/unit/test_a.py::{number}") for number in range(20)]
    mixed = in_order(*items, shuffle=1)
    assert mixed == in_order(*items, shuffle=1) != in_order(*items, shuffle=2)
    assert sorted(mixed) == sorted(in_order(*items))


@pytest.mark.parametrize(
    ("nodeid", "unit_of_work"),
    [
        ("tests/unit/test_a.py::test_b[1]", "tests/unit/test_a.py"),
        ("tests/browser/test_a.py::test_b[1]", "tests/browser/test_a.py::test_b[1]"),
        ("tests/engines/test_a.py::test_b[firefox-1]", "tests/engines/test_a.py firefox"),
        ("tests/sweeps/test_a.py::test_b[a::b]", "tests/sweeps/test_a.py::test_b[a::b]"),
    ],
)
def test_what_a_worker_takes_at_a_time(nodeid, unit_of_work):
    """Short tests go to a worker by the file, and long ones singly."""
    assert InOrder._split_scope(None, nodeid) == unit_of_work


def test_what_is_told_at_the_end():
    """How many of which layer, in which browser, and how often a reason to skip was given."""

    def report(nodeid, longrepr=None):
        return SimpleNamespace(nodeid=nodeid, longrepr=longrepr)

    skipped = ("file.py", 3, "Skipped: no Java here")
    stats = {
        "passed": [
            report("tests/unit/test_a.py::test_a"),
            report("tests/test_components.py::test_a"),
            report("tests/engines/test_a.py::test_a[firefox]"),
            report("tests/engines/test_a.py::test_a[webkit]"),
            report("tests/engines/test_a.py::test_b[webkit]"),
        ],
        "failed": [report("tests/faults/test_a.py::test_a")],
        "skipped": [report("tests/sweeps/test_a.py::test_a", skipped) for _ in range(2)],
        "warnings": [SimpleNamespace(nodeid="")],
    }
    assert counted(stats) == [
        "unit: 2 passed",
        "journeys: 1 failed",
        "engines: 3 passed, 1 of them in firefox, 2 of them in webkit",
        "sweeps: 2 skipped",
        "skipped 2: no Java here",
    ]


def test_a_site_that_cannot_be_built_is_named(tmp_path):
    """The fault that MkDocs tells comes back, for that site alone."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    for name, text in {"good.yml": "site_name: Good\n", "bad.yml": "site_nam: Bad\n"}.items():
        (tmp_path / name).write_text(f"{text}theme: mkdocs\n", encoding="utf-8")
    configs = {name: tmp_path / f"{name}.yml" for name in ("good", "bad")}
    told = build_all(tmp_path / "out", configs)
    assert list(told) == ["bad"]
    assert "site_nam" in told["bad"]
