"""What a screen reader is told of every sample page, in English and in Spanish.

The files in names/ hold roles and names as Playwright gives them: of the whole home page,
and of the main part of the others. After a wanted change write them anew, and read what
differs before you keep it:

    WRITE_NAMES=1 .venv/bin/python -m pytest tests/browser/test_names.py
    git diff tests/browser/names
"""

import os
from pathlib import Path

import pytest

NAMES = Path(__file__).with_name("names")
# What the elements of a page read when they start has been read once this has.
SETTLED = """async () => {
  const store = await degStoreReady;
  await store.plans.list();
  await store.persisted();
  await store.acts.list();
  await store.quarantined();
  await store.plans.list();
}"""


@pytest.mark.parametrize("lang", ["en", "es"])
def test_roles_and_names_are_as_written_down(page, sample, sample_pages, lang):
    """Every control and landmark has the role and the name that somebody has read and approved."""
    folder = NAMES / lang
    folder.mkdir(parents=True, exist_ok=True)
    differs, expected = [], {path.name for path in folder.iterdir()}
    for address in (address for address in sample_pages if not address.startswith("es/")):
        page.goto(sample + ("es/" if lang == "es" else "") + address)
        page.evaluate(SETTLED)
        told = page.locator("main" if address else "body").aria_snapshot() + "\n"
        file = folder / f"{address.strip('/').replace('/', '-') or 'index'}.yml"
        if os.environ.get("WRITE_NAMES"):
            file.write_text(told, encoding="utf-8")
        elif not file.exists() or told != file.read_text(encoding="utf-8"):
            differs.append(f"{file.name} is now:\n{told}")
        expected.discard(file.name)
    assert not differs, "\n".join(differs)
    assert not expected, f"no page for {expected}"
