"""Which engines this computer has, and which it lacks and why."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Playwright

from tests.host import firefox

ENGINES = ("chromium", "firefox", "webkit")
DEBIAN_PYTHON = Path("/usr/bin/python3")
IMPORT = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2"


def why_missing(engine: str, playwright: Playwright) -> str:
    """Why an engine cannot run here, in words; an empty text when it can."""
    if engine == "webkit":
        return why_no_webkit()
    if engine == "chromium" or firefox() or Path(playwright.firefox.executable_path).exists():
        return ""
    return "no Firefox on this machine"


def why_no_webkit() -> str:
    """The first thing of WebKitGTK that is not here."""
    driver = os.environ.get("GUIDE_WEBKIT") or shutil.which("WebKitWebDriver")
    for found, name in (
        (driver, "WebKitWebDriver"),
        (shutil.which("Xvfb"), "Xvfb"),
        (importlib.util.find_spec("selenium"), "selenium"),
        (DEBIAN_PYTHON.exists() and has_library(), "gir1.2-webkit2-4.1 for Debian's Python"),
    ):
        if not found:
            return f"no {name} on this machine"
    return ""


def has_library() -> bool:
    """Whether Debian's own Python can open WebKitGTK."""
    result = subprocess.run([DEBIAN_PYTHON, "-c", IMPORT], capture_output=True)
    return result.returncode == 0


def why_no_kill() -> str:
    """Why no browser can be killed here with all its processes; an empty text when one can."""
    return "" if Path("/proc/self/cmdline").exists() else "no /proc on this machine"
