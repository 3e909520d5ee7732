"""IndexedDB that is full, dies, is taken away, or belongs to a newer version."""

import secrets

import pytest

from tests.browser.store_harness import answer, codes, reopen, values

DYING = """times => {
  const { transaction } = IDBDatabase.prototype;
  window.left = times;
  IDBDatabase.prototype.transaction = function (...parts) {
    if (left > 0) {
      left -= 1;
      throw new DOMException("Connection to Indexed Database server lost", "%s");
    }
    return transaction.apply(this, parts);
  };
}"""
TRY = "([key, value]) => store.answer(key, value).then(() => 'saved', ({ code }) => code)"
DELETE = """() => new Promise((resolve, reject) => {
  const request = indexedDB.deleteDatabase(siteNames().database);
  request.onsuccess = () => resolve();
  request.onerror = () => reject(request.error);
})"""
UPGRADE = """version => new Promise((resolve, reject) => {
  const request = indexedDB.open(siteNames().database, version);
  request.onupgradeneeded = () => request.result.createObjectStore("later", { keyPath: "id" });
  request.onsuccess = () => { request.result.close(); resolve(); };
  request.onerror = () => reject(request.error);
})"""


def test_a_full_disk(open_page, new_context, harness):
    """A full disk says not saved, keeps the text, and saves it by itself when there is room."""
    context = new_context()
    browser = context.new_cdp_session(context.new_page())
    origin = harness.rstrip("/").removesuffix("/guide")
    browser.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 500_000})
    page = open_page(context)
    # Text that no compression makes smaller.
    notes = {f"note-{number}": secrets.token_hex(50_000) for number in range(6)}
    said = [page.evaluate(TRY, [key, text]) for key, text in notes.items()]
    assert said[0] == "saved"
    assert said[-1] == "quota"
    assert page.evaluate("store.status") == "unsaved"
    assert values(page) == notes
    assert len(page.evaluate("planFile.exportPlan(store, 'test')")["answers"]) == 6
    browser.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.wait_for_function("store.status === 'saved'")
    reopen(page)
    assert values(page) == notes


@pytest.mark.parametrize("fault", ["InvalidStateError", "UnknownError"])
def test_a_connection_that_dies(open_page, fault):
    """A connection that dies is opened again and the answer is saved, unseen by the reader."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate(DYING % fault, 4)
    assert page.evaluate(TRY, ["goal", "done"]) == "saved"
    assert page.evaluate("left") == 0
    assert codes(page) == []
    reopen(page)
    assert values(page) == {"team": "done", "goal": "done"}


def test_a_connection_that_stays_dead(open_page):
    """After five tries the answer is called not saved, can be exported, and is tried again."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate(DYING % "InvalidStateError", 1_000_000)
    assert page.evaluate(TRY, ["goal", "done"]) == "connection"
    assert page.evaluate("store.status") == "unsaved"
    file = page.evaluate("planFile.exportPlan(store, 'test')")
    assert [record["key"] for record in file["answers"]] == ["goal", "team"]
    page.evaluate("() => { left = 0; }")
    page.wait_for_function("store.status === 'saved'")
    assert len(page.evaluate("stored()")["answers"]) == 2


def test_a_closed_page_that_could_not_save(open_page):
    """What could not be saved before the page closed is saved when it opens again."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate(DYING % "InvalidStateError", 1_000_000)
    assert page.evaluate(TRY, ["goal", "done"]) == "connection"
    reopen(page)
    assert values(page) == {"team": "done", "goal": "done"}
    assert codes(page) == ["draft-recovered"]
    assert page.evaluate("store.notices[0].keys") == ["goal"]


def test_the_database_is_deleted_under_us(open_page):
    """When other hands delete the database, all plans are written again, and the page says so."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("store.plans.create('Lincoln School')")
    answer(page, "goal", "done")
    page.evaluate("store.acts.startOver(['goal'], 'start-over')")
    before = page.evaluate("state()")
    other = open_page(page.context, path="es/")
    other.evaluate("storage().close()")
    other.evaluate(DELETE)
    page.wait_for_function("store.notices.some(({ code }) => code === 'recreated')")
    assert page.evaluate("state()") == before
    reopen(page)
    assert page.evaluate("state()") == before
    assert page.evaluate("store.plans.list().then((plans) => plans.length)") == 2
    page.evaluate("store.acts.list().then(([{ id }]) => store.acts.undo(id))")
    assert values(page) == {"goal": "done"}


def test_all_site_data_is_cleared_while_the_page_is_open(open_page, harness):
    """When the browser clears the site's data, the open page writes its plan again."""
    page = open_page()
    answer(page, "team", "done")
    answer(page, "goal", "done")
    before = page.evaluate("state()")
    browser = page.context.new_cdp_session(page)
    origin = harness.rstrip("/").removesuffix("/guide")
    browser.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    page.wait_for_function("store.notices.some(({ code }) => code === 'recreated')")
    answer(page, "note", "more")
    reopen(page)
    assert values(page) == {"team": "done", "goal": "done", "note": "more"}
    page.evaluate("meddle((t) => t.objectStore('answers').delete([store.plan.id, 'note']))")
    assert page.evaluate("state()") == before


def test_a_newer_database_is_not_touched(open_page):
    """Data of a newer version can be read and exported, is not changed, and nothing is deleted."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("storage().close()")
    page.evaluate(UPGRADE, 7)
    reopen(page)
    before = page.evaluate("stored()")
    assert (page.evaluate("store.session.notices.isReadOnly()"), codes(page)) == (
        True,
        ["newer-database"],
    )
    assert values(page) == {"team": "done"}
    assert page.evaluate(TRY, ["goal", "done"]) == "read-only"
    for call in (
        "acts.startOver(['team'], 'x')",
        "plans.create('x')",
        "plans.delete(store.plan.id)",
    ):
        assert page.evaluate(f"store.{call}.catch(({{ code }}) => code)") == "read-only"
    file = page.evaluate("planFile.exportPlan(store, 'test')")
    assert [record["key"] for record in file["answers"]] == ["goal", "team"]
    reopen(page)
    assert page.evaluate("stored()") == before


def test_a_newer_version_opens_in_another_tab(open_page):
    """An old tab saves what waits, lets a newer version upgrade, and asks to be reloaded."""
    page = open_page()
    answer(page, "team", "done")
    other = open_page(page.context)
    other.evaluate("storage().close()")
    page.evaluate("void store.answer('goal', 'done')")
    other.evaluate(UPGRADE, 2)
    page.wait_for_function("store.session.notices.isReadOnly()")
    assert codes(page) == ["reload-needed"]
    assert page.evaluate(TRY, ["note", "too late"]) == "read-only"
    assert [record["key"] for record in other.evaluate("stored()")["answers"]] == ["goal", "team"]
    # Another tab's process learns of localStorage a moment later, so the old tab is asked.
    drafts = page.evaluate("Object.values(localStorage).map((text) => JSON.parse(text).key)")
    assert drafts == ["note"]


def test_a_record_of_a_newer_version_is_left_alone(open_page):
    """An answer that a newer version wrote is exported, and neither shown, changed nor moved."""
    page = open_page()
    answer(page, "team", "done")
    newer = page.evaluate("""async () => {
      const newer = { v: 2, plan: store.plan.id, key: "goal", shape: "not known here" };
      await meddle((transaction) => transaction.objectStore("answers").put(newer));
      return newer;
    }""")
    reopen(page)
    assert values(page) == {"team": "done"}
    assert page.evaluate(TRY, ["goal", "done"]) == "newer-record"
    page.evaluate("store.acts.startOver(['team'], 'start-over')")
    assert newer in page.evaluate("stored()")["answers"]
    assert page.evaluate("stored()")["quarantine"] == []
    assert page.evaluate("planFile.exportPlan(store, 'test')")["newer"] == [newer]


def test_answers_that_cannot_be_read(open_page, new_context):
    """When stored answers cannot be read at all, the page says so and overwrites none of them."""
    context = new_context()
    page = open_page(context)
    answer(page, "team", "before")
    context.add_init_script("""
      const { getAll } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.getAll = function (range) {
        if (this.name === "answers") throw new DOMException("Internal error", "UnknownError");
        return getAll.call(this, range);
      };""")
    reopen(page)
    assert (codes(page), values(page)) == (["not-readable"], {})
    answer(page, "team", "after")
    page.wait_for_function("store.conflicts()[0]?.record.value === 'before'")


def test_a_crashed_page(open_page, new_context):
    """After a renderer crash the last saved state is back without a question."""
    context = new_context()
    page = open_page(context)
    answer(page, "team", "done")
    page.on("crash", lambda: None)
    with pytest.raises(Exception, match="crash"):
        page.goto("chrome://crash")
    page.close()
    page = open_page(context)
    assert values(page) == {"team": "done"}
    assert codes(page) == []
