"""The resources: works beyond this guide, as a list that can be filtered and linked."""

from __future__ import annotations

from typing import get_args

from markupsafe import Markup

from ..models.guide import Resource
from ..reading.guide import Guide
from .render import PagePlace, render

DIVIDES = ("access", "use", "design")
ROLES = ("leaders", "teachers", "technology", "families", "students", "community")
KINDS: tuple[str, ...] = get_args(Resource.model_fields["kind"].annotation)


def resources_by_kind(guide: Guide) -> dict[str, list[Resource]]:
    """The resources of each kind, in the order of the kinds, then by title."""
    entries = sorted(guide.folder(Resource).values(), key=lambda entry: entry.title.lower())
    groups = {kind: [entry for entry in entries if entry.kind == kind] for kind in KINDS}
    return {kind: group for kind, group in groups.items() if group}


def render_resources(place: PagePlace) -> Markup:
    """The resources as a grouped list; with script, a form filters them by the address."""
    groups = resources_by_kind(place.guide)
    filters = {"divide": DIVIDES, "role": ROLES, "kind": tuple(groups)}
    total = sum(map(len, groups.values()))
    return render(
        "resource/resource.html", place, "resource", groups=groups, filters=filters, total=total
    )
