"""What breaks a built page is told with the line of its source."""

import pytest

from macros.rules.page_html import page_faults, skipped_levels

GOOD = """
<header id="menu"><!-- <img src="x"> --></header>
<h1>Team</h1>
<p><img alt="Two people &gt; one" src="a.png"> <img alt="" role="presentation" src="b.png"></p>
<h2 id="one">One</h2><h3>Small</h3><h2 data-x="a > b">Two <code>&lt;img&gt;</code></h2>
<template><h2 id="two"><img src="/c.svg" alt="Three"></h2></template>
<pre>&lt;h1&gt;Not a title&lt;/h1&gt;</pre><a href="https://example.org">there</a>
"""
SLIPS = {
    "an id twice": (
        '<h2 id="a">A</h2><h2 id="a">B</h2>',
        "## A {: #a }\n\n## B {: #a }\n",
        "p.md:3: id: found 'a' twice on this page, allowed: an id that nothing else has",
    ),
    "an id that the page's frame has": (
        '<nav id="menu"></nav><h2 id="menu">Menu</h2>',
        "# T\n\n## Menu {: #menu }\n",
        "p.md:3: id: found 'menu' twice on this page, allowed: an id that nothing else has",
    ),
    "ids of two macros": (
        "<li id=x></li><li id='x'></li>",
        "# T\n",
        "p.md:1: id: found 'x' twice on this page, allowed: an id that nothing else has",
    ),
    "a picture without words": (
        '<img src="../img/a%20b.png">',
        "# T\n\n![](img/a b.png)\n",
        "p.md:3: image: found the picture a b.png without words for those who cannot see it, "
        "allowed: ![what it shows](address)",
    ),
    "a picture with empty words": (
        '<img alt=" " src="a.png" />',
        "![ ](a.png)",
        "p.md:1: image: found the picture a.png without words for those who cannot see it, "
        "allowed: ![what it shows](address)",
    ),
    "a picture named by its file": (
        '<IMG ALT="IMG_01.JPG" SRC="img_01.jpg">',
        "\n![IMG_01.JPG](img_01.jpg)",
        "p.md:2: image: found the file's name img_01.jpg in place of words, "
        "allowed: ![what it shows](address)",
    ),
    "a picture from elsewhere": (
        '<img alt="A map" src="https://example.org/map.png">',
        "\n![A map](https://example.org/map.png)",
        "p.md:2: img: found a file from elsewhere, https://example.org/map.png, which the page may "
        "not load, allowed: a file beside the pages, or a link to it",
    ),
    "a frame from elsewhere": (
        '<iframe src="//example.org/film"></iframe>',
        '<iframe src="//example.org/film"></iframe>',
        "p.md:1: iframe: found a file from elsewhere, //example.org/film, which the page may "
        "not load, allowed: a file beside the pages, or a link to it",
    ),
    "two titles": (
        "<h1>One</h1><h1>Two <em>three</em></h1>",
        "# One\n\ntext\n\n# Two three\n",
        "p.md:5: heading: found a second title, 'Two three', "
        "allowed: one # a page; ## begins a section",
    ),
    "a heading without words": (
        "<h1>One</h1><h2> </h2>",
        "# One\n\n##\n\ntext",
        "p.md:3: heading: found a heading without words, allowed: some words",
    ),
}


def test_a_good_page_has_no_fault():
    """Nothing is told of a page that is right, whatever stands in comments and code."""
    assert page_faults(GOOD, "", "p.md") == ()
    assert skipped_levels(GOOD, "", "p.md") == ()


@pytest.mark.parametrize(("html", "source", "line"), SLIPS.values(), ids=SLIPS)
def test_slip(html, source, line):
    """A slip is told once, with its line and what to write instead."""
    assert [str(fault) for fault in page_faults(html, source, "p.md")] == [line]


def test_a_level_passed_over_is_advice():
    """An outline with a gap is told, and is no fault."""
    html, source = "<h1>One</h1><h3>Three</h3>", "# One\n\n### Three\n"
    assert page_faults(html, source, "p.md") == ()
    assert [fault.told("better") for fault in skipped_levels(html, source, "p.md")] == [
        "p.md:3: heading: found 'Three' on level 3 after level 1, "
        "better: level 2, which is ## before the words"
    ]
