"""A page that goes into the browser's cache of pages, and a storage that does not answer."""

from tests.browser.store_harness import answer, codes, reopen, values


def test_a_page_that_goes_into_the_cache_of_pages(open_page):
    """It lets go of its transaction and begins none; when it comes back, the answer is saved."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("""() => {
      window.begun = 0;
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...parts) {
        window.begun += 1;
        const made = transaction.apply(this, parts);
        made.addEventListener("abort", () => { window.aborted = true; });
        return made;
      };
      void store.answer("goal", "done");
    }""")
    page.wait_for_function("begun === 1 || store.status === 'saved'")
    away = """() => {
      void store.answer("note", "typed while leaving");
      return new Promise((resolve) => setTimeout(() => {
        dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        const { begun } = window;
        void store.answer("plan", "while away");
        document.dispatchEvent(new Event("visibilitychange"));
        setTimeout(() => resolve(window.begun - begun), 300);
      }));
    }"""
    assert page.evaluate(away) == 0
    assert page.evaluate("store.status") == "saving"
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    page.wait_for_function("store.status === 'saved'")
    reopen(page)
    assert values(page) == {
        "team": "done",
        "goal": "done",
        "note": "typed while leaving",
        "plan": "while away",
    }
    assert page.evaluate("store.conflicts()") == []


def test_a_transaction_whose_end_is_never_heard(open_page):
    """What a page in the cache was not told of waits for nothing: it is saved when it is back."""
    page = open_page()
    answer(page, "team", "done")
    page.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      const never = (event) => event.stopImmediatePropagation();
      IDBObjectStore.prototype.put = function (value) {
        const request = put.call(this, value);
        for (const type of ["success", "error"]) request.addEventListener(type, never);
        for (const type of ["complete", "abort", "error"]) {
          this.transaction.addEventListener(type, never, true);
        }
        return request;
      };
      void store.answer("goal", "done");
      window.heal = () => Object.assign(IDBObjectStore.prototype, { put });
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("store.status") == "saving"
    page.evaluate("""() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      heal();
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }""")
    page.wait_for_function("store.status === 'saved'")
    answer(page, "goal", "again")
    reopen(page)
    assert values(page) == {"team": "done", "goal": "again"}
    assert page.evaluate("store.conflicts()") == []


def test_a_storage_that_hangs(open_page, new_context):
    """A page whose storage does not answer opens, says so, calls nothing saved, and recovers."""
    context = new_context()
    page = open_page(context)
    answer(page, "team", "done")
    blocker = context.new_page()
    blocker.goto(page.url)
    # A transaction that never ends, as a page leaves one behind in WebKit's cache of pages.
    blocker.evaluate("""async () => {
      await opened;
      const request = indexedDB.open(siteNames().database);
      await new Promise((resolve) => { request.onsuccess = resolve; });
      window.keep = request.result.transaction(["answers", "meta", "plans"], "readwrite");
      const again = () => { if (window.keep) keep.objectStore("meta").get("x").onsuccess = again; };
      again();
    }""")
    page.reload()
    page.evaluate("opened")
    assert codes(page) == ["not-answering"]
    assert values(page) == {}
    page.evaluate("void store.answer('goal', 'done')")
    page.wait_for_function("store.status === 'unsaved'")
    blocker.evaluate("() => { window.keep = null; }")
    page.wait_for_function("store.status === 'saved'")
    page.wait_for_function("heard.some(({ type }) => type === 'notice-over')")
    assert values(page) == {"team": "done", "goal": "done"}
