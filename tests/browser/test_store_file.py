"""The file that a team keeps: written, opened, merged, taken back."""

import json

import pytest

from tests.browser.store_harness import answer, values
from tests.host import ROOT

FROZEN = ROOT / "tests" / "faults" / "files" / "plan-v1.digital-equity.json"
EXPORT = "planFile.exportPlan(store, 'test')"
PREVIEW = "file => preview(store, file)"
APPLY = "file => apply(store, file)"
NOTHING = {"new": 0, "changed": 0, "same": 0, "older": 0, "conflicts": 0}
NOTHING |= {"unknown": [], "parts": [], "planKnown": True}
WINDOWS_RESERVED = ["CON", "nul", "com1", "Lpt9", "aux"]


def pages(open_page, new_context, count):
    """Pages of that many people, each with a browser of their own."""
    return [open_page(new_context()) for _ in range(count)]


def hand_over(giver, taker):
    """One person's file, opened by another."""
    taker.evaluate(APPLY, giver.evaluate(EXPORT))


def test_a_copy_restores_everything(open_page, new_context):
    """A file opened in an empty browser gives exactly the state that was exported."""
    page, empty = pages(open_page, new_context, 2)
    answer(page, "team", "done")
    answer(page, "goal", "Ñandú ¿sí? 🚌")
    answer(page, "goal", None)
    before = page.evaluate("state()")
    hand_over(page, empty)
    assert values(empty) == {"team": "done", "goal": None}
    assert empty.evaluate("state()") == before
    assert empty.evaluate("store.plan.name") == "Our plan"


def test_a_frozen_file_of_the_first_format_opens(open_page):
    """The file of format 1 that is frozen in the repository opens and is exported unchanged."""
    page = open_page()
    text = FROZEN.read_text(encoding="utf-8")
    frozen = json.loads(text)
    file = page.evaluate("text => read(text).then(({ file }) => file)", text)
    assert page.evaluate(PREVIEW, file) == {
        **NOTHING,
        "new": 3,
        "parts": ["laterPart"],
        "planKnown": False,
    }
    page.evaluate(APPLY, file)
    assert values(page) == {
        "checklist.family-voice": None,
        "checklist.team-lead-named": "done",
        "removed-long-ago": {"note": "Three buses now have Wi-Fi.", "levels": [1, 2.5, True]},
    }
    lost = page.evaluate("store.conflicts()")
    assert [entry["record"]["value"] for entry in lost] == ["not-applicable"]
    exported = page.evaluate("planFile.exportPlan(store, '2026-11-21')")
    for moment in ("exported", "exporter"):
        del exported[moment], frozen[moment]
    assert exported == frozen


def test_opening_a_file_twice_changes_nothing(open_page, new_context):
    """The same file again has nothing new and leaves the state as it is."""
    page, other = pages(open_page, new_context, 2)
    answer(page, "team", "done")
    file = page.evaluate(EXPORT)
    other.evaluate(APPLY, file)
    answer(other, "goal", "done")
    before = other.evaluate("state()")
    assert other.evaluate(PREVIEW, file) == {**NOTHING, "same": 1}
    other.evaluate(APPLY, file)
    assert other.evaluate("state()") == before


def test_an_older_file_after_a_newer_one(open_page):
    """A file from before never overwrites what was answered since."""
    page = open_page()
    answer(page, "team", "first")
    old = page.evaluate(EXPORT)
    answer(page, "team", "second")
    before = page.evaluate("state()")
    assert page.evaluate(PREVIEW, old) == {**NOTHING, "older": 1}
    page.evaluate(APPLY, old)
    assert page.evaluate("state()") == before
    assert page.evaluate("store.conflicts()") == []


def test_a_colleague_answers_on_top_of_mine(open_page, new_context):
    """A plan sent, changed and sent back changes here without a conflict, however often."""
    mine, theirs = pages(open_page, new_context, 2)
    answer(mine, "team", "not yet")
    hand_over(mine, theirs)
    answer(theirs, "team", "asked")
    answer(theirs, "team", "done")
    answer(theirs, "goal", "done")
    file = theirs.evaluate(EXPORT)
    assert mine.evaluate(PREVIEW, file) == {**NOTHING, "new": 1, "changed": 1}
    mine.evaluate(APPLY, file)
    assert values(mine) == {"team": "done", "goal": "done"}
    assert mine.evaluate("store.conflicts()") == []
    answer(mine, "team", "done again")
    assert mine.evaluate("store.answers.get('team').seq") > 3


def test_two_colleagues_answer_unseen_by_each_other(open_page, new_context):
    """Both values are kept, both browsers agree on which stands, whoever opens whose file."""
    mine, theirs = pages(open_page, new_context, 2)
    answer(mine, "team", "start")
    hand_over(mine, theirs)
    answer(mine, "team", "mine")
    answer(theirs, "team", "theirs")
    my_file, their_file = mine.evaluate(EXPORT), theirs.evaluate(EXPORT)
    assert mine.evaluate(PREVIEW, their_file) == {**NOTHING, "conflicts": 1}
    mine.evaluate(APPLY, their_file)
    theirs.evaluate(APPLY, my_file)
    assert mine.evaluate("state()") == theirs.evaluate("state()")
    both = {values(mine)["team"], mine.evaluate("store.conflicts()[0].record.value")}
    assert both == {"mine", "theirs"}
    assert mine.evaluate(PREVIEW, their_file)["conflicts"] == 0


def test_an_opened_file_is_undone(open_page, new_context):
    """Undo after opening a file restores what was said, or takes the new plan away."""
    mine, theirs = pages(open_page, new_context, 2)
    answer(mine, "team", "start")
    hand_over(mine, theirs)
    answer(theirs, "team", "theirs")
    answer(theirs, "note", "theirs")
    file = theirs.evaluate(EXPORT)
    answer(mine, "goal", "mine")
    before = mine.evaluate("said()")
    for options in ({}, {"asNewPlan": True}):
        act = mine.evaluate("([f, o]) => apply(store, f, o)", [file, options])
        assert values(mine)["note"] == "theirs"
        mine.evaluate("id => store.acts.undo(id)", act)
        assert mine.evaluate("said()") == before
        assert len(mine.evaluate("store.plans.list()")) == 1


def test_a_file_as_a_plan_of_its_own(open_page):
    """Opened as a new plan, a file changes nothing in the plan that it came from."""
    page = open_page()
    answer(page, "team", "first")
    file = page.evaluate(EXPORT)
    answer(page, "team", "second")
    preview = page.evaluate("file => preview(store, file, { asNewPlan: true })", file)
    assert preview == {**NOTHING, "new": 1}
    page.evaluate("file => apply(store, file, { asNewPlan: true })", file)
    assert values(page) == {"team": "first"}
    other = page.evaluate("store.plans.list().then((plans) => plans.find((p) => !p.current).id)")
    page.evaluate("id => store.plans.switch(id)", other)
    assert values(page) == {"team": "second"}


def test_answers_that_the_guide_does_not_know(open_page, new_context):
    """Answers to items that the guide no longer has are counted, kept and exported again."""
    page, other = pages(open_page, new_context, 2)
    answer(page, "team", "done")
    answer(page, "gone", "done")
    file = page.evaluate(EXPORT)
    known = "file => preview(store, file, { isKnown: (key) => key === 'team' })"
    told = other.evaluate(known, file)["unknown"]
    assert [(record["key"], record["value"]) for record in told] == [("gone", "done")]
    other.evaluate(APPLY, file)
    assert [record["key"] for record in other.evaluate(EXPORT)["answers"]] == ["gone", "team"]


def test_other_tabs_show_an_opened_file(open_page):
    """A file opened in one tab shows in the others."""
    page = open_page()
    answer(page, "team", "done")
    file = page.evaluate(EXPORT)
    answer(page, "team", None)
    other = open_page(page.context)
    page.evaluate("file => apply(store, file, { asNewPlan: true })", file)
    other.wait_for_function("store.answers.get('team').value === 'done'")


@pytest.mark.parametrize(
    ("plan", "name"),
    [
        ("Lincoln School", "Lincoln-School"),
        ("Escuela Ñandú, 2026–27", "Escuela-Nandu-2026-27"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\plans\\..", "C-plans"),
        ("🚌🚌", "plan"),
        ("", "plan"),
        ("...", "plan"),
        ("\u202egnp.exe", "gnp-exe"),
        ("x" * 300, "x" * 80),
        ("学校", "plan"),
        *((name, f"plan-{name}") for name in WINDOWS_RESERVED),
    ],
)
def test_file_names_are_safe_everywhere(open_page, plan, name):
    """Whatever a plan is called, its file has a name that every system accepts."""
    page = open_page()
    assert page.evaluate("name => planFile.fileName(name)", plan) == f"{name}.digital-equity.json"
