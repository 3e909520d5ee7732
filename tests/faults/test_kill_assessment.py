"""A browser killed by force after a self-assessment has said "Saved"."""

import pytest

from tests.engines.playwright_driver import PlaywrightBrowser
from tests.engines.reading import READY
from tests.host import serve
from tests.performance.large_site import build_large_site

INDICATORS = 320
ANSWERS, NOTES = 40, 10
GIVE_ALL = """(answers, notes) => new Promise((done) => {
  const indicators = [...document.querySelectorAll("[data-indicator]")].slice(0, answers);
  for (const [index, indicator] of indicators.entries()) {
    const radios = indicator.querySelectorAll("[data-question=now] input[type=radio]");
    radios[index % radios.length].click();
    if (index >= notes) continue;
    indicator.querySelector("[data-add]").click();
    const text = indicator.querySelector("[data-note] textarea");
    text.value = `Seen ${index} times.`;
    text.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  const status = document.querySelector("deg-assessment [data-status]");
  const check = () => {
    if (status.dataset.state !== "saved") return requestAnimationFrame(check);
    done(indicators.length);
  };
  requestAnimationFrame(check);
})"""
STORED = """async () => [...(await degStoreReady).answers.values()]
  .map(({ key, value }) => [key.split(".")[0], value.text ?? value])"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of an area with forty indicators."""
    with serve(build_large_site(tmp_path_factory.mktemp("large"), INDICATORS)) as host:
        yield f"{host.url}tools/self-assessment/large-1/"


def test_nothing_called_saved_is_lost(playwright, tmp_path, address):
    """Forty answers and ten notes, as fast as a browser can, are there after SIGKILL."""
    browser = PlaywrightBrowser(playwright, "chromium", tmp_path / "profile", blocked=False)
    tab = browser.tab(address)
    tab.run(READY)
    assert tab.run(GIVE_ALL, ANSWERS, NOTES) == ANSWERS
    browser.kill()
    browser = PlaywrightBrowser(playwright, "chromium", tmp_path / "profile", blocked=False)
    stored = browser.tab(address).run(STORED)
    browser.close()
    kinds = [kind for kind, _ in stored]
    assert (kinds.count("now"), kinds.count("note")) == (ANSWERS, NOTES)
    texts = sorted(value for kind, value in stored if kind == "note")
    assert texts == sorted(f"Seen {n} times." for n in range(NOTES))
