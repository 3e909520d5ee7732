"""The theme's style, less the rules that no page of ours can use: half of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # it comes without types

CLASSES = {"md-typeset", "md-button", "md-button--primary"}
"""Of the theme's own classes, those that our pages have or that a writer may give to a link."""

THEMES = re.compile(r"\.(md-[\w-]+)")
EXCEPTIONS = re.compile(r":not\([^()]*\)")
"""What a selector names there is not what it looks for."""

UNCLEAR = (":not(", ":is(", ":where(")
"""A selector that still has one of these may match without the classes that it names."""

HOLDS_RULES = ("media", "supports")


@lru_cache
def used_style(style: str) -> str:
    """A style without the rules for the theme's own furniture, which our templates replace."""
    return "".join(_used(tinycss2.parse_stylesheet(style, skip_comments=True)))


def _used(rules: list[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [each for each in _selectors(rule.prelude) if _may_match(each)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in HOLDS_RULES:
            inner = "".join(_used(tinycss2.parse_rule_list(rule.content, skip_comments=True)))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _selectors(prelude: list[Any]) -> list[str]:
    """The selectors of a rule, which commas part."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part) for part in parts]


def _may_match(selector: str) -> bool:
    wanted = EXCEPTIONS.sub("", selector)
    return any(word in wanted for word in UNCLEAR) or set(THEMES.findall(wanted)) <= CLASSES
