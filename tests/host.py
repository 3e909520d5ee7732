"""A built site and the host it stands on: built by MkDocs, served as GitHub Pages does."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).parents[1]
BASE = "/guide/"
"""The path below the host: a project's site never stands at the root of github.io."""

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".png": "image/png",
}


def build(config: Path, folder: Path, **more: str) -> str:
    """Builds a site for release into a folder; an empty text, or MkDocs' words on why it failed.

    `more` is added to the environment, such as `GUIDE_FOLDER="true"`.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = {
        **os.environ,
        "SITE_URL": f"http://127.0.0.1:8000{BASE}",
        "MACROS_FAIL": "true",
        "NO_MKDOCS_2_WARNING": "1",
        **more,
    }
    command += ["--config-file", str(config), "--site-dir", str(folder)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    output = (result.stdout + result.stderr).strip()
    return output or f"MkDocs ended with {result.returncode}" if result.returncode else ""


def page_addresses(folder: Path) -> list[str]:
    """The address of every page of a built site below its base, the home page first."""
    parents = (path.parent.relative_to(folder) for path in folder.rglob("index.html"))
    return sorted("" if path == Path() else f"{path.as_posix()}/" for path in parents)


@dataclass
class Host:
    """A running server: where its site is, and what has been asked of it so far."""

    url: str
    answered: list[tuple[str, int, int]] = field(default_factory=list)
    """For each request its path below the base, the status, and the body's bytes as sent."""


@contextmanager
def serve(folder: Path) -> Iterator[Host]:
    """Serves a built site under a sub-path: gzip, ten minutes of cache, 404.html, redirects."""

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            address = unquote(urlsplit(self.path).path)
            below = address.removeprefix(BASE)
            file = folder / below
            if address + "/" == BASE or (file.is_dir() and not address.endswith("/")):
                self.send(301, b"", Location=address + "/")
            elif file.is_dir() and (file / "index.html").exists():
                self.send_file(200, file / "index.html")
            elif address.startswith(BASE) and file.is_file() and ".." not in file.parts:
                self.send_file(200, file)
            else:
                self.send_file(404, folder / "404.html")

        def send_file(self, status: int, file: Path) -> None:
            content = file.read_bytes()
            headers = {"Content-Type": TYPES.get(file.suffix, "application/octet-stream")}
            headers |= {"Cache-Control": "max-age=600", "Vary": "Accept-Encoding"}
            if file.suffix != ".png" and "gzip" in self.headers.get("Accept-Encoding", ""):
                headers["Content-Encoding"] = "gzip"
                content = gzip.compress(content, mtime=0)
            self.send(status, content, **headers)

        def send(self, status: int, content: bytes, **headers: str) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix(BASE)
            host.answered.append((path, status, len(content)))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Says nothing: what was asked is in `answered`."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.daemon_threads = True
    host = Host(f"http://127.0.0.1:{server.server_port}{BASE}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


def chromium() -> dict[str, Any]:
    """How Playwright is to launch Chromium: the one that guide.py named, and a quiet one."""
    named = os.environ.get("GUIDE_CHROMIUM", shutil.which("chromium") or "")
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    options: dict[str, Any] = {"args": ["--no-sandbox", "--disable-gpu", *quiet]}
    return {**options, "executable_path": named} if named else options


def headless_shell() -> dict[str, Any]:
    """How Playwright is to launch Chromium without its windows, or else Chromium itself."""
    named = os.environ.get("GUIDE_SHELL", shutil.which("chromium-headless-shell") or "")
    return chromium() | ({"executable_path": named} if named else {})


def firefox() -> dict[str, Any]:
    """How Playwright is to launch Firefox: the computer's own, or else Playwright's."""
    named = os.environ.get("GUIDE_FIREFOX", shutil.which("firefox-esr") or "")
    return {"channel": "moz-firefox", "executable_path": named} if named else {}
