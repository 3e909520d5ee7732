"""The header: palette, menu, languages, and the way past it."""

import re

import pytest
from playwright.sync_api import expect

BLOCK_STORAGE = """for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}"""
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def page(page, sample):
    """A page of the sample with sections."""
    page.goto(f"{sample}components/header/")
    return page


def paper(page):
    """The color behind the text."""
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_the_palette_is_remembered(page, sample):
    """The palette that a reader chose holds on every page, from before it is drawn."""
    light = paper(page)
    button = page.get_by_role("button", name="Dark", pressed=False)
    button.click()
    expect(page.get_by_role("button", name="Dark", pressed=True)).to_be_visible()
    dark = paper(page)
    page.goto(f"{sample}es/components/figure/")
    expect(page.get_by_role("button", name="Oscuro", pressed=True)).to_be_visible()
    assert paper(page) == dark != light
    page.get_by_role("button", name="Oscuro").click()
    page.reload()
    assert paper(page) == light


@pytest.mark.browser_context_args(color_scheme="dark")
def test_the_system_decides_until_the_reader_does(page):
    """A system set to dark gets the dark palette, and a reader may still choose light."""
    dark = paper(page)
    page.get_by_role("button", name="Dark", pressed=True).click()
    page.reload()
    expect(page.get_by_role("button", name="Dark", pressed=False)).to_be_visible()
    assert paper(page) != dark


def test_the_palette_survives_blocked_storage(context, sample):
    """Where a browser forbids storage the button still works, on this page."""
    page = context.new_page()
    page.add_init_script(BLOCK_STORAGE)
    page.goto(f"{sample}components/header/")
    light = paper(page)
    page.get_by_role("button", name="Dark").click()
    assert paper(page) != light


@pytest.mark.browser_context_args(viewport=PHONE)
def test_the_menu_opens_and_closes_by_keyboard(page):
    """On a narrow screen the menu opens with Enter or Space, and Escape gives the focus back."""
    button = page.get_by_role("button", name="Menu")
    menu = page.get_by_role("navigation", name="Guide")
    expect(menu).to_be_hidden()
    for key in ("Enter", "Space"):
        button.focus()
        page.keyboard.press(key)
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(menu).to_be_visible()
        page.keyboard.press("Tab")
        expect(menu.get_by_role("link", name="Home")).to_be_focused()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(button).to_be_focused()


@pytest.mark.browser_context_args(java_script_enabled=False, viewport=PHONE)
def test_the_menu_opens_without_script(page):
    """Without script the menu is a link that shows it, with a link to close it again."""
    menu = page.get_by_role("navigation", name="Guide")
    expect(menu).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(menu.get_by_role("link", name="Checklist")).to_be_visible()
    menu.get_by_role("link", name="Close menu").click()
    expect(menu).to_be_hidden()


def test_parts_of_the_navigation_open_by_keyboard(page):
    """A closed part is opened with the keyboard and shows its pages."""
    menu = page.get_by_role("navigation", name="Guide")
    expect(menu.get_by_role("link", name="Sources")).to_be_hidden()
    menu.locator("summary").filter(has_text="About").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Sources")).to_be_visible()


def test_the_first_tab_leads_past_the_header(page):
    """The first stop is a link that jumps to the content, and the next stop is inside it."""
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("link", name="link to the first")).to_be_focused()


@pytest.mark.parametrize("address", ["", "components/checklist/", "components/english-only/"])
def test_the_language_switch_stays_on_the_page(page, sample, address):
    """The other language is one press away, on the same page, and back again."""
    page.goto(sample + address)
    switch = page.get_by_role("link", name="Español")
    expect(switch).to_have_attribute("lang", "es")
    expect(switch).to_have_attribute("hreflang", "es")
    switch.click()
    expect(page).to_have_url(f"{sample}es/{address}")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.get_by_role("link", name="English", exact=True).first.click()
    expect(page).to_have_url(sample + address)
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_search_engines_learn_of_both_languages(page):
    """Each page names itself in every language by its whole address."""
    page.goto(page.url.replace("/guide/", "/guide/es/"))
    found = page.locator('link[rel="alternate"]').evaluate_all(
        "links => Object.fromEntries(links.map((link) => [link.hreflang, link.href]))"
    )
    root = "http://127.0.0.1:8000/guide/"
    assert found == {"en": f"{root}components/header/", "es": f"{root}es/components/header/"}


def test_what_has_no_translation_is_marked_as_english(page, sample):
    """Where Spanish words are missing, English ones stand in and say so to a screen reader."""
    page.goto(f"{sample}es/components/english-only/")
    borrowed = page.get_by_role("article").locator("div[lang=en]")
    expect(borrowed.get_by_role("heading", name="English only")).to_be_visible()
    expect(page.get_by_text("He leído esta página")).to_be_visible()
    page.goto(f"{sample}es/components/checklist/")
    english = page.locator("[data-wording] [lang=en]")
    expect(english).to_have_text("Agree on one word for each thing on the help page.")
    expect(page.get_by_role("navigation", name="Guía").get_by_text("Herramientas")).to_be_visible()


@pytest.mark.expects_complaint("404")
def test_a_wrong_address_leads_on(page, sample):
    """An address that is not there is answered in words, at any depth, with ways on."""
    answer = page.goto(f"{sample}no/such/page/")
    assert answer.status == 404
    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    page.get_by_role("button", name="Dark").click()
    expect(page.get_by_role("navigation", name="Guide").get_by_role("link").first).to_be_visible()
    page.get_by_role("link", name="Go to the start of the guide").click()
    expect(page).to_have_url(re.compile(r"/guide/$"))
