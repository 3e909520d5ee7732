"""What stands around every page: header, search, notices; and the tools' empty forms."""

from macros.assets import OVERRIDES
from macros.components.header import PageLanguage, render_header
from macros.components.plain import render_plain
from macros.components.search import render_search
from tests.html_tree import read_html

from .small_guide import place, small_guide

LANGUAGES = [PageLanguage("en", "English", "about/"), PageLanguage("es", "Español", "es/about/")]


def test_header_leads_home():
    """The site's name leads to the home page of the page's language."""
    html = render_header("The Guide", [], place(url="about/privacy/"))
    home = read_html(html).one("a", class_="deg-header__home")
    assert (home.words, home["href"]) == ("The Guide", "../../")


def test_header_menu_works_without_script():
    """The menu is a link to the navigation, which a browser follows by itself."""
    menu = read_html(render_header("The Guide", [], place())).one("a", href="#menu")
    assert menu.words == "Menu"


def test_header_offers_the_other_language():
    """Another language is offered by its own name and in its own language; this one is not."""
    here = place(small_guide("en"), url="about/")
    navigation = read_html(render_header("The Guide", LANGUAGES, here)).one("nav")
    (link,) = navigation.all("a")
    assert (link.words, link["lang"], link["hreflang"]) == ("Español", "es", "es")
    assert navigation["aria-label"]


def test_header_in_one_language_offers_none():
    """A guide in one language has no switch."""
    assert read_html(render_header("The Guide", LANGUAGES[:1], place())).all("nav") == []


def test_search_is_a_dialog_with_a_labelled_field():
    """The search has a button, a dialog with a name, a field with a label and a status."""
    tree = read_html(render_search(place(url="about/")))
    dialog = tree.one("dialog")
    assert tree.name_of(dialog)
    assert tree.label_of(tree.one("input", role="searchbox"))
    assert tree.one(role="status")
    assert dialog.one("form")["role"] == "search"


def test_search_looks_in_the_page_language():
    """The index that is fetched is the one of the page's language."""
    index = read_html(render_search(place(small_guide("es"), url="es/about/"))).one("deg-search")
    assert index["data-index"] == "../../search/es.js"


def test_notice_is_silent_until_it_has_something_to_say():
    """The notices' region is named, hidden, and has a sentence ready for each thing."""
    tree = read_html(render_plain("notice", place()))
    section = tree.one("section", class_="deg-notice")
    assert "hidden" in section.attributes
    assert section["aria-label"]
    assert section.one(role="alert").words == ""
    assert all(template.words for template in tree.all("template"))


def test_tools_say_what_they_need():
    """Without script, plans and data say in a sentence what they need."""
    for name in ("plans", "data"):
        assert "script" in read_html(render_plain(name, place())).one(data_unkept="").words


def test_no_field_cuts_what_is_pasted():
    """A browser cuts in silence what is longer than a field's maxlength."""
    templates = list((OVERRIDES / "components").rglob("*.html"))
    assert templates
    assert [path.name for path in templates if "maxlength" in path.read_text("utf-8")] == []


def test_every_field_of_the_tools_has_a_label():
    """Every field of the tools is named, by a label of its own or by one around it."""
    for name in ("plans", "data"):
        tree = read_html(render_plain(name, place()))
        around = [field for label in tree.all("label") for field in label.walk()]
        fields = [field for field in tree.walk() if field.tag in ("input", "textarea", "select")]
        assert fields
        assert all(field in around or tree.label_of(field) for field in fields)
