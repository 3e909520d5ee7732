"""What the store promises about rounds: a plan that begins with some answers of another."""

from tests.browser.store_harness import answer, reopen, values

CONTINUE = "name => store.plans.continue(name, (key) => key.startsWith('now.'))"
ANSWERS_OF = """async (name) => {
  const { id } = (await store.plans.list()).find((plan) => plan.name === name);
  const about = ({ value, hash, wording, lang }) => ({ value, hash, wording, lang });
  return Object.fromEntries([...(await store.plans.answersOf(id))].map(([k, r]) => [k, about(r)]));
}"""
OLD = {"hash": "old-hash", "wording": "Old words", "lang": "es"}


def answers_of(page, name):
    """Value, hash, wording and language of every answer of a plan, by key."""
    return page.evaluate(ANSWERS_OF, name)


def begin(open_page):
    """A plan with three answers, one of them to an old wording, and a round that continues it."""
    page = open_page()
    page.evaluate("about => store.answer('now.loans', 'developing', about)", OLD)
    answer(page, "now.repair", "advanced")
    answer(page, "action.repair.hop", {"what": "Post the hours."})
    page.evaluate(CONTINUE, "Fall 2026")
    return page


def test_a_new_round_begins_with_the_answers_that_are_wanted(open_page):
    """The new plan is the current one, and holds the wanted answers and nothing else."""
    page = begin(open_page)
    assert page.evaluate("store.plan.name") == "Fall 2026"
    assert values(page) == {"now.loans": "developing", "now.repair": "advanced"}


def test_answers_keep_the_wording_that_they_answered(open_page):
    """Hash, wording and language go along, so that a changed wording can still be told."""
    page = begin(open_page)
    assert answers_of(page, "Fall 2026")["now.loans"] == {"value": "developing", **OLD}


def test_the_old_plan_is_untouched(open_page):
    """Answering in the new round changes nothing in the one before, nor the other way round."""
    page = begin(open_page)
    before = answers_of(page, "Our plan")
    assert set(before) == {"now.loans", "now.repair", "action.repair.hop"}
    answer(page, "now.loans", "established")
    assert answers_of(page, "Our plan") == before
    first = page.evaluate("store.plans.list().then(([plan]) => plan.id)")
    page.evaluate("id => store.plans.switch(id)", first)
    answer(page, "now.repair", "foundational")
    assert answers_of(page, "Fall 2026")["now.loans"]["value"] == "established"
    assert answers_of(page, "Fall 2026")["now.repair"]["value"] == "advanced"


def test_a_round_survives_a_reload(open_page):
    """On the next visit the new round is open and both rounds have their answers."""
    page = begin(open_page)
    kept = [answers_of(page, name) for name in ("Our plan", "Fall 2026")]
    reopen(page)
    assert page.evaluate("store.plan.name") == "Fall 2026"
    assert [answers_of(page, name) for name in ("Our plan", "Fall 2026")] == kept


def test_an_answer_that_was_taken_back_is_not_carried_over(open_page):
    """What was blank at the end of a round is blank at the beginning of the next."""
    page = open_page()
    answer(page, "now.loans", "developing")
    answer(page, "now.loans", None)
    page.evaluate(CONTINUE, "Fall 2026")
    assert values(page) == {}


def test_a_round_brings_no_conflict(open_page):
    """Answers that were carried over are answered anew without a conflict, in two tabs too."""
    page = begin(open_page)
    other = open_page(page.context)
    answer(page, "now.loans", "established")
    other.wait_for_function("store.answers.get('now.loans').value === 'established'")
    answer(other, "now.loans", "advanced")
    assert page.evaluate("store.conflicts()") == other.evaluate("store.conflicts()") == []


def test_another_tab_goes_on_in_the_new_round(open_page):
    """A round that begins in one tab is the open plan in the other, with its answers."""
    page = open_page()
    answer(page, "now.loans", "developing")
    other = open_page(page.context)
    page.evaluate(CONTINUE, "Fall 2026")
    other.wait_for_function("store.plan.name === 'Fall 2026'")
    assert values(other) == {"now.loans": "developing"}


def test_a_round_before_the_first_answer_is_empty(open_page):
    """Where nothing is answered yet, a new round is a plan without answers."""
    page = open_page()
    page.evaluate(CONTINUE, "Fall 2026")
    assert page.evaluate("store.plans.list().then((plans) => plans.map((p) => p.name))") == [
        "Fall 2026"
    ]
    assert values(page) == {}
