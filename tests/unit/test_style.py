"""Of the theme's style, only what no page can use is left out."""

from pathlib import Path

import material
import pytest

from macros.style import used_style

(WHOLE,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.min.css")


@pytest.mark.parametrize(
    ("style", "used"),
    [
        (".md-nav{color:red}p{color:red}", "p{color:red}"),
        (".md-nav,.md-typeset a,b{color:red}", ".md-typeset a,b{color:red}"),
        (".md-typeset .md-icon{color:red}", ""),
        (".md-typeset .md-button:hover{color:red}", ".md-typeset .md-button:hover{color:red}"),
        ("a:not(.md-nav,.md-icon){color:red}", "a:not(.md-nav,.md-icon){color:red}"),
        (".md-nav a:not(.b){color:red}", ""),
        ("a:not(:is(.md-nav)){color:red}", "a:not(:is(.md-nav)){color:red}"),
        (":is(.md-nav,h2) a{color:red}", ":is(.md-nav,h2) a{color:red}"),
        ("@media print{.md-nav{color:red}p{top:0}}", "@media print{p{top:0}}"),
        ("@media print{.md-nav{color:red}}", ""),
        ("@keyframes md-nav{0%{top:0}}", "@keyframes md-nav{0%{top:0}}"),
        ('/* a */p{background:url("data:;a,b{c}")}', 'p{background:url("data:;a,b{c}")}'),
    ],
)
def test_what_stays(style, used):
    """A rule stays when one of its selectors may match, with those selectors alone."""
    assert used_style(style) == used


def test_the_theme_s_own_style():
    """Every rule for running text stays, and over a third of the bytes goes."""
    style = WHOLE.read_text(encoding="utf-8")
    used = used_style(style)
    assert len(used) < 2 / 3 * len(style)
    assert ".md-search__output{" in style
    assert ".md-search__output{" not in used
    for name in (".md-typeset", ".admonition", ".highlight", ".tabbed-set", ".footnote", "kbd"):
        assert name in used, name
