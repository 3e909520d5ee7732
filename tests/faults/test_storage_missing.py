"""Browsers that give us no IndexedDB, no localStorage, or neither."""

import pytest

from tests.browser.store_harness import answer, codes, reopen, values

NO_DATABASE = {
    "undefined": "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "throws": """IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };""",
    "rejects": """IDBFactory.prototype.open = () => {
      const request = new EventTarget();
      Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
      Object.defineProperty(request, "error", { value: new DOMException("no", "UnknownError") });
      setTimeout(() => EventTarget.prototype.dispatchEvent.call(request, new Event("error")));
      return request;
    };""",
    "never settles": """{
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...parts) {
        const request = open.apply(this, parts);
        for (const type of ["success", "error", "upgradeneeded", "blocked"]) {
          request.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
        }
        return request;
      };
    }""",
    "transactions fail": """IDBDatabase.prototype.transaction = () => {
      throw new DOMException('gone', 'InvalidStateError');
    };""",
}
NO_LOCAL_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('Access is denied', 'SecurityError'); } });"""
ALLOWED = 8000
"""Milliseconds: the two seconds that a page waits for its storage, on a busy computer."""


@pytest.fixture
def given(new_context, open_page):
    """Opens pages of one browser whose faults can be taken away again."""

    def given(fault):
        context = new_context()
        healthy = "location.origin === 'null' || document.cookie.includes('healed')"
        context.add_init_script(f"if (!({healthy})) {{ {fault} }}")
        return open_page(context)

    return given


def heal(page):
    """From now on the browser has no fault."""
    page.evaluate("document.cookie = 'healed=yes'")


@pytest.mark.parametrize("fault", NO_DATABASE)
def test_without_indexeddb_answers_are_kept(given, fault):
    """Without IndexedDB the page opens in time, says so, and keeps answers in localStorage."""
    page = given(NO_DATABASE[fault])
    assert page.evaluate("openedAfter") < ALLOWED
    assert page.evaluate("store.kind") == "localstorage"
    assert codes(page) == ["fallback-localstorage"]
    answer(page, "team", "done")
    reopen(page)
    assert values(page) == {"team": "done"}


def test_when_indexeddb_comes_back(given):
    """What had to go to localStorage moves into IndexedDB as soon as there is one."""
    page = given(NO_DATABASE["undefined"])
    answer(page, "team", "done")
    answer(page, "goal", "done")
    page.evaluate("store.acts.startOver(['goal'], 'start-over')")
    heal(page)
    reopen(page)
    assert page.evaluate("store.kind") == "indexeddb"
    assert codes(page) == ["fallback-taken-over"]
    assert values(page) == {"team": "done", "goal": None}
    assert page.evaluate("Object.keys(localStorage)") == []
    page.evaluate("store.acts.list().then(([{ id }]) => store.acts.undo(id))")
    assert values(page) == {"team": "done", "goal": "done"}


def test_a_day_without_indexeddb_overwrites_nothing(given):
    """Answers given on a day without IndexedDB come in beside the ones from before."""
    page = given(NO_DATABASE["undefined"])
    heal(page)
    reopen(page)
    answer(page, "team", "before")
    page.evaluate("document.cookie = 'healed=; max-age=0'")
    reopen(page)
    assert values(page) == {}
    answer(page, "team", "meanwhile")
    heal(page)
    reopen(page)
    assert values(page) == {"team": "before"}
    other = page.evaluate("store.plans.list().then((plans) => plans.find((p) => !p.current).id)")
    page.evaluate("id => store.plans.switch(id)", other)
    assert values(page) == {"team": "meanwhile"}


def test_without_any_storage_the_page_works(given):
    """With both forbidden the page works from memory, says so, and a copy can be downloaded."""
    page = given(NO_DATABASE["undefined"] + NO_LOCAL_STORAGE)
    assert page.evaluate("store.kind") == "memory"
    assert codes(page)[0] == "fallback-memory"
    answer(page, "team", "done")
    snapshot = page.evaluate("store.acts.startOver(['team'], 'start-over')")
    page.evaluate("id => store.acts.undo(id)", snapshot)
    file = page.evaluate("planFile.exportPlan(store, 'test')")
    assert [(record["key"], record["value"]) for record in file["answers"]] == [("team", "done")]
    reopen(page)
    assert values(page) == {}


def test_without_localstorage_only_the_draft_is_missing(given):
    """With only localStorage forbidden, answers go to IndexedDB and one notice is given."""
    page = given(NO_LOCAL_STORAGE)
    answer(page, "team", "done")
    answer(page, "goal", "done")
    assert codes(page) == ["write-ahead-off"]
    reopen(page)
    assert values(page) == {"team": "done", "goal": "done"}


def test_another_project_has_filled_localstorage(open_page):
    """A full localStorage turns the write-ahead off and stops nothing else."""
    page = open_page()
    page.evaluate("""() => {
      try {
        for (let index = 0; ; index += 1) localStorage.setItem(`other-${index}`, "x".repeat(1e5));
      } catch {}
      try {
        for (let index = 0; ; index += 1) localStorage.setItem(`tiny-${index}`, "x");
      } catch {}
    }""")
    answer(page, "team", "done")
    assert codes(page) == ["write-ahead-off"]
    reopen(page)
    assert values(page) == {"team": "done"}


def test_a_damaged_record_in_localstorage(given):
    """A record cut off in localStorage is set aside as it was found; the rest loads."""
    page = given(NO_DATABASE["undefined"])
    answer(page, "team", "done")
    answer(page, "goal", "done")
    cut = page.evaluate("""() => {
      const name = Object.keys(localStorage).find((name) => name.includes("goal"));
      const cut = localStorage.getItem(name).slice(0, -5);
      localStorage.setItem(name, cut);
      return cut;
    }""")
    reopen(page)
    assert values(page) == {"team": "done"}
    assert [record["value"] for record in page.evaluate("store.quarantined()")] == [cut]
    assert "quarantined" in codes(page)


def test_localstorage_full_is_all_or_nothing(given):
    """Where localStorage is the store and full, an answer is unsaved, kept, and saved later."""
    page = given(NO_DATABASE["undefined"])
    answer(page, "team", "done")
    page.evaluate("""() => {
      const { setItem } = Storage.prototype;
      window.heal = () => { Storage.prototype.setItem = setItem; };
      Storage.prototype.setItem = function (name, text) {
        if (text.includes('"clock":2')) throw new DOMException("full", "QuotaExceededError");
        return setItem.call(this, name, text);
      };
    }""")
    code = page.evaluate("store.answer('goal', 'done').catch(({ code }) => code)")
    assert (code, page.evaluate("store.status")) == ("quota", "unsaved")
    kept = page.evaluate("Object.keys(localStorage).filter((n) => n.includes('kept:answers'))")
    assert len(kept) == 1
    page.evaluate("heal()")
    page.wait_for_function("store.status === 'saved'")
    reopen(page)
    assert values(page) == {"team": "done", "goal": "done"}
