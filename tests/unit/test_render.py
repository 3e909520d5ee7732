"""Where a page stands: the addresses of other pages and files, and dates in its language."""

from datetime import date

import pytest
from jinja2 import UndefinedError

from macros.components.render import environment, page_address, relative_address, render

from .small_guide import place, small_guide


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("index.md", ""),
        ("getting-started/index.md", "getting-started/"),
        ("getting-started/build-your-team.md", "getting-started/build-your-team/"),
    ],
)
def test_page_address(page, address):
    """A page's file tells its address: a folder of its own, except for an index."""
    assert page_address(page) == address


@pytest.mark.parametrize(
    ("target", "base", "address"),
    [
        ("", "", "./"),
        ("about/", "", "about/"),
        ("", "about/", "../"),
        ("about/privacy/", "about/", "privacy/"),
        ("about/", "about/privacy/", "../"),
        ("tools/my-progress/", "about/privacy/", "../../tools/my-progress/"),
        ("assets/guide.js", "about/privacy/", "../../assets/guide.js"),
        ("about/privacy/", "about/privacy/", "./"),
    ],
)
def test_relative_address(target, base, address):
    """A link leads from any page to any other without naming the host or its folder."""
    assert relative_address(target, base) == address


def test_link_in_english():
    """A link to a page, with an anchor or without."""
    here = place(url="about/privacy/")
    assert here.link("index.md") == "../../"
    assert here.link("tools/my-progress.md", "keep-a-copy") == (
        "../../tools/my-progress/#keep-a-copy"
    )


def test_link_in_spanish():
    """On a Spanish page, a link to a page stays in Spanish, and one to a file does not."""
    here = place(small_guide("es"), url="es/about/privacy/")
    assert here.link("index.md") == "../../"
    assert here.link("about/sources.md", "a") == "../sources/#a"
    assert here.asset("guide.js") == "../../../assets/the guide.js"


def test_link_on_the_error_page():
    """The error page is shown at any address, so its links begin at the site's root."""
    here = place(url="", base="/guide/")
    assert here.link("about/privacy.md") == "/guide/about/privacy/"
    assert here.root == "/guide/"
    assert place(small_guide("es"), url="", base="/guide/").link("index.md") == "/guide/es/"


def test_root():
    """The root's address leads up from a page as many folders as it is deep."""
    assert [place(url=url).root for url in ("", "a/", "a/b/")] == ["./", "../", "../../"]


def test_date():
    """A date is told in the words of the page's language."""
    day = date(2026, 11, 21)
    assert place().date(day) == "November 21, 2026"
    assert place(small_guide("es")).date(day) == "21 de noviembre de 2026"


def test_unknown_names_are_refused():
    """A misspelled name in a template stops the build instead of leaving a gap."""
    template = environment().from_string("{{ checklst.title }}")
    with pytest.raises(UndefinedError, match="checklst"):
        template.render()


def test_everything_is_escaped():
    """Our templates escape what they are given, in text and in attributes."""
    template = environment().from_string('<p title="{{ words }}">{{ words }}</p>')
    shown = template.render(words='"><script>')
    assert shown == '<p title="&#34;&gt;&lt;script&gt;">&#34;&gt;&lt;script&gt;</p>'


def test_no_blank_lines():
    """A component has no blank line, at which Markdown would end it."""
    html = render("notice/notice.html", place(), "notice")
    assert "\n\n" not in html
    assert html == html.strip()
