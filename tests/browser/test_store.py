"""What the store promises to one person on one page."""

import pytest

from tests.browser.store_harness import answer, codes, reopen, values
from tests.browser.test_notice import REFUSE

HOUR = 3600
COUNT_ASKING = """
  window.asked = 0;
  if (navigator.storage) navigator.storage.persist = async () => { asked += 1; return false; };
"""


def test_an_answer_outlives_the_page(open_page):
    """An answer whose promise has resolved is there on the next visit, with its wording."""
    page = open_page()
    page.evaluate("store.answer('team', 'done', {hash: 'h1', wording: 'Form a team', lang: 'en'})")
    reopen(page)
    record = page.evaluate("store.answers.get('team')")
    assert (record["value"], record["hash"], record["wording"]) == ("done", "h1", "Form a team")
    assert record["lang"] == "en"


def test_an_answer_taken_back_stays_so(open_page):
    """An answer that was taken back is null on the next visit, not gone and not the old value."""
    page = open_page()
    answer(page, "team", "done")
    answer(page, "team", None)
    reopen(page)
    assert values(page) == {"team": None}


def test_reading_leaves_no_answers(open_page):
    """Nobody who only reads has anything stored: no plan, no answer, no key in localStorage."""
    page = open_page()
    page.evaluate("store.setPlace({path: 'x', title: 'X'})")
    assert not any(page.evaluate("stored()").values())
    assert page.evaluate("Object.keys(localStorage)") == []


def test_saved_is_said_after_the_transaction(open_page):
    """The status says saving until the transaction completes, and only then saved."""
    page = open_page()
    page.evaluate("""async () => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...parts) {
        const begun = transaction.apply(this, parts);
        begun.addEventListener("complete", () => heard.push({ type: "complete" }));
        return begun;
      };
      const saved = store.answer("team", "done");
      heard.push({ type: store.status });
      await saved;
    }""")
    heard = page.evaluate("heard.map(({ type }) => type)")
    assert heard.index("saving") < heard.index("complete")
    assert page.evaluate("store.status") == "saved"
    assert "status" in heard[heard.index("complete") :]


def test_typing_saves_the_last_text(open_page):
    """Text given letter by letter, without waiting, ends as the last text and no conflict."""
    page = open_page()
    text = "We meet every second Monday."
    page.evaluate(
        """text => Promise.all([...text].map((_, end) =>
             store.answer("note", text.slice(0, end + 1))))""",
        text,
    )
    reopen(page)
    assert values(page) == {"note": text}
    assert page.evaluate("store.session.page.history()") == []
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("value", ["() => 1", "undefined", "NaN", "1 / 0", "'a'.repeat(100_001)"])
def test_a_value_that_cannot_be_kept_is_refused(open_page, value):
    """A value that would not come back the same is refused by name and changes nothing."""
    page = open_page()
    answer(page, "team", "done")
    code = page.evaluate(f"store.answer('team', {value}).catch(({{ code }}) => code)")
    assert code == "invalid-answer"
    assert values(page) == {"team": "done"}


def test_both_languages_share_one_store(open_page):
    """An answer given on the Spanish page is there on the English page of the same site."""
    page = open_page(path="es/")
    answer(page, "team", "done")
    assert values(open_page(page.context)) == {"team": "done"}


@pytest.mark.expects_complaint("404")
def test_other_sites_of_the_same_host_are_apart(open_page):
    """A guide at another path of the same host has its own store."""
    page = open_page()
    answer(page, "team", "done")
    other = page.context.new_page()
    other.goto(page.url.replace("/guide/", "/other/elsewhere"))
    other.evaluate("opened")
    assert values(other) == {}


def test_the_browser_is_asked_once_to_keep_our_data(open_page):
    """Persistent storage is asked for after the first answer, once, and a refusal is no fault."""
    page = open_page(before=COUNT_ASKING)
    assert page.evaluate("asked") == 0
    answer(page, "team", "done")
    answer(page, "plan", "done")
    assert page.evaluate("asked") == 1
    reopen(page)
    answer(page, "goal", "done")
    assert page.evaluate("asked") == 0


def test_a_browser_without_storage_manager(open_page):
    """A browser that has no navigator.storage saves all the same and promises nothing."""
    page = open_page(before="Object.defineProperty(navigator, 'storage', { value: undefined })")
    answer(page, "team", "done")
    assert page.evaluate("store.persisted()") is False
    assert codes(page) == []


def test_visits_and_changes_since_the_last(open_page, new_context):
    """After an hour away a visit begins that knows when the last one ended and what is new."""
    context = new_context()
    context.clock.install(time=1_790_000_000)
    page = open_page(context)
    answer(page, "team", "done")
    assert page.evaluate("store.visit") == {"since": 0, "last": None}
    context.clock.set_fixed_time(1_790_000_000 + HOUR / 2)
    reopen(page)
    page.wait_for_function("store.plan.visit.active > 1_790_000_000_000")
    assert page.evaluate("store.visit.last") is None
    context.clock.set_fixed_time(1_790_000_000 + 2 * HOUR)
    reopen(page)
    page.wait_for_function("store.visit.last")
    assert page.evaluate("store.visit") == {"since": 1, "last": "2026-09-21T14:43:20.000Z"}
    answer(page, "plan", "done")
    changes = page.evaluate("store.changesSince(store.visit.since).map(({ key }) => key)")
    assert changes == ["plan"]


def test_place_and_copy_are_remembered(open_page):
    """Where the reader was and when a copy was downloaded are there on the next visit."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.setPlace({path: 'classroom/#goal', title: 'Classroom'})")
    page.evaluate("store.noteCopy()")
    copied = page.evaluate("store.plan.copied")
    reopen(page)
    assert page.evaluate("store.plan.place") == {"path": "classroom/#goal", "title": "Classroom"}
    assert page.evaluate("store.plan.copied") == copied
    assert copied.endswith("Z")


def test_a_place_that_cannot_be_kept_troubles_nobody(open_page):
    """Where the reader was is lost, and nothing is thrown, when the browser has no room left."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate(REFUSE)
    page.evaluate("store.setPlace({path: 'x', title: 'X'})")
    assert values(page) == {"team": "done"}


@pytest.mark.parametrize("first", ["answer", "place"])
def test_the_place_of_the_first_answer(open_page, first):
    """The place is kept with the first answer of all, whichever of the two comes first."""
    page = open_page()
    page.evaluate(
        """(first) => {
          const answer = () => store.answer("team", "done");
          const place = () => store.setPlace({ path: "x", title: "X" });
          return Promise.all(first === "answer" ? [answer(), place()] : [place(), answer()]);
        }""",
        first,
    )
    reopen(page)
    assert page.evaluate("store.plan.place") == {"path": "x", "title": "X"}


def test_a_clock_that_was_set_back(open_page, new_context):
    """Order comes from a counter: the last answer stands though the clock went back a year."""
    context = new_context()
    context.clock.install(time=1_790_000_000)
    page = open_page(context)
    answer(page, "team", "first")
    context.clock.set_fixed_time(1_758_000_000)
    reopen(page)
    answer(page, "team", "second")
    first_file = page.evaluate("planFile.exportPlan(store, 'test')")
    context.clock.set_fixed_time(1_820_000_000)
    reopen(page)
    answer(page, "team", "third")
    page.evaluate("file => apply(store, file)", first_file)
    assert values(page) == {"team": "third"}
    assert page.evaluate("store.conflicts()") == []
