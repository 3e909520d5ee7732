"""What the store promises to a person with several tabs open."""

import pytest

from tests.browser.store_harness import answer, reopen, values

NO_CHANNEL = "delete window.BroadcastChannel"


def tabs(open_page, count, before=None):
    """Tabs of one browser."""
    first = open_page(before=before)
    return [first, *(open_page(first.context) for _ in range(count - 1))]


@pytest.mark.parametrize("count", [100, 200])
def test_three_tabs_at_once_keep_every_answer(open_page, count):
    """Three tabs that save at the same moment, from nothing, keep all answers in one plan."""
    pages = tabs(open_page, 3)
    start = "localStorage.setItem('start', 'now')"
    for number, page in enumerate(pages):
        page.evaluate(
            """([tab, count]) => {
              window.finished = new Promise((resolve) => addEventListener("storage", resolve))
                .then(() => Promise.all(Array.from({ length: count }, (_, index) =>
                  store.answer(`tab-${tab}-${index}`, "done"))));
            }""",
            [number, count],
        )
    starter = open_page(pages[0].context)
    starter.evaluate(start)
    for page in pages:
        page.evaluate("finished")
    for page in [*pages, starter]:
        page.wait_for_function("count => store.answers.size === count", arg=3 * count)
    stored = starter.evaluate("stored()")
    assert len(stored["answers"]) == 3 * count
    assert len({record["seq"] for record in stored["answers"]}) == 3 * count
    assert len(stored["plans"]) == 1
    assert stored["history"] == []


@pytest.mark.parametrize("before", [None, NO_CHANNEL])
def test_another_tab_shows_an_answer(open_page, before):
    """An answer shows in another tab by itself, with and without BroadcastChannel."""
    first, second = tabs(open_page, 2, before)
    answer(first, "team", "done")
    second.wait_for_function("store.answers.get('team')?.value === 'done'")
    answer(first, "team", None)
    second.wait_for_function("store.answers.get('team').value === null")
    told = second.evaluate("heard.filter(({ type }) => type === 'answers').at(-1)")
    assert (told["keys"], told["origin"]) == (["team"], "elsewhere")


def test_only_what_changed_is_told(open_page):
    """A tab that hears of one answer is told of that answer, not of all."""
    first, second = tabs(open_page, 2)
    answer(first, "team", "done")
    answer(first, "goal", "done")
    second.wait_for_function("store.answers.has('goal')")
    second.evaluate("heard.length = 0")
    answer(first, "goal", "later")
    second.wait_for_function("store.answers.get('goal').value === 'later'")
    told = second.evaluate("heard.filter(({ type }) => type === 'answers')")
    assert [event["keys"] for event in told] == [["goal"]]


def conflicting(open_page):
    """Two tabs that have answered at the same moment, the second tab last."""
    first, second = tabs(open_page, 2)
    answer(first, "team", "start")
    second.wait_for_function("store.answers.has('team')")
    for page in (first, second):
        page.evaluate("""() => {
          const { run } = storage();
          const held = new Promise((resolve) => { window.release = resolve; });
          storage().run = (mode, work) => held.then(() => run(mode, work));
        }""")
    for page, value in ((first, "from the first"), (second, "from the second")):
        page.evaluate("value => { window.saved = store.answer('team', value); }", value)
    for page in (first, second):
        page.evaluate("release()")
        page.evaluate("saved")
    return first, second


def test_the_same_answer_in_two_tabs(open_page):
    """When two tabs answer unseen by each other, the last stands everywhere, the other is kept."""
    for page in conflicting(open_page):
        page.wait_for_function("store.answers.get('team').value === 'from the second'")
        page.wait_for_function("store.conflicts('team').length === 1")
        assert page.evaluate("store.conflicts('team')[0].record.value") == "from the first"
        assert page.evaluate("store.conflicts('goal')") == []


@pytest.mark.parametrize(
    ("choice", "value"), [("take", "from the first"), ("keep", "from the second")]
)
def test_a_conflict_is_settled(open_page, choice, value):
    """The reader keeps what stands or takes what was lost, and is not asked again."""
    first, second = conflicting(open_page)
    second.wait_for_function("store.conflicts().length === 1")
    second.evaluate("choice => store.resolveConflict(store.conflicts()[0].id, choice)", choice)
    assert second.evaluate("store.conflicts()") == []
    first.wait_for_function("store.conflicts().length === 0")
    assert values(second) == {"team": value}
    reopen(first)
    assert values(first) == {"team": value}


def test_switching_in_one_tab_switches_all(open_page):
    """The current plan is the same in all tabs; new names and deletions show in all."""
    first, second = tabs(open_page, 2)
    answer(first, "team", "done")
    first.evaluate("store.plans.create('Lincoln School')")
    second.wait_for_function("store.plan.name === 'Lincoln School'")
    assert values(second) == {}
    first.evaluate("store.plans.rename(store.plan.id, 'Lincoln')")
    second.wait_for_function("store.plan.name === 'Lincoln'")
    first.evaluate("store.plans.delete(store.plan.id)")
    second.wait_for_function("store.plan.name === 'Our plan'")
    assert values(second) == {"team": "done"}


def test_undo_shows_in_all_tabs(open_page):
    """Starting over and Undo in one tab show in the others."""
    first, second = tabs(open_page, 2)
    answer(first, "team", "done")
    snapshot = first.evaluate("store.acts.startOver(['team'], 'start-over')")
    second.wait_for_function("store.answers.get('team')?.value === null")
    first.evaluate("id => store.acts.undo(id)", snapshot)
    second.wait_for_function("store.answers.get('team').value === 'done'")


def test_a_page_from_the_back_forward_cache_looks_again(open_page):
    """A page that comes back from the browser's cache shows what was answered meanwhile."""
    first, second = tabs(open_page, 2)
    second.evaluate("store.session.tellTabs = () => {}")
    answer(second, "team", "done")
    assert values(first) == {}
    first.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    first.wait_for_function("store.answers.get('team')?.value === 'done'")
