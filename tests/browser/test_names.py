"""What a screen reader is told of every component, in English and in Spanish.

The files in names/ hold roles and names as Playwright gives them, one file a component, each as
its sample page shows it. After a wanted change write them anew, and read what differs before you
keep it:

    WRITE_NAMES=1 .venv/bin/python -m pytest tests/browser/test_names.py
    git diff tests/browser/names
"""

import os
from pathlib import Path

import pytest

from tests.host import ROOT

NAMES = Path(__file__).with_name("names")
COMPONENTS = ROOT / "overrides" / "components"
# What the elements of a page read when they start has been read once this has.
SETTLED = """async () => {
  const store = await degStoreReady;
  await store.plans.list();
  await store.persisted();
  await store.acts.list();
  await store.quarantined();
  await store.plans.list();
}"""


FRAME = ".deg-header, .deg-nav, .deg-footer"
"""What stands around every page, which the header's file holds."""


def told_of(page, component):
    """What is told of each part of a page that is the component."""
    found = page.locator(FRAME if component == "header" else f".deg-{component}").all()
    return "".join(f"{part.aria_snapshot()}\n" for part in found)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_roles_and_names_are_as_written_down(page, sample, sample_pages, lang):
    """Every control and landmark has the role and the name that somebody has read and approved."""
    folder = NAMES / lang
    folder.mkdir(parents=True, exist_ok=True)
    differs, expected = [], {path.stem for path in folder.iterdir()}
    shown = [address.split("/")[1] for address in sample_pages if address.startswith("components/")]
    for name in (name for name in shown if (COMPONENTS / name).is_dir()):
        page.goto(f"{sample}{'es/' if lang == 'es' else ''}components/{name}/")
        page.evaluate(SETTLED)
        if not (told := told_of(page, name)).strip():
            continue  # a notice that has nothing to say yet
        file = folder / f"{name}.yml"
        if os.environ.get("WRITE_NAMES"):
            file.write_text(told, encoding="utf-8")
        elif not file.exists() or told != file.read_text(encoding="utf-8"):
            differs.append(f"{file.name} is now:\n{told}")
        expected.discard(name)
    assert not differs, "\n".join(differs)
    assert not expected, f"no component for {expected}"
