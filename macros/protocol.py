"""The protocol: a meeting with minutes against each step."""

from __future__ import annotations

from markupsafe import Markup

from .render import PagePlace, render
from .schema import Protocol


def render_protocol(protocol: Protocol, place: PagePlace) -> Markup:
    """The protocol as a section that fits one sheet."""
    return render("protocol/protocol.html", place, "protocol", protocol=protocol)
