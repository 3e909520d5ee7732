"""The theme's files that we replace or lean on have not changed under us."""

import hashlib
import re
from pathlib import Path

import material
import pytest

ROOT = Path(__file__).parents[2]
OURS = ROOT / "overrides"
THEME = Path(material.__file__).parent / "templates"
PINNED = {
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "base.html": "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
    "main.html": "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
    "partials/content.html": "ce33929c85af129f6e2f3b0aed47159e9c4a519482d1938bae15f5ff4a3cfae5",
    "partials/footer.html": "50c2a75f013b7b03fb97f381860c77df8fd5d13d68f90d3281754b68f69ec894",
    "partials/nav-item.html": "89895208f22d68ce405a4bcb6649b9150eba5bbb04663a6cb3f93f02daf1d2f7",
    "partials/nav.html": "af33f6e032f632eb055c365eb5f1a975bf8456152fa768e69a1aad6d470b843f",
    "partials/toc-item.html": "418f31ce2e6d559934f610084a5c8493f9618b96268909601552ac48aa0c15c2",
    "partials/toc.html": "fde48f583563364b0e0e6865a5ab1e7060ec1826161f69f5cbee653e621b0f84",
}
"""The SHA-256 of each file of the theme, as it was when ours was written."""

STYLE = "main.57a0d79d.min.css"
REPLACED = r"Replaces the theme's ([^\n]+?)\.\n"


def our_files():
    """The path of each template that stands outside the components, below overrides."""
    paths = (path.relative_to(OURS) for path in OURS.rglob("*.html"))
    return sorted(
        path.as_posix() for path in paths if path.parts[0] not in ("components", "memory", "rules")
    )


def replaced_by(path):
    """The files of the theme that one of ours says it replaces."""
    first = re.match(r"\{#-.*?-#\}", (OURS / path).read_text(encoding="utf-8"), re.DOTALL)
    named = re.search(REPLACED, first.group()) if first else None
    return re.findall(r"[\w/-]+\.html", named.group(1)) if named else []


@pytest.mark.parametrize("path", PINNED)
def test_the_theme_is_as_it_was(path):
    """A new release of the theme that changes a file we replace is looked at by a person."""
    found = hashlib.sha256((THEME / path).read_bytes()).hexdigest()
    assert found == PINNED[path], (
        f"The theme's {path} has changed. Compare it with ours, take over what a reader would "
        f"miss, then pin {found} here."
    )


@pytest.mark.parametrize("path", our_files())
def test_ours_says_what_it_replaces_and_why(path):
    """Each of our templates names at its top the theme's file that it replaces, and why."""
    if (THEME / path).exists():
        assert path in replaced_by(path)
        assert "Why: " in (OURS / path).read_text(encoding="utf-8")
    else:
        assert "New: replaces nothing." in (OURS / path).read_text(encoding="utf-8")


def test_everything_that_we_replace_is_pinned():
    """The list above holds each file of the theme that one of ours replaces."""
    assert set(PINNED) == {file for path in our_files() for file in replaced_by(path)}


def test_the_style_is_as_it_was():
    """The theme's style for running text, whose name holds its hash, is the one we looked at."""
    assert [path.name for path in THEME.glob("assets/stylesheets/main.*.min.css")] == [STYLE]
