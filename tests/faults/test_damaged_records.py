"""Records that cannot be read: set aside as they were found, never overwritten silently."""

import secrets

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.store_harness import answer, codes, reopen, values

FIELDS = ["v", "value", "seq", "writer", "seen", "hash", "wording", "lang", "time"]
WRONG = [None, True, "NaN", -1, 1.5, [], {}, {"deep": [{}]}, "x" * 100_001]
RIGHT = {"value": [None, True, "NaN", -1, 1.5, [], {}, {"deep": [{}]}], "seen": [{}]} | {
    field: ["NaN"] for field in ("writer", "hash", "wording", "lang", "time")
}
DAMAGES = st.dictionaries(
    st.sampled_from([f"item-{number}" for number in range(6)]),
    st.tuples(st.sampled_from(FIELDS), st.sampled_from(WRONG) | st.just("missing")).filter(
        lambda damage: damage[1] not in RIGHT.get(damage[0], [])
    ),
    min_size=1,
    max_size=6,
)
RESET = """async (damages) => {
  await meddle((transaction) => {
    transaction.objectStore("quarantine").clear();
    const answers = transaction.objectStore("answers");
    answers.clear();
    for (let number = 0; number < 6; number += 1) {
      const key = `item-${number}`;
      const record = { v: 1, plan: store.plan.id, key, value: number, seq: number, writer: "ada" };
      Object.assign(record, { seen: {}, hash: "", wording: "", lang: "", time: "" });
      const [field, wrong] = damages[key] ?? [];
      if (wrong === "missing") delete record[field];
      else if (field) record[field] = wrong;
      answers.put(record);
    }
  });
  store.notices.length = 0;
  await store.session.lookAgain();
}"""


@pytest.fixture(scope="module")
def damaged(browser, harness):
    """One page for all examples."""
    page = browser.new_page()
    page.goto(harness)
    page.evaluate("opened")
    answer(page, "team", "done")
    yield page
    page.close()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(damages=DAMAGES)
def test_damaged_answers_are_set_aside(damaged, damages):
    """Whatever is wrong with some records, they can be downloaded and the rest loads."""
    damaged.evaluate(RESET, damages)
    whole = {f"item-{number}": number for number in range(6) if f"item-{number}" not in damages}
    assert values(damaged) == whole
    aside = damaged.evaluate("store.quarantined()")
    assert {record["key"][1] for record in aside} == set(damages)
    for record in aside:
        field, wrong = damages[record["key"][1]]
        assert record["value"].get(field, "missing") == wrong
    counts = damaged.evaluate("store.notices.map(({ code, count }) => [code, count])")
    assert counts == [["quarantined", len(damages)]]


@pytest.mark.parametrize("active", [9e18, -9e18, "soon", None])
def test_a_visit_at_no_time(open_page, active):
    """A plan whose last visit was at no time takes answers as before."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate(
        """(active) => meddle((transaction) => {
          const visit = { since: 0, last: null, active };
          transaction.objectStore("plans").put({ ...store.plan, visit });
        })""",
        active,
    )
    reopen(page)
    answer(page, "team", "again")
    reopen(page)
    assert values(page) == {"team": "again"}


def test_an_answer_over_a_damaged_record(open_page):
    """An answer given over a record that went bad meanwhile is saved, and the bad one is kept."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("""meddle((transaction) => transaction.objectStore("answers").put(
      { v: 1, plan: store.plan.id, key: "team", value: "done", seq: "one" }))""")
    answer(page, "team", "later")
    assert [record["value"]["seq"] for record in page.evaluate("store.quarantined()")] == ["one"]
    assert codes(page) == ["quarantined"]
    reopen(page)
    assert values(page) == {"team": "later"}


@pytest.mark.parametrize("store", ["meta", "plans"])
def test_a_damaged_device_or_plan(open_page, store):
    """When the record of the device or the plan is damaged, all answers are still there."""
    page = open_page()
    for key in ("team", "goal"):
        answer(page, key, "done")
    page.evaluate(
        """name => meddle((transaction) => {
          const store = transaction.objectStore(name);
          store.getAll().onsuccess = ({ target }) => {
            const [record] = target.result;
            store.put(name === "meta" ? { ...record, clock: "x" } : { ...record, name: 7 });
          };
        })""",
        store,
    )
    reopen(page)
    assert codes(page) == ["quarantined"]
    assert values(page) == {"team": "done", "goal": "done"}
    answer(page, "team", "later")
    assert page.evaluate("store.answers.get('team').seq") == 3
    reopen(page)
    assert codes(page) == []
    assert values(page) == {"team": "later", "goal": "done"}


def test_damage_in_history_and_snapshots(open_page):
    """Damaged entries of the history and of the snapshots stop nothing."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.acts.startOver(['team'], 'start-over')")
    page.evaluate("""meddle((transaction) => {
      transaction.objectStore("history").put({ v: 1, plan: store.plan.id, record: 3 });
      transaction.objectStore("snapshots").put({ v: 1, plan: store.plan.id, contents: "x" });
    })""")
    reopen(page)
    assert page.evaluate("store.conflicts()") == []
    notes = page.evaluate("store.acts.list()")
    assert [note["reason"] for note in notes] == ["start-over"]
    page.evaluate("id => store.acts.undo(id)", notes[0]["id"])
    assert values(page) == {"team": "done"}


def test_a_long_text_whose_file_is_lost(browser_type, browser_type_launch_args, harness, tmp_path):
    """When the browser has lost the file of one long text, the rest loads and is told of."""

    def visit():
        context = browser_type.launch_persistent_context(tmp_path, **browser_type_launch_args)
        page = context.new_page()
        page.goto(harness)
        page.evaluate("opened")
        return context, page

    context, page = visit()
    answer(page, "team", "done")
    # Chromium keeps a value of more than 64 KB in a file of its own.
    answer(page, "note", secrets.token_hex(49_000))
    context.close()
    for file in tmp_path.glob("Default/IndexedDB/*.blob/**/*"):
        if file.is_file():
            file.unlink()
    context, page = visit()
    assert values(page) == {"team": "done"}
    assert codes(page) == ["quarantined"]
    assert [record["key"][1] for record in page.evaluate("store.quarantined()")] == ["note"]
    answer(page, "note", "short")
    reopen(page)
    assert (values(page), codes(page)) == ({"team": "done", "note": "short"}, [])
    context.close()
