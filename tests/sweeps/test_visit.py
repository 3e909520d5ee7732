"""What a visit is for: each kind of fault on a page is found and named."""

import pytest

from tests.host import serve

from .visit import Visit, look_without_script

BAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bad</title>
<link rel="icon" href="data:,"><style>.cut { height: 1em; overflow: hidden; inline-size: 9em }
@media print { .screen { display: none } } @media (scripting: none) { .lost { display: none } }
@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style></head>
<body><main><article><h1>Bad</h1>
<p class="screen">Unprinted</p> <p class="lost">Scripted</p>
<p class="cut">Words that are cut off because their box cannot grow with them at all</p>
<a href="nowhere/">One</a><a href="#no-place">Two</a>
<button style="inline-size: 5px; block-size: 5px; padding: 0" aria-label="a"></button>
<div style="inline-size: 900px">Wide</div><details><summary>More</summary>Folded</details>
</article></main><script>globalThis.degStoreReady = Promise.resolve();
fetch("search/en.json");</script></body></html>"""


@pytest.fixture
def bad(tmp_path):
    """The address and the folder of a site whose one page has every fault."""
    folder = tmp_path / "site"
    (folder / "search").mkdir(parents=True)
    (folder / "search" / "en.json").write_text("{}", encoding="utf-8")
    (folder / "404.html").write_text("<p>Not here</p>", encoding="utf-8")
    (folder / "index.html").write_text(BAD, encoding="utf-8")
    with serve(folder) as host:
        yield host.url, folder


def checks(faults):
    """The names of the checks that found something."""
    return {fault.split(": ")[0] for fault in faults}


def test_every_fault_is_found(page, bad):
    """Links, widths, targets, spacing, paper and axe in dark: each check tells of its own."""
    url, folder = bad
    visit = Visit(page, url)
    visit.start()
    visit.follow(folder, url)
    assert "Unprinted" not in visit.paper()
    visit.fit()
    visit.space()
    assert checks(visit.faults) == {
        "fetched before it was wanted",
        "broken link",
        "useless on paper",
        "320 pixels wide",
        "360 pixels wide",
        "768 pixels wide",
        "spaced, 320 pixels wide",
        "spaced, 1280 pixels wide",
    }
    assert len([fault for fault in visit.faults if fault.startswith("broken link")]) == 2


@pytest.mark.parametrize(("palette", "found"), [("light", False), ("dark", True)])
def test_axe_looks_in_the_palette_that_is_asked_for(page, bad, palette, found):
    """Words that only the dark palette makes too dark are told of that palette alone."""
    visit = Visit(page, bad[0])
    visit.axe(palette, "wide", "fresh")
    contrast = [fault for fault in visit.faults if "color-contrast" in fault]
    assert bool(contrast) == found
    assert all(fault.startswith(f"axe, {palette}, wide, fresh: ") for fault in contrast)


def test_what_is_lost_without_script_is_found(new_context, bad):
    """A word that only script shows, one that paper loses, and what stays closed are told."""
    bare = new_context(java_script_enabled=False).new_page()
    told = {"Bad", "Scripted", "Folded", "Unprinted"}
    assert set(look_without_script(bare, bad[0], told)) >= {
        "lost without script: Scripted",
        "lost on paper without script: Unprinted",
        "closed without script: MoreFolded",
    }
