"""What the store promises about plans, starting over and Undo."""

import pytest

from tests.browser.store_harness import answer, reopen, values


def names(page):
    """The names of all plans, the current one with a star."""
    return page.evaluate(
        "store.plans.list().then((plans) => plans.map((p) => p.name + (p.current ? '*' : '')))"
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
    page.evaluate("store.plans.create('Lincoln School')")
    assert values(page) == {}
    answer(page, "team", "not-applicable")
    reopen(page)
    assert names(page) == ["Our plan", "Lincoln School*"]
    assert values(page) == {"team": "not-applicable"}
    first = page.evaluate("store.plans.list().then(([plan]) => plan.id)")
    page.evaluate("id => store.plans.switch(id)", first)
    assert values(page) == {"team": "done"}


def test_a_plan_is_renamed(open_page):
    """A new name shows at once and stays."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.plans.rename(store.plan.id, 'District')")
    assert page.evaluate("store.plan.name") == "District"
    reopen(page)
    assert names(page) == ["District*"]


def test_a_deleted_plan_comes_back(open_page):
    """Deleting a plan shows another one; Undo, even after a reload, restores it exactly."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.plans.create('Lincoln School')")
    answer(page, "goal", "Every pupil has a device at home.")
    before = page.evaluate("state()")
    act = page.evaluate("store.plans.delete(store.plan.id)")
    assert (names(page), values(page)) == (["Our plan*"], {"team": "done"})
    reopen(page)
    page.evaluate("id => store.acts.undo(id)", act)
    assert names(page) == ["Our plan", "Lincoln School*"]
    assert page.evaluate("state()") == before


def test_the_last_plan_can_be_deleted(open_page):
    """Without its last plan the guide is as new, and Undo brings the plan back."""
    page = open_page()
    answer(page, "team", "done")
    before = page.evaluate("state()")
    act = page.evaluate("store.plans.delete(store.plan.id)")
    assert (names(page), values(page)) == ([], {})
    page.evaluate("id => store.acts.undo(id)", act)
    assert page.evaluate("state()") == before


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("store.plans.switch('nowhere')", "unknown-plan"),
        ("store.plans.rename('nowhere', 'x')", "unknown-plan"),
        ("store.acts.undo(99)", "unknown-act"),
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
