"""The search's indexes: one a language, in plain words."""

from macros.search import plain_words, search_indexes

DOCUMENTS = [
    {"location": "", "title": "Home", "text": "<p>Start <em>here</em>.</p>"},
    {"location": "#where", "title": "Where", "text": "Your answers &amp; plans"},
    {"location": "es/", "title": "Inicio", "text": "Empiece aquí."},
    {"location": "es/about/", "title": "Acerca de", "text": ""},
    {"location": "essential/", "title": "Essential", "text": ""},
]


def test_one_index_a_language():
    """A page below es/ is Spanish; one whose address only begins alike is not."""
    indexes = search_indexes(DOCUMENTS, ["en", "es"])
    assert [entry["url"] for entry in indexes["en"]] == ["", "#where", "essential/"]
    assert [entry["url"] for entry in indexes["es"]] == ["es/", "es/about/"]


def test_a_section_knows_its_page():
    """A section bears the title of its page, to show where a result stands."""
    home, where, _ = search_indexes(DOCUMENTS, ["en"])["en"][:3]
    assert (home["page"], where["page"]) == ("", "Home")


def test_words():
    """The index holds words as a reader sees them: no tags, no entities, single spaces."""
    assert search_indexes(DOCUMENTS, ["en"])["en"][1]["text"] == "Your answers & plans"
    assert plain_words("<p>One<br>two</p>\n<p>&lt;three&gt;</p>") == "One two <three>"
