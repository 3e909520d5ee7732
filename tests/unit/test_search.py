"""What the search looks in: the page and its sections, in plain words."""

from macros.components.search import plain_words, search_entries

PAGE = (
    '<h1 id="home">Home</h1><p>Start <em>here</em>.</p>'
    '<h2 id="where" class="x">Where <code>it</code> is</h2><p>Your answers &amp; plans</p>'
    '<h3>No id</h3><p>and more</p><h3 id="last">Last</h3>'
)


def test_the_page_and_its_sections():
    """The page and every heading with an id is found, with its address on the site."""
    entries = search_entries("es/", PAGE)
    assert [entry["url"] for entry in entries] == ["es/", "es/#where", "es/#last"]
    assert [entry["title"] for entry in entries] == ["Home", "Where it is", "Last"]


def test_a_section_knows_its_page():
    """A section bears the titles above it, to show where a result stands."""
    assert [entry["page"] for entry in search_entries("", PAGE)] == [
        "",
        "Home",
        "Home › Where it is",
    ]


def test_text():
    """The words stand with the heading before them; those under the title with the page."""
    texts = [entry["text"] for entry in search_entries("", PAGE)]
    assert texts == ["Start here.", "Your answers & plans No id and more", ""]


def test_words():
    """The index holds words as a reader sees them: no tags, no entities, single spaces."""
    assert plain_words("<p>One<br>two</p>\n<p>&lt;three&gt;</p>") == "One two <three>"


def test_terms_and_indicators_are_sections():
    """A term and an indicator are found by themselves, a term by what else it is called too."""
    html = (
        '<h1 id="a">A</h1><div id="gap">\n<dt>gap <span class="deg-glossary__forms">(gaps)</span>'
        '</dt><dd>A hole.</dd></div><div class="deg-assessment__indicator" id="ind" data-x="y">\n'
        '<h2 tabindex="-1">2.1 Devices</h2><p>Each has one.</p></div>'
        '<div id="role"><dt>Host</dt><dd>Greets.</dd></div>'
    )
    page, gap, indicator = search_entries("a/", html, {"gap": ("gaps", "hole")})
    assert page == {"url": "a/", "title": "A", "page": "", "text": ""}
    assert gap["url"] == "a/#gap"
    assert (gap["title"], gap["text"], gap["also"]) == ("gap", "A hole.", ("gaps", "hole"))
    assert (indicator["url"], indicator["title"]) == ("a/#ind", "2.1 Devices")
    assert indicator["text"] == "Each has one. Host Greets."
    assert "also" not in indicator
