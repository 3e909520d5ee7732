"""An edit shows in the browser without a restart; how fast, `guide.py reload` measures."""

import re

import pytest

from .reload import (
    CHECKLIST,
    EDITS,
    PAGE,
    Reader,
    copy_guide,
    edit,
    fetch,
    seconds_until,
    serving,
    shown_after,
)

PATIENCE = 120_000


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the guide to edit."""
    return copy_guide(tmp_path_factory.mktemp("copy"))


@pytest.fixture(scope="module")
def server(copy):
    """The address of the copy, as guide.py serves it."""
    with serving(copy) as address:
        yield address


@pytest.mark.parametrize("kind", EDITS)
def test_an_edit_shows(copy, server, kind):
    """An edit of a text, page, template, style, script or macro shows."""
    log = copy / "serve.log"
    assert shown_after(copy, Reader(server), kind, 1) is not None, log.read_text()[-2000:]


def test_a_mistake_does_not_end_the_server(copy, server):
    """A mistake is told where the server runs, and its correction shows."""
    good = (copy / CHECKLIST).read_text(encoding="utf-8")
    edit(copy / CHECKLIST, r"(?m)^intro:", "introduction:")
    log = copy / "serve.log"
    wanted = f"{CHECKLIST}:5: introduction: found an unknown field"
    assert seconds_until(lambda: wanted in log.read_text(encoding="utf-8")) is not None
    assert "Traceback" not in log.read_text(encoding="utf-8")
    corrected = re.sub(r"(?m)^intro: .*$", "intro: Corrected.", good)
    (copy / CHECKLIST).write_text(corrected, encoding="utf-8")
    assert seconds_until(lambda: "Corrected." in fetch(server + PAGE)) is not None


def test_the_browser_refreshes_by_itself(copy, server, page):
    """An open page shows an edit without a click."""
    page.goto(server + PAGE)
    edit(copy / CHECKLIST, r"(?m)^title: .*$", "title: Seen without a click?")
    page.get_by_text("Seen without a click?").first.wait_for(timeout=PATIENCE)
