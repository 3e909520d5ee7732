"""The search: nothing is fetched before it is opened, and then it answers while one types."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """The sample's home page."""
    page.goto(sample)
    return page


@pytest.fixture
def asked(page):
    """The addresses that the page asks for from now on."""
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


def search(page, words, name="Search"):
    """Opens the search and types."""
    page.get_by_role("button", name=name, exact=True).click()
    page.get_by_role("searchbox").fill(words)
    return page.get_by_role("dialog")


def test_nothing_is_fetched_before_it_is_opened(page, asked):
    """Script and index are asked for at the first press, once, and not before."""
    page.reload()
    page.wait_for_load_state("networkidle")
    wanted = re.compile(r"search")
    assert not [address for address in asked if wanted.search(address)]
    for _ in range(2):
        search(page, "quetzal")
        expect(page.get_by_text("1 result", exact=True)).to_be_visible()
        page.get_by_role("button", name="Close").click()
    assert len([address for address in asked if wanted.search(address)]) == 2


def test_a_section_is_found_with_its_page_and_sentence(page):
    """A result names the section, the page it is on and the sentence with the word."""
    dialog = search(page, "marimba")
    expect(dialog.get_by_role("status")).to_have_text("1 result")
    result = dialog.get_by_role("listitem")
    expect(result.get_by_role("link", name="A corner")).to_be_visible()
    expect(result.get_by_role("paragraph")).to_have_text(
        ["Search", "The marimba is named in this section only."]
    )
    result.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/guide/components/search/#a-corner$"))


def test_accents_and_capitals_do_not_matter(page, sample):
    """A word is found however it is typed: "año" by "ANO" as well."""
    page.goto(f"{sample}es/")
    for words in ("año", "ANO"):
        dialog = search(page, words, name="Buscar")
        expect(dialog.get_by_role("link", name="Un rincón")).to_be_visible()
        dialog.get_by_role("button", name="Cerrar").click()


def test_no_result_is_a_sentence(page):
    """Words that stand nowhere are answered in words, and cannot bring markup into the page."""
    dialog = search(page, "<img src=x> xyzzy")
    expect(dialog.get_by_role("status")).to_have_text(
        "Nothing found for “<img src=x> xyzzy”. Try fewer or other words."
    )
    expect(dialog.get_by_role("listitem")).to_have_count(0)


def test_the_keyboard_is_enough(page):
    """Enter opens the search with the focus in its box; Escape gives the focus back."""
    button = page.get_by_role("button", name="Search", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Words to look for")).to_be_focused()
    page.keyboard.type("quetzal")
    expect(page.get_by_role("dialog").get_by_text("1 result", exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("dialog").get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_spanish_pages_are_searched_in_spanish(page, sample):
    """The Spanish search finds Spanish pages and leads to them."""
    page.goto(f"{sample}es/components/checklist/")
    dialog = search(page, "marimba", name="Buscar")
    expect(dialog.get_by_role("status")).to_have_text("1 resultado")
    dialog.get_by_role("link", name="Un rincón").click()
    expect(page).to_have_url(re.compile(r"/guide/es/components/search/#a-corner$"))


@pytest.mark.expects_complaint("net::ERR_FAILED")
def test_an_index_that_cannot_be_fetched_is_told(page):
    """When the connection fails the dialog says so, and the next opening tries again."""
    page.route("**/search/*.js", lambda route: route.abort())
    dialog = search(page, "quetzal")
    expect(dialog.get_by_role("status")).to_contain_text("The search index could not be fetched.")
    page.get_by_role("button", name="Close").click()
    page.unroute_all()
    dialog = search(page, "quetzal")
    expect(dialog.get_by_role("status")).to_have_text("1 result")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_there_is_no_button(page):
    """A button that could do nothing is not shown."""
    expect(page.get_by_role("heading", name="Sample guide")).to_be_visible()
    expect(page.get_by_role("button", name="Search")).to_have_count(0)


def test_the_list_grows_by_a_press(page, site):
    """Twelve results are shown and counted truly; a button shows more, and leads to the first."""
    page.goto(site)
    dialog = search(page, "students")
    status = dialog.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^12 of \d+ results shown$"))
    every = int(status.inner_text().split()[2])
    more = dialog.get_by_role("button", name="Show more")
    results = dialog.get_by_role("listitem")
    more.click()
    expect(results).to_have_count(24)
    expect(results.nth(12).get_by_role("link")).to_be_focused()
    expect(status).to_have_text(f"24 of {every} results shown")
    while more.is_visible():
        more.click()
    expect(results).to_have_count(every)
    expect(status).to_have_text(f"{every} results")


def test_the_count_is_true(page, site):
    """Fewer than thirteen results are counted without a button; other words begin anew."""
    page.goto(site)
    dialog = search(page, "one to one")
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"^\d+ results$"))
    count = dialog.get_by_role("listitem").count()
    expect(dialog.get_by_role("status")).to_have_text(f"{count} results")
    expect(dialog.get_by_role("button", name="Show more")).to_be_hidden()
    page.get_by_role("searchbox").fill("how do I pay for home internet")
    expect(dialog.get_by_role("status")).to_have_text(
        re.compile(r"^Nothing holds all of these words\. .* 12 of \d+ shown\.$")
    )


def test_one_message_a_pause(page):
    """While one types nothing is said; after a rest one message is, not one a letter."""
    search(page, "")
    page.get_by_role("dialog").get_by_role("status").evaluate(
        """(status) => {
          globalThis.said = [];
          new MutationObserver(() => { if (status.textContent) said.push(status.textContent); })
            .observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    page.keyboard.type("marimba")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("1 result")
    assert page.evaluate("said.filter((words) => !words.startsWith('Type'))") == ["1 result"]


def test_escape_closes_at_the_first_press(page):
    """With words in the box Escape closes the dialog too, and the words are there again."""
    dialog = search(page, "quetzal")
    expect(dialog.get_by_role("listitem")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("searchbox")).to_have_value("quetzal")


def test_hits_are_marked(page):
    """The words that were found stand out in title and sentence, whatever was typed."""
    dialog = search(page, "MARIMBAS corner")
    expect(dialog.locator("mark")).to_have_text(["corner", "marimba"])
