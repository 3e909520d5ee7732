"""Nothing in the guide turns words into code, asks another host or clears what is not ours."""

import re
from pathlib import Path

import pytest

from macros.components.render import environment

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"
SCRIPTS = sorted(OVERRIDES.rglob("*.js"))
TEMPLATES = sorted([*OVERRIDES.rglob("*.html"), *OVERRIDES.rglob("*.svg")])
STYLES = sorted(OVERRIDES.rglob("*.css"))
MODULES = sorted((ROOT / "macros").rglob("*.py"))

IN_SCRIPTS = {
    "words into HTML": r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)\b"
    r"|document\.write|createContextualFragment|DOMParser",
    "words into code": r"\beval\(|new Function\b|set(Timeout|Interval)\(\s*[\"'`]|javascript:",
    "clearing what others keep": r"\b(local|session)Storage\.clear\b|storage\.clear\(",
    "styles as words": r"setAttribute\(\s*[\"']style|\.style\.cssText\b",
    # The name of SVG is an address that nobody visits.
    "another host": r"[\"'`](https?:)?//(?!www\.w3\.org/2000/svg[\"'`])[\w.]",
    "a cookie": r"document\.cookie",
}
IN_TEMPLATES = {
    "a style attribute": r"\sstyle\s*=",
    "an inline handler": r"\son[a-z]+\s*=",
    "an inline script": r"<script(?![^>]*\ssrc=)",
    "an inline style": r"<style\b",
    "words into code": r"javascript:|srcdoc",
    "words that are not escaped": r"\|\s*safe\b|autoescape\s+false",
    "another host": r"\b(src|href|action|data-\w+)=[\"'](https?:)?//",
}
IN_STYLES = {"another host": r"url\(\s*[\"']?(https?:)?//|@import\s+(url\()?[\"'](https?:)?//"}
IN_MODULES = {
    "words into HTML": r"Markup\((f[\"']|.*[\"']\s*[+%])",
    "words into code": r"\beval\(|\bexec\(|shell=True|yaml\.(unsafe_)?load\(",
    "words that are not escaped": r"autoescape\s*=\s*False",
}


def found(path, patterns):
    """What a file holds that it must not, with the line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{path.relative_to(ROOT)}:{number}: {what}"
        for number, line in enumerate(lines, 1)
        for what, pattern in patterns.items()
        if re.search(pattern, line)
    ]


def name(path):
    """A file as a test's name shows it."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_script(path):
    """A script puts words in as text, and leaves other hosts and others' storage alone."""
    assert found(path, IN_SCRIPTS) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template(path):
    """A template holds no code and no style, and loads nothing from elsewhere."""
    assert found(path, IN_TEMPLATES) == []


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_style(path):
    """A style loads nothing from elsewhere."""
    assert found(path, IN_STYLES) == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module(path):
    """A module makes HTML by templates, or by a Markup whose values are escaped."""
    assert found(path, IN_MODULES) == []


BAD = [
    (IN_SCRIPTS, "list.innerHTML = name;"),
    (IN_SCRIPTS, "document.write(name)"),
    (IN_SCRIPTS, "setTimeout('go()', 5)"),
    (IN_SCRIPTS, "localStorage.clear();"),
    (IN_SCRIPTS, 'bar.setAttribute("style", "width: 5%")'),
    (IN_SCRIPTS, 'fetch("https://example.org/x")'),
    (IN_TEMPLATES, '<p style="color: red">'),
    (IN_TEMPLATES, '<a onclick="go()">'),
    (IN_TEMPLATES, "<script>go()</script>"),
    (IN_TEMPLATES, "{{ words | safe }}"),
    (IN_TEMPLATES, '<img src="https://example.org/x.png">'),
    (IN_STYLES, 'src: url("//example.org/font")'),
    (IN_MODULES, 'Markup(f"<p>{words}</p>")'),
    (IN_MODULES, 'Markup("<p>" + words)'),
    (IN_MODULES, "subprocess.run(line, shell=True)"),
]


@pytest.mark.parametrize(("patterns", "line"), BAD, ids=[line for _, line in BAD])
def test_each_is_found(patterns, line):
    """What the tests above look for is found where it stands."""
    assert [what for what, pattern in patterns.items() if re.search(pattern, line)]


def policy():
    """The content policy of every page, each directive with its values."""
    base = (OVERRIDES / "base.html").read_text(encoding="utf-8")
    (content,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', base)
    return {words[0]: words[1:] for words in map(str.split, content.split(";")) if words}


def test_policy():
    """A page may run and load only what its own host sends, and nothing written into it."""
    directives = policy()
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == ["'self'"]
    assert directives["style-src"] == ["'self'"]
    assert directives["base-uri"] == ["'none'"]
    values = {value for values in directives.values() for value in values}
    assert values <= {"'none'", "'self'", "data:"}


def test_policy_speaks_to_every_engine():
    """Each directive is known to all three engines: WebKitGTK complains of `manifest-src`.

    What is left out, such as a manifest or a frame, is forbidden by default.
    """
    known = {"connect-src", "form-action", "img-src", "script-src", "style-src", "worker-src"}
    assert policy().keys() == known | {"base-uri", "default-src"}


def test_policy_comes_first():
    """The policy stands before everything that it governs."""
    base = (OVERRIDES / "base.html").read_text(encoding="utf-8")
    assert base.index("Content-Security-Policy") < base.index("<link") < base.index("<script")


def test_templates_escape():
    """Our own Jinja environment escapes what it is given."""
    assert environment().autoescape is True
