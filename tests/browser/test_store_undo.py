"""Taking back takes back only that: what was said since stays, here, elsewhere and in files."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.store_harness import answer, reopen, values

EXPORT = "planFile.exportPlan(store, 'test')"
START_OVER = "keys => store.acts.startOver(keys, 'start-over')"
UNDO = "id => store.acts.undo(id)"
KEYS = ("team", "goal", "note")


def undo(page, act):
    """How many came back, and how many stay since they were changed after the act."""
    told = page.evaluate(UNDO, act)
    return told["restored"], told["left"]


def test_start_over_and_undo(open_page):
    """Starting over takes back the named answers only; Undo, after a reload, brings them back."""
    page = open_page()
    for key in KEYS:
        answer(page, key, "done")
    before = page.evaluate("said()")
    act = page.evaluate(START_OVER, ["team", "goal"])
    assert values(page) == {"team": None, "goal": None, "note": "done"}
    reopen(page)
    assert undo(page, act) == (2, 0)
    assert page.evaluate("said()") == before


def test_what_was_said_since_stays(open_page):
    """Undo leaves answers given after the act: to other items, in another tab, to the same item."""
    page = open_page()
    for key in ("team", "goal"):
        answer(page, key, "before")
    act = page.evaluate(START_OVER, ["team", "goal"])
    other = open_page(page.context)
    answer(page, "note", "since")
    answer(other, "plan", "since")
    answer(other, "goal", "since")
    page.wait_for_function("store.answers.get('goal').value === 'since'")
    assert undo(page, act) == (1, 1)
    assert values(page) == {"team": "before", "goal": "since", "note": "since", "plan": "since"}
    reopen(other)
    assert values(other) == values(page)
    assert page.evaluate("store.conflicts()") == []


def test_undo_can_be_undone(open_page):
    """Undo itself is an act that can be taken back, and takes back nothing else either."""
    page = open_page()
    answer(page, "team", "done")
    act = page.evaluate(START_OVER, ["team"])
    again = page.evaluate(UNDO, act)["id"]
    answer(page, "goal", "done")
    assert undo(page, again) == (1, 0)
    assert values(page) == {"team": None, "goal": "done"}


def test_nothing_to_take_back(open_page):
    """Starting over where all is blank is no act, and an act taken back twice brings nothing."""
    page = open_page()
    answer(page, "team", "done")
    act = page.evaluate(START_OVER, ["team"])
    assert page.evaluate(START_OVER, ["team"]) is None
    assert undo(page, act) == (1, 0)
    assert undo(page, act) == (0, 1)
    assert values(page) == {"team": "done"}


def test_an_older_file_does_not_beat_an_undo(open_page):
    """A file from between the act and its Undo beats nothing in silence: it is told as older."""
    page = open_page()
    answer(page, "team", "done")
    act = page.evaluate(START_OVER, ["team"])
    blank = page.evaluate(EXPORT)
    undo(page, act)
    told = page.evaluate("file => preview(store, file)", blank)
    assert (told["older"], told["changed"], told["conflicts"]) == (1, 0, 0)
    page.evaluate("file => apply(store, file)", blank)
    assert values(page) == {"team": "done"}


def test_a_colleague_who_answered_meanwhile(open_page, new_context):
    """What a colleague said on top of the blank, unseen here, is a conflict and not lost."""
    mine, theirs = open_page(new_context()), open_page(new_context())
    answer(mine, "team", "mine")
    act = mine.evaluate(START_OVER, ["team"])
    theirs.evaluate("file => apply(store, file)", mine.evaluate(EXPORT))
    answer(theirs, "team", "theirs")
    undo(mine, act)
    mine.evaluate("file => apply(store, file)", theirs.evaluate(EXPORT))
    both = {values(mine)["team"], mine.evaluate("store.conflicts()[0].record.value")}
    assert both == {"mine", "theirs"}


@pytest.mark.parametrize("as_new", [False, True])
def test_an_opened_file_is_taken_back_alone(open_page, new_context, as_new):
    """Answers given after a file was opened stay when the opening is undone, in the same plan."""
    mine, theirs = open_page(new_context()), open_page(new_context())
    answer(mine, "team", "start")
    theirs.evaluate("file => apply(store, file)", mine.evaluate(EXPORT))
    answer(theirs, "team", "theirs")
    answer(theirs, "goal", "theirs")
    file = theirs.evaluate(EXPORT)
    act = mine.evaluate("([f, asNewPlan]) => apply(store, f, { asNewPlan })", [file, as_new])
    answer(mine, "note", "since")
    mine.evaluate(UNDO, act)
    here = mine.evaluate("store.plans.list()")
    if as_new:
        since = next(plan for plan in here if not plan["current"])
        kept = mine.evaluate(
            "id => store.plans.answersOf(id).then((all) => [...all.keys()])", since["id"]
        )
        assert kept == ["note"]
        assert values(mine) == {"team": "start"}
    else:
        assert values(mine) == {"team": "start", "note": "since"}
        assert len(here) == 1


def test_a_plan_that_came_back_by_a_file(open_page):
    """A plan deleted and opened again from a file is left alone by Undo of the deletion."""
    page = open_page()
    answer(page, "team", "done")
    answer(page, "goal", "done")
    file = page.evaluate(EXPORT)
    act = page.evaluate("store.plans.delete(store.plan.id)")
    page.evaluate("file => apply(store, file)", file)
    answer(page, "team", "since")
    assert undo(page, act) == (0, 3)
    assert values(page) == {"team": "since", "goal": "done"}


def test_deleting_what_is_not_there(open_page):
    """A plan deleted twice is one act: the second has nothing to delete, and Undo still works."""
    page = open_page()
    answer(page, "team", "done")
    plan = page.evaluate("store.plan.id")
    act = page.evaluate("id => store.plans.delete(id)", plan)
    assert page.evaluate("id => store.plans.delete(id)", plan) is None
    undo(page, act)
    assert values(page) == {"team": "done"}


def test_ten_acts_are_kept(open_page):
    """The list is newest first, says why each was done, and ends at ten."""
    page = open_page()
    answer(page, "team", "done")
    for number in range(12):
        page.evaluate("reason => store.acts.startOver(['team'], reason)", f"reason-{number}")
        answer(page, "team", "done")
    notes = page.evaluate("store.acts.list()")
    assert [note["reason"] for note in notes] == [f"reason-{n}" for n in range(11, 1, -1)]
    assert {note["name"] for note in notes} == {"Our plan"}


def test_a_copy_of_a_plan_from_an_early_version(open_page):
    """An early version kept the whole plan: Undo brings back what is blank now and nothing else."""
    page = open_page()
    for key in KEYS:
        answer(page, key, "before")
    page.evaluate("""async () => {
      const { id: plan } = store.plan;
      const answers = (await stored()).answers;
      const contents = { plan: store.plan, answers, history: [] };
      const time = "2026-11-01T10:00:00.000Z";
      const old = { v: 1, plan, reason: "start-over:x", time, current: plan, contents };
      await meddle((transaction) => transaction.objectStore("snapshots").put(old));
    }""")
    page.evaluate("store.answer('team', null)")
    answer(page, "goal", "since")
    act = page.evaluate("store.acts.list().then(([{ id }]) => id)")
    assert undo(page, act) == (1, 0)
    assert values(page) == {"team": "before", "goal": "since", "note": "before"}


@pytest.fixture(scope="module")
def any_page(browser, harness):
    """One page for all examples."""
    page = browser.new_page()
    page.goto(harness)
    page.evaluate("opened")
    yield page
    page.close()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.sampled_from(KEYS), st.sampled_from(["a", "b", None])),
        st.tuples(st.just("start over"), st.sets(st.sampled_from(KEYS), min_size=1).map(sorted)),
        st.tuples(st.just("undo"), st.integers(0, 3)),
    ),
    max_size=14,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_any_series_of_acts(any_page, steps):
    """Whatever is answered, cleared and undone in whatever order, only the act is taken back."""
    page = any_page
    page.evaluate("store.plans.create('Any')")
    said, written, acts = {}, {}, []
    for clock, step in enumerate(steps):
        if step[0] == "answer":
            _, key, value = step
            answer(page, key, value)
            if key not in said or said[key] != value:
                said[key], written[key] = value, clock
        elif step[0] == "start over":
            act = page.evaluate(START_OVER, step[1])
            changed = {key: said[key] for key in step[1] if said.get(key) is not None}
            assert (act is not None) == bool(changed)
            for key in changed:
                said[key], written[key] = None, clock
            if changed:
                acts.append((act, changed, clock))
        elif acts:
            act, changed, since = acts[-1 - step[1] % len(acts)]
            told = page.evaluate(UNDO, act)
            back = [key for key in changed if written[key] == since]
            assert (told["restored"], told["left"]) == (len(back), len(changed) - len(back))
            for key in back:
                said[key], written[key] = changed[key], clock
        assert values(page) == said
