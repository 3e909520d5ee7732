"""One way of driving three engines: a browser with a profile of its own, and its tabs.

`playwright_driver.py` drives Chromium and Firefox, `webkit_driver.py` drives WebKitGTK. A journey
speaks only to what is written down here, so that it is written once.
"""

from __future__ import annotations

import os
import signal
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

PATIENCE = 20.0
"""Seconds that a page may take to do what is expected, on a busy computer."""
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`))"""
NAME = """(control) => {
  const ids = control.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const texts = ids.map((id) => document.getElementById(id)?.textContent ?? "");
  if (control.ariaLabel) texts.push(control.ariaLabel);
  for (const label of control.labels ?? []) texts.push(label.textContent);
  if (texts.length === 0) texts.push(control.textContent);
  return texts.join(" ").replace(/\\s+/g, " ").replace(/ :/g, ":").trim();
}"""
FIND = f"""(name) => {{
  const controls = document.querySelectorAll("a, button, input, select, textarea, summary");
  const isSeen = (control) => control.checkVisibility({{ visibilityProperty: true }});
  return [...controls].find((control) => isSeen(control) && ({NAME})(control) === name) ?? null;
}}"""
SEEN = "(words) => document.body.innerText.replace(/\\s+/g, ' ').includes(words)"
FOCUS = f"() => ({NAME})(document.activeElement)"


class PageGone(Exception):
    """The page was left while it was asked something."""


class Tab(ABC):
    """One page of a browser. A control is named as a reader hears it."""

    @abstractmethod
    def go(self, address: str) -> Self:
        """Opens an address and waits until it has loaded."""

    @abstractmethod
    def run(self, function: str, *arguments: Any) -> Any:
        """What a JavaScript function gives back, called in the page with plain arguments.

        Raises PageGone when the page is left meanwhile.
        """

    @abstractmethod
    def find(self, name: str) -> Any:
        """The first control of this name that can be seen, or None; for the driver's own use."""

    @abstractmethod
    def press(self, name: str) -> None:
        """Presses a button, a box or a link with the mouse."""

    @abstractmethod
    def fill(self, name: str, text: str) -> None:
        """Types a text into a field in place of what it holds."""

    @abstractmethod
    def choose_file(self, name: str, file: Path) -> None:
        """Chooses a file."""

    @abstractmethod
    def keys(self, *names: str) -> None:
        """Presses keys one after the other, such as Tab, Enter or Shift+Tab."""

    @abstractmethod
    def size(self, width: int, height: int) -> None:
        """Makes the window this wide and high."""

    @abstractmethod
    def reload(self) -> None:
        """Loads the page again."""

    @abstractmethod
    def close(self) -> None:
        """Closes the tab."""

    def until(self, function: str, *arguments: Any, patience: float = PATIENCE) -> Any:
        """The first true value of a JavaScript function; fails after a while."""
        end = time.monotonic() + patience
        while True:
            with suppress(PageGone):
                if value := self.run(function, *arguments):
                    return value
            assert time.monotonic() < end, f"never came true: {function} {arguments}"
            time.sleep(0.05)

    def found(self, name: str) -> Any:
        """The control of this name, waited for."""
        end = time.monotonic() + PATIENCE
        while not (control := self.find(name)):
            assert time.monotonic() < end, f"there is no “{name}” to be seen"
            time.sleep(0.05)
        return control

    def sees(self, words: str) -> None:
        """Waits until these words stand on the page."""
        self.until(SEEN, words)

    def focus_comes_to(self, selector: str, key: str = "Tab", most: int = 120) -> None:
        """Presses a key until the focus is on an element that a selector matches."""
        matches = "(selector) => document.activeElement.matches(selector)"
        for _ in range(most):
            if self.run(matches, selector):
                return
            self.keys(key)
        raise AssertionError(f"{selector} is out of reach; the focus is on {self.run(FOCUS)!r}")


class Browser(ABC):
    """A browser that keeps its profile."""

    def __init__(self, engine: str, profile: Path) -> None:
        self.engine, self.profile = engine, profile
        self.downloads = profile.with_name(f"{profile.name}-downloads")
        self.tabs: list[Tab] = []
        profile.mkdir(exist_ok=True)
        self.downloads.mkdir(exist_ok=True)

    def tab(self, address: str = "") -> Tab:
        """A new tab, at an address if one is given."""
        tab = self.new_tab()
        self.tabs.append(tab)
        return tab.go(address) if address else tab

    def close_tabs(self) -> None:
        """Closes the tabs, and forgets of what they complained."""
        while self.tabs:
            self.tabs.pop().close()
        self.complaints()

    @abstractmethod
    def new_tab(self) -> Tab:
        """A new tab."""

    @abstractmethod
    def heard(self) -> list[str]:
        """Every line that its pages have written to the console so far."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """What its pages have complained of since the last call, and whom else they asked."""

    @abstractmethod
    def group(self) -> int:
        """The group of all its processes."""

    @abstractmethod
    def close(self) -> None:
        """Closes it as a reader would; does nothing to one that is closed."""

    def kill(self) -> None:
        """Ends all its processes at once, as a power cut would."""
        os.killpg(self.group(), signal.SIGKILL)
        self.tabs.clear()
        self.close()


def is_elsewhere(address: str) -> bool:
    """Whether an address is on another host."""
    return urlsplit(address).hostname not in ("127.0.0.1", None, "")
