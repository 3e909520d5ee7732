"""What others keep on the same origin, and what is left when a reader removes everything."""

from tests.browser.store_harness import answer, codes, reopen, values

OTHERS = """async () => {
  localStorage.setItem("deg:/guide/other", "theirs");
  localStorage.setItem("deg:/:draft:1", "theirs");
  localStorage.setItem("theme", "dark");
  sessionStorage.setItem("scroll", "100");
  const cache = await caches.open("workbox-precache");
  await cache.put("/theirs", new Response("theirs"));
  await new Promise((resolve) => {
    const request = indexedDB.open("deg:/other/");
    request.onupgradeneeded = () =>
      request.result.createObjectStore("answers").put("theirs", "key");
    request.onsuccess = () => { request.result.close(); resolve(); };
  });
}"""
EVERYTHING = """async () => ({
  local: Object.entries({ ...localStorage }).sort(),
  session: Object.entries({ ...sessionStorage }).sort(),
  caches: await Promise.all((await caches.keys()).map(async (name) =>
    [name, (await (await caches.open(name)).keys()).map(({ url }) => url)])),
  databases: (await indexedDB.databases()).map(({ name, version }) => [name, version]).sort(),
})"""
THEIRS = "stored('deg:/other/')"


def use_everything(page):
    """Does everything that the store can do."""
    for key in ("team", "goal"):
        answer(page, key, "done")
    file = page.evaluate("planFile.exportPlan(store, 'test')")
    page.evaluate("store.plans.create('Lincoln School')")
    page.evaluate("file => apply(store, file, { asNewPlan: true })", file)
    page.evaluate("store.acts.startOver(['team'], 'start-over')")
    page.evaluate("store.plans.delete(store.plan.id)")
    page.evaluate("store.acts.list().then(([{ id }]) => store.acts.undo(id))")
    reopen(page)


def test_what_others_keep_is_untouched(open_page):
    """After all that we do, and after removing all of ours, theirs is as it was, byte for byte."""
    page = open_page()
    page.evaluate("storage().close()")
    page.evaluate("void indexedDB.deleteDatabase(siteNames().database)")
    page.evaluate(OTHERS)
    before = [page.evaluate(EVERYTHING), page.evaluate(THEIRS)]
    use_everything(page)
    page.evaluate("caches.open(siteNames().prefix + 'pages').then(() => 0)")
    page.evaluate("sessionStorage.setItem(siteNames().prefix + 'x', 'ours')")
    page.evaluate("localStorage.setItem(siteNames().kept + 'x', 'ours')")
    page.evaluate("store.forgetDevice()")
    assert [page.evaluate(EVERYTHING), page.evaluate(THEIRS)] == before


def test_removing_everything_reaches_all_tabs(open_page):
    """Another open tab forgets too, brings nothing back, and can begin anew."""
    page = open_page()
    answer(page, "team", "done")
    other = open_page(page.context, path="es/")
    assert values(other) == {"team": "done"}
    page.evaluate("store.forgetDevice()")
    other.wait_for_function("store.answers.size === 0")
    assert (values(page), codes(other)) == ({}, [])
    for tab in (page, other):
        reopen(tab)
        assert values(tab) == {}
        assert not any(tab.evaluate("stored()").values())
    answer(other, "goal", "done")
    page.wait_for_function("store.answers.get('goal')?.value === 'done'")
