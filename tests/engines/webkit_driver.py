"""WebKitGTK, driven by selenium through Debian's WebKitWebDriver and a small browser of ours."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from .driver import FIND, Browser, Tab, is_elsewhere

APP = Path(__file__).with_name("webkit_app.py")
COMPLAINT = re.compile(r"CONSOLE .*(ERROR|WARN)")
SCREEN = "1600x1200x24"
KEYS = {
    "Tab": "\ue004",
    "Shift": "\ue008",
    "Enter": "\ue007",
    "Space": " ",
    "Escape": "\ue00c",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
}
CALL = """const done = arguments[arguments.length - 1];
const all = [...arguments].slice(0, -1);
Promise.resolve().then(() => (%s)(...all)).then(
  (value) => done({ value: value === undefined ? null : value }),
  (error) => done({ error: String((error && error.stack) || error) }),
);"""
STILL = """const [control, done] = arguments;
control.scrollIntoView({ block: "center", behavior: "instant" });
let before = "";
const look = () => {
  const { x, y } = control.getBoundingClientRect();
  if (before === `${x} ${y}`) return done();
  before = `${x} ${y}`;
  requestAnimationFrame(() => requestAnimationFrame(look));
};
look();"""
FETCHED = "() => performance.getEntriesByType('resource').map(({ name }) => name)"


class WebKitTab(Tab):
    """A window of the driver's."""

    def __init__(self, browser: WebKitBrowser, handle: str) -> None:
        self.browser, self.handle = browser, handle

    @property
    def driver(self) -> Any:
        """The driver, looking at this tab."""
        self.browser.look_at(self.handle)
        return self.browser.driver

    def go(self, address: str) -> Self:
        self.driver.get(address)
        return self

    def run(self, function: str, *arguments: Any) -> Any:
        answer = self.driver.execute_async_script(CALL % function, *arguments)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]

    def find(self, name: str) -> Any:
        return self.driver.execute_script(f"return ({FIND})(arguments[0])", name)

    def press(self, name: str) -> None:
        self.middle(name).click()

    def fill(self, name: str, text: str) -> None:
        field = self.middle(name)
        field.clear()
        field.send_keys(text)

    def choose_file(self, name: str, file: Path) -> None:
        self.found(name).send_keys(str(file))

    def middle(self, name: str) -> Any:
        """A control in the middle of the window, where no header lies over it, and at rest."""
        control = self.found(name)
        self.driver.execute_async_script(STILL, control)
        return control

    def keys(self, *names: str) -> None:
        for name in names:
            *held, last = [KEYS.get(key, key) for key in name.split("+")]
            chord = ActionChains(self.driver, duration=0)
            for key in held:
                chord.key_down(key)
            chord.send_keys(last)
            for key in held:
                chord.key_up(key)
            chord.perform()

    def size(self, width: int, height: int) -> None:
        self.driver.set_window_size(width, height)
        self.until("(width) => innerWidth === width", width)

    def reload(self) -> None:
        self.driver.refresh()

    def close(self) -> None:
        self.driver.close()
        self.browser.look_at(self.browser.first)


class WebKitBrowser(Browser):
    """`webkit_app.py` under a driver: it keeps a profile and writes its console to a terminal."""

    def __init__(self, profile: Path, blocked: bool) -> None:
        super().__init__("webkit", profile)
        self.lines, self.told_of = list[str](), 0
        # A terminal hands over each line at once, where a pipe would keep it back.
        self.console, self.terminal = os.openpty()
        threading.Thread(target=self.listen, daemon=True).start()
        environment = {
            **os.environ,
            "WK_CONSOLE": os.ttyname(self.terminal),
            "WK_PROFILE": str(profile),
            "WK_DOWNLOADS": str(self.downloads),
            "WK_STORAGE": "off" if blocked else "on",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        }
        options = Options()
        options.binary_location = str(APP)
        program = os.environ.get("GUIDE_WEBKIT") or "/usr/bin/WebKitWebDriver"
        alone = {"start_new_session": True}
        self.service = Service(program, env=environment, popen_kw=alone)
        self.driver = webdriver.WebKitGTK(options=options, service=self.service)
        self.driver.set_script_timeout(60)
        # The first window stays: with the last one the browser would end.
        self.first = self.looking_at = self.driver.current_window_handle

    def look_at(self, handle: str) -> None:
        """Turns the driver to a window."""
        if self.looking_at != handle:
            self.driver.switch_to.window(handle)
            self.looking_at = handle

    def listen(self) -> None:
        """Notes each line of the console, until the terminal is closed."""
        rest = b""
        with contextlib.suppress(OSError):
            while piece := os.read(self.console, 65536):
                *lines, rest = (rest + piece).split(b"\n")
                self.lines += [line.decode(errors="replace").strip() for line in lines]

    def new_tab(self) -> WebKitTab:
        self.driver.switch_to.new_window("tab")
        self.looking_at = self.driver.current_window_handle
        return WebKitTab(self, self.looking_at)

    def heard(self) -> list[str]:
        return list(self.lines)

    def complaints(self) -> list[str]:
        fetched = [address for tab in self.tabs for address in tab.run(FETCHED)]
        lines, self.told_of = self.lines[self.told_of :], len(self.lines)
        asked = [f"asked another host: {address}" for address in fetched if is_elsewhere(address)]
        return [line for line in lines if COMPLAINT.search(line)] + asked

    def group(self) -> int:
        return self.service.process.pid

    def close(self) -> None:
        with contextlib.suppress(WebDriverException, OSError):
            self.driver.quit()
        with contextlib.suppress(OSError):
            self.service.stop()


@contextlib.contextmanager
def screen() -> Iterator[None]:
    """A screen for WebKitGTK, which cannot do without one."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    before = os.environ.get("DISPLAY")
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    try:
        yield
    finally:
        os.environ.pop("DISPLAY")
        if before is not None:
            os.environ["DISPLAY"] = before
        process.terminate()
        process.wait()
