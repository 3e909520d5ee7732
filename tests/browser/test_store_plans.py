"""What the store promises about plans, starting over and Undo."""

import pytest

from tests.browser.store_harness import answer, reopen, values


def names(page):
    """The names of all plans, the current one with a star."""
    return page.evaluate(
        "store.plans().then((plans) => plans.map((p) => p.name + (p.current ? '*' : '')))"
    )


def test_the_first_answer_makes_the_first_plan(open_page):
    """Before the first answer there is no plan; with it comes one of the default name."""
    page = open_page()
    assert names(page) == []
    assert page.evaluate("store.plan.name") == "Our plan"
    answer(page, "team", "done")
    assert names(page) == ["Our plan*"]


def test_plans_are_apart(open_page):
    """Each plan has its own answers, and the current one is still current on the next visit."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.createPlan('Lincoln School')")
    assert values(page) == {}
    answer(page, "team", "not-applicable")
    reopen(page)
    assert names(page) == ["Our plan", "Lincoln School*"]
    assert values(page) == {"team": "not-applicable"}
    first = page.evaluate("store.plans().then(([plan]) => plan.id)")
    page.evaluate("id => store.switchPlan(id)", first)
    assert values(page) == {"team": "done"}


def test_a_plan_is_renamed(open_page):
    """A new name shows at once and stays."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.renamePlan(store.plan.id, 'District')")
    assert page.evaluate("store.plan.name") == "District"
    reopen(page)
    assert names(page) == ["District*"]


def test_a_deleted_plan_comes_back(open_page):
    """Deleting a plan shows another one; Undo, even after a reload, restores it exactly."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.createPlan('Lincoln School')")
    answer(page, "goal", "Every pupil has a device at home.")
    before = page.evaluate("state()")
    snapshot = page.evaluate("store.deletePlan(store.plan.id)")
    assert (names(page), values(page)) == (["Our plan*"], {"team": "done"})
    reopen(page)
    page.evaluate("id => store.undo(id)", snapshot)
    assert names(page) == ["Our plan", "Lincoln School*"]
    assert page.evaluate("state()") == before


def test_the_last_plan_can_be_deleted(open_page):
    """Without its last plan the guide is as new, and Undo brings the plan back."""
    page = open_page()
    answer(page, "team", "done")
    before = page.evaluate("state()")
    snapshot = page.evaluate("store.deletePlan(store.plan.id)")
    assert (names(page), values(page)) == ([], {})
    page.evaluate("id => store.undo(id)", snapshot)
    assert page.evaluate("state()") == before


def test_start_over_and_undo(open_page):
    """Starting over takes back the named answers only; Undo restores exactly what was there."""
    page = open_page()
    for key in ("team", "goal", "note"):
        answer(page, key, "done")
    before = page.evaluate("state()")
    snapshot = page.evaluate("store.startOver(['team', 'goal'], 'start-over')")
    assert values(page) == {"team": None, "goal": None, "note": "done"}
    reopen(page)
    page.evaluate("id => store.undo(id)", snapshot)
    assert page.evaluate("state()") == before
    assert values(page) == {"team": "done", "goal": "done", "note": "done"}


def test_undo_can_be_undone(open_page):
    """Undo itself keeps what it replaced."""
    page = open_page()
    answer(page, "team", "done")
    snapshot = page.evaluate("store.startOver(['team'], 'start-over')")
    answer(page, "goal", "done")
    before = page.evaluate("state()")
    again = page.evaluate("id => store.undo(id)", snapshot)
    assert values(page) == {"team": "done"}
    page.evaluate("id => store.undo(id)", again)
    assert page.evaluate("state()") == before


def test_ten_snapshots_are_kept(open_page):
    """The list of snapshots is newest first, says why each was taken, and ends at ten."""
    page = open_page()
    answer(page, "team", "done")
    for number in range(12):
        page.evaluate("reason => store.startOver(['team'], reason)", f"reason-{number}")
        answer(page, "team", "done")
    notes = page.evaluate("store.snapshots()")
    assert [note["reason"] for note in notes] == [f"reason-{n}" for n in range(11, 1, -1)]
    assert {note["name"] for note in notes} == {"Our plan"}


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("store.switchPlan('nowhere')", "unknown-plan"),
        ("store.renamePlan('nowhere', 'x')", "unknown-plan"),
        ("store.undo(99)", "unknown-snapshot"),
        ("store.resolveConflict(99, 'take')", "unknown-conflict"),
    ],
)
def test_what_is_not_there_is_named(open_page, call, code):
    """Asking for something that is not there is refused by name and changes nothing."""
    page = open_page()
    answer(page, "team", "done")
    before = page.evaluate("state()")
    assert page.evaluate(f"{call}.catch(({{ code }}) => code)") == code
    assert page.evaluate("state()") == before
