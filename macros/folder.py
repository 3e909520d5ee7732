"""The guide as a folder to open from a disk or a stick: no server stands behind its links."""

from __future__ import annotations

import json
import re
from typing import Any

TAG = re.compile(r"<[a-z][^<>]*>", re.IGNORECASE)
LINK = re.compile(r"(?<=\s)((?:data-)?href)=([\"'])(.+?)\2", re.IGNORECASE)
PLACE = re.compile(r'(?<=\sdata-place=")[^"]*(?=")')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def linked_to_files(html: str) -> str:
    """A page whose links name files: a server shows a folder's index.html, a disk lists the folder.

    What `data-href` and `data-place` hold becomes a link in a script.
    """

    return TAG.sub(lambda tag: LINK.sub(_link, PLACE.sub(_place, tag[0])), html)


def _link(found: re.Match[str]) -> str:
    name, quote, address = found.groups()
    return f"{name}={quote}{file_of(address)}{quote}"


def _place(found: re.Match[str]) -> str:
    return page_file(found[0])


def page_file(address: str) -> str:
    """The file of a page by its address below the site's root; the home page's has no path."""
    is_home = not address or address.startswith("#")
    return file_of(f"./{address}" if is_home else address).removeprefix("./")


def file_of(address: str) -> str:
    """An address that names a file of the site; one that leads elsewhere stays as it is."""
    if ELSEWHERE.match(address):
        return address
    path = re.split("[?#]", address, maxsplit=1)[0]
    rest = address[len(path) :]
    if path.rsplit("/", 1)[-1] in (".", ".."):
        path += "/"
    return path + ("index.html" if path.endswith("/") else "") + rest


def data_script(data: Any) -> bytes:
    """Data as a script that hands it over: a page opened from a folder may fetch nothing else."""
    words = json.dumps(data, ensure_ascii=False)
    return f"document.currentScript.degData={words};\n".encode()
