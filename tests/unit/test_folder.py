"""Links for a guide that lies in a folder: each names a file, since no server stands behind it."""

import pytest

from macros.folder import file_of, linked_to_files, page_file


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../about/", "../about/index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("about/#credit", "about/index.html#credit"),
        ("../results/?example", "../results/index.html?example"),
        ("../results/?example#a/b/", "../results/index.html?example#a/b/"),
        ("../assets/mark.svg", "../assets/mark.svg"),
        ("#content", "#content"),
        ("#", "#"),
        ("?example", "?example"),
        ("https://example.org/", "https://example.org/"),
        ("HTTPS://example.org/", "HTTPS://example.org/"),
        ("//example.org/", "//example.org/"),
        ("mailto:somebody@example.org", "mailto:somebody@example.org"),
    ],
)
def test_an_address_names_a_file(address, file):
    """A folder's address gets its index.html, before what is asked and where one arrives."""
    assert file_of(address) == file


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "index.html"),
        ("#six-steps", "index.html#six-steps"),
        ("./", "index.html"),
        ("es/", "es/index.html"),
        ("about/privacy/", "about/privacy/index.html"),
        ("about/privacy/#stored", "about/privacy/index.html#stored"),
    ],
)
def test_a_page_is_a_file_below_the_root(address, file):
    """What the search and "where you left off" append to the root's address is a file."""
    assert page_file(address) == file


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ('<a href="../about/">About/</a>', '<a href="../about/index.html">About/</a>'),
        ("<a class=x href='../about/'>", "<a class=x href='../about/index.html'>"),
        ('<A HREF="about/">', '<A HREF="about/index.html">'),
        ('<section data-href="../how/">', '<section data-href="../how/index.html">'),
        ('<article data-place="">', '<article data-place="index.html">'),
        ('<article data-place="es/">', '<article data-place="es/index.html">'),
        ('<html data-base="../">', '<html data-base="../">'),
        ('<a href="">', '<a href="">'),
        ('<code>href="about/"</code>', '<code>href="about/"</code>'),
    ],
)
def test_links_in_a_page(html, linked):
    """Links are changed, and what is a folder's name for a script or a word to read is not."""
    assert linked_to_files(html) == linked
