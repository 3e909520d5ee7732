"""The protocol: a meeting with minutes against each step."""

from __future__ import annotations

from markupsafe import Markup

from ..models.guide import Protocol
from .render import PagePlace, render


def render_protocol(protocol: Protocol, place: PagePlace) -> Markup:
    """The protocol as a section that fits one sheet."""
    return render("protocol/protocol.html", place, "protocol", protocol=protocol)
