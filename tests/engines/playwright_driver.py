"""Chromium and Firefox, driven by Playwright."""

from __future__ import annotations

import contextlib
import json
import os
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import ConsoleMessage, Error, Page, Playwright

from tests.host import chromium, firefox

from .driver import FIND, PATIENCE, TELL_VIOLATIONS, Browser, PageGone, Tab, is_elsewhere

DRAWN_ANEW = 20
"""How often a list may be drawn anew while one of its buttons is pressed."""

NO_COOKIES = {"profile": {"default_content_setting_values": {"cookies": 2}}}


class PlaywrightTab(Tab):
    """A page of Playwright's."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE * 1000)

    def go(self, address: str) -> Self:
        self.page.goto(address)
        return self

    def run(self, function: str, *arguments: Any) -> Any:
        try:
            return self.page.evaluate(f"(all) => ({function})(...all)", list(arguments))
        except Error as error:
            if "context was destroyed" not in str(error):
                raise
            raise PageGone from None

    def find(self, name: str) -> Any:
        return self.page.evaluate_handle(FIND, name).as_element()

    def press(self, name: str) -> None:
        for _ in range(DRAWN_ANEW):
            try:
                return self.found(name).click()
            except Error as error:
                # A list that was drawn anew has another button in the place of the one found.
                if "not attached" not in str(error):
                    raise
        raise AssertionError(f"“{name}” never stood still")

    def fill(self, name: str, text: str) -> None:
        self.found(name).fill(text)

    def choose_file(self, name: str, file: Path) -> None:
        self.found(name).set_input_files(file)

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def size(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def reload(self) -> None:
        self.page.reload()

    def close(self) -> None:
        self.page.close()


class PlaywrightBrowser(Browser):
    """A browser with a profile that is kept until its folder goes."""

    def __init__(self, playwright: Playwright, engine: str, profile: Path, blocked: bool) -> None:
        super().__init__(engine, profile)
        self.lines, self.told = list[str](), list[str]()
        options = firefox() if engine == "firefox" else chromium()
        if blocked and engine == "firefox":
            options["firefox_user_prefs"] = {"network.cookie.cookieBehavior": 2}
        elif blocked:
            (profile / "Default").mkdir(parents=True)
            preferences = json.dumps(NO_COOKIES)
            (profile / "Default" / "Preferences").write_text(preferences, encoding="utf-8")
        launch = getattr(playwright, engine).launch_persistent_context
        self.context = launch(profile, downloads_path=self.downloads, **options)
        self.context.add_init_script(TELL_VIOLATIONS)
        self.context.on("console", self.hear)
        self.context.on("weberror", lambda error: self.told.append(f"threw: {error.error}"))
        self.context.on("request", lambda request: self.follow(request.url))

    def hear(self, message: ConsoleMessage) -> None:
        """Notes a line of the console, and whether it is a complaint."""
        self.lines.append(message.text)
        if message.type in ("error", "warning"):
            self.told.append(f"{message.type}: {message.text}")

    def follow(self, address: str) -> None:
        """Notes a request to another host."""
        if is_elsewhere(address):
            self.told.append(f"asked another host: {address}")

    def new_tab(self) -> PlaywrightTab:
        return PlaywrightTab(self.context.new_page())

    def heard(self) -> list[str]:
        self.listen()
        return self.lines

    def complaints(self) -> list[str]:
        self.listen()
        told, self.told[:] = list(self.told), []
        return told

    def listen(self) -> None:
        """What a page has to tell has arrived when it answers."""
        for page in self.context.pages:
            with contextlib.suppress(Error):
                page.evaluate("0")

    def group(self) -> int:
        return self._group

    @cached_property
    def _group(self) -> int:
        named = bytes(self.profile)
        ours = os.getpgid(0)
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if entry.name.isdigit() and named in (entry / "cmdline").read_bytes():
                    group = os.getpgid(int(entry.name))
                    if group != ours:
                        return group
        raise ProcessLookupError(f"no process has the profile {self.profile}")

    def close(self) -> None:
        with contextlib.suppress(Error):
            self.context.close()
