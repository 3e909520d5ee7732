"""The write-ahead: what was typed and not yet saved when the page went away."""

import json

from tests.browser.store_harness import answer, codes, reopen, values

STOP_SAVING = """() => { storage().run = (mode, work) => new Promise(() => {}); }"""
DRAFT = """([draft, id]) => {
  const whole = { v: 1, plan: store.plan.id, seq: 2, writer: "ada", seen: {}, hash: "" };
  Object.assign(whole, { wording: "", lang: "", time: "" }, draft);
  localStorage.setItem(siteNames().draft + id, JSON.stringify(whole));
}"""


def test_text_typed_just_before_the_page_closed(open_page):
    """Text that was typed and never saved is there on the next visit, and the page says so."""
    page = open_page()
    answer(page, "note", "First")
    page.evaluate(STOP_SAVING)
    page.evaluate("void store.answer('note', 'First thought')")
    reopen(page)
    assert values(page) == {"note": "First thought"}
    assert codes(page) == ["draft-recovered"]
    assert page.evaluate("store.conflicts()") == []
    assert page.evaluate("Object.keys(localStorage)") == []


def test_the_first_answer_of_all(open_page):
    """Even the first answer, before there was a plan, is brought back."""
    page = open_page()
    page.evaluate(STOP_SAVING)
    page.evaluate("void store.answer('note', 'First thought')")
    reopen(page)
    assert values(page) == {"note": "First thought"}
    assert page.evaluate("store.plan.name") == "Our plan"


def test_a_page_closed_at_once(open_page, new_context):
    """A tab closed right after typing, without a chance to say goodbye, loses nothing."""
    context = new_context()
    open_page(context)
    for number in range(5):
        page = open_page(context)
        page.evaluate("text => void store.answer('note', text)", f"Text {number}")
        page.close(run_before_unload=False)
    assert values(open_page(context)) == {"note": "Text 4"}


def test_typing_while_a_save_is_under_way(open_page):
    """Text typed on top of text that was just saved comes back as the answer, not as a conflict."""
    page = open_page()
    answer(page, "note", "A")
    page.evaluate("""() => {
      const { run } = storage();
      let runs = 0;
      storage().run = (mode, work) => (runs++ ? new Promise(() => {}) : run(mode, work));
      window.first = store.answer("note", "AB");
      void store.answer("note", "ABC");
    }""")
    page.evaluate("first")
    reopen(page)
    assert values(page) == {"note": "ABC"}
    assert page.evaluate("store.conflicts()") == []


def test_a_draft_older_than_what_is_stored(open_page):
    """A draft that another tab has overtaken goes to the history and not over the newer answer."""
    page = open_page()
    answer(page, "note", "one")
    answer(page, "note", "two")
    page.evaluate(DRAFT, [{"key": "note", "value": "old draft"}, "lost-tab"])
    reopen(page)
    assert values(page) == {"note": "two"}
    lost = page.evaluate("store.conflicts('note')")
    assert [entry["record"]["value"] for entry in lost] == ["old draft"]
    reopen(page)
    assert len(page.evaluate("store.conflicts('note')")) == 1


def test_another_tab_opens_while_one_is_saving(open_page):
    """A tab that opens in the middle of another's save neither loses nor doubles the answer."""
    page = open_page()
    answer(page, "note", "A")
    page.evaluate("""() => {
      const { run } = storage();
      const held = new Promise((resolve) => { window.release = resolve; });
      storage().run = (mode, work) => held.then(() => run(mode, work));
      window.saved = store.answer("note", "AB");
    }""")
    other = open_page(page.context)
    assert values(other) == {"note": "AB"}
    page.evaluate("release()")
    page.evaluate("saved")
    answer(page, "note", "ABC")
    other.wait_for_function("store.answers.get('note').value === 'ABC'")
    assert page.evaluate("store.conflicts()") == []
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_draft_that_its_own_tab_has_saved_meanwhile(open_page):
    """A draft that is gone by the time we would save it was saved by its tab and is left alone."""
    page = open_page()
    answer(page, "note", "A")
    answer(page, "note", "AB")
    page.evaluate(DRAFT, [{"key": "note", "value": "A"}, "other-tab"])
    vanish = """{
      const { getItem } = Storage.prototype;
      Storage.prototype.getItem = function (name) {
        const text = getItem.call(this, name);
        if (name.includes(":draft:")) this.removeItem(name);
        return text;
      };
    }"""
    other = open_page(page.context, before=vanish)
    assert values(other) == {"note": "AB"}
    assert (other.evaluate("store.conflicts()"), codes(other)) == ([], [])


def test_one_draft_that_cannot_be_saved(open_page):
    """A draft that cannot be saved stays for the next visit and holds no other back."""
    page = open_page()
    answer(page, "note", "A")
    page.evaluate("""meddle((transaction) => transaction.objectStore("answers").put(
      { v: 2, plan: store.plan.id, key: "a-newer" }))""")
    page.evaluate(DRAFT, [{"key": "a-newer", "value": "B"}, "1"])
    page.evaluate(DRAFT, [{"key": "goal", "value": "C"}, "2"])
    reopen(page)
    assert values(page) == {"note": "A", "goal": "C"}
    drafts = page.evaluate("Object.values(localStorage)")
    assert [json.loads(draft)["key"] for draft in drafts] == ["a-newer"]


def test_a_damaged_draft(open_page):
    """A draft that was cut off is set aside as it was found."""
    page = open_page()
    answer(page, "note", "A")
    page.evaluate("localStorage.setItem(siteNames().draft + 'x', '{\"v\":1,\"key\":')")
    reopen(page)
    assert [record["value"] for record in page.evaluate("store.quarantined()")] == ['{"v":1,"key":']
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_draft_of_a_newer_version(open_page):
    """A draft that a newer version wrote waits for that version."""
    page = open_page()
    answer(page, "note", "A")
    page.evaluate(DRAFT, [{"v": 2, "key": "note", "value": "B"}, "newer"])
    reopen(page)
    assert values(page) == {"note": "A"}
    drafts = page.evaluate("Object.values(localStorage)")
    assert [json.loads(draft)["v"] for draft in drafts] == [2]
