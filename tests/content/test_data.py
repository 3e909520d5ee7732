"""The guide's pages and data are without a mistake, in every language."""

import pytest

from macros import MACROS
from macros.reading.fault import ContentError
from macros.site import Site

from .guide_files import ROOT, settings


def test_no_mistake():
    """Every file can be read, and every rule between files holds."""
    (i18n,) = (plugin["i18n"] for plugin in settings()["plugins"] if "i18n" in plugin)
    languages = tuple(language["locale"] for language in i18n["languages"])
    try:
        Site(ROOT / "docs", languages, [], MACROS).load()
    except ContentError as error:
        pytest.fail(str(error), pytrace=False)
