"""The layers of the tests: in which order they run, how they are shared out, how they are told.

A test's layer follows from its folder. The cheap ones run first, so that a mistake is told early;
within a layer a test marked `slow` comes before the others, so that both cores end together.
"""

from __future__ import annotations

import random
from collections import Counter

import pytest
from xdist.scheduler import LoadScopeScheduling

LAYERS = {
    "unit": ("unit",),
    "content": ("content",),
    "journeys": ("browser", "faults"),
    "engines": ("engines",),
    "sweeps": ("performance", "sweeps"),
}
"""For each layer, in the order of running, the folders of tests/ that it holds."""

WHOLE_FILES = ("unit", "content")
"""The layers whose tests are so short that a worker takes a file of them at a time."""

ONE_SETTING = ("tests/performance/", "tests/faults/test_kill_assessment.py")
"""Files whose tests share what takes long to set up; a worker takes one as a whole, too."""

ENGINES = ("chromium", "firefox", "webkit")
MARKERS = (
    "slow: takes more than twenty seconds, and so comes first in its layer",
    "complete: says again, for every way of looking, what the push holds for pairs of them",
)


def layer_of(nodeid):
    """The layer of a test by its id; what stands in tests/ itself needs no browser."""
    folder = nodeid.split("::")[0].removeprefix("tests/").split("/")[0]
    if folder.endswith(".py"):
        return "unit"
    (layer,) = [layer for layer, folders in LAYERS.items() if folder in folders]
    return layer


def pytest_addoption(parser):
    """Adds the options of guide.py test."""
    group = parser.getgroup("guide")
    group.addoption("--complete", action="store_true", help="every way of looking, not only pairs")
    group.addoption("--sites", metavar="FOLDER", help="where tests.sites has built both sites")
    group.addoption("--shuffle", type=int, metavar="SEED", help="run the tests in a random order")


def pytest_collection_modifyitems(items, config):
    """Leaves out what only the complete run holds, and sorts the rest."""
    if not config.getoption("complete"):
        left_out = [item for item in items if item.get_closest_marker("complete")]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
    items.sort(key=place)
    if config.getoption("shuffle") is not None:
        random.Random(config.getoption("shuffle")).shuffle(items)


def place(item):
    """What a test is sorted by: its layer, then whether it is slow."""
    return list(LAYERS).index(layer_of(item.nodeid)), not item.get_closest_marker("slow")


class InOrder(LoadScopeScheduling):
    """Hands out the tests in their order: one by one, or those that belong together by the file.

    Those of one file in one engine go together, as they share a browser.
    """

    def __init__(self, config, log=None):
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid):
        file, _, name = nodeid.partition("::")
        if layer_of(nodeid) in WHOLE_FILES or file.startswith(ONE_SETTING):
            return file
        engine = next((engine for engine in ENGINES if engine in name), "")
        return f"{file} {engine}" if layer_of(nodeid) == "engines" else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Shares the tests out among the workers, unless they are in a random order."""
    return InOrder(config, log) if config.getoption("shuffle") is None else None


def pytest_terminal_summary(terminalreporter):
    """Says how many tests of each layer there were, and why some were skipped."""
    for line in counted(terminalreporter.stats):
        terminalreporter.write_line(line)


def counted(stats):
    """The lines of the summary, from the reports by their outcome."""
    lines = []
    ended = {kind: stats.get(kind, []) for kind in ("passed", "failed", "error", "skipped")}
    for layer in LAYERS:
        of = {
            kind: [report.nodeid for report in reports if layer_of(report.nodeid) == layer]
            for kind, reports in ended.items()
        }
        told = [f"{len(names)} {kind}" for kind, names in of.items() if names]
        if layer == "engines":
            told += [
                f"{len(names)} of them in {engine}" for engine, names in by_engine(of["passed"])
            ]
        if told:
            lines.append(f"{layer}: {', '.join(told)}")
    reasons = Counter(reason(report) for report in ended["skipped"])
    return lines + [f"skipped {number}: {words}" for words, number in sorted(reasons.items())]


def by_engine(names):
    """The tests that ran in each browser, whose name stands in theirs."""
    found = [(engine, [name for name in names if engine in name]) for engine in ENGINES]
    return [(engine, here) for engine, here in found if here]


def reason(report):
    """Why a test was skipped."""
    words = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return words.removeprefix("Skipped: ")
