"""What happens around a build: load the data, bundle the scripts, add the page's furniture.

With __init__.py and serving.py, one of the three files that know MkDocs. MkDocs keeps this
file for as long as it serves, so everything that may be edited meanwhile is
imported inside the functions, after `on_config` has dropped the old modules.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

ROOT = Path(__file__).parent.parent
THEME = ("assets/images/", "assets/javascripts/", "assets/stylesheets/palette")
UNUSED = (*THEME, "components/", "memory/", "rules/")

_python: list[tuple[Path, int]] = []
"""Our Python files as the last build found them, each with the time of its last edit."""


@event_priority(100)
def on_config(config: Any) -> Any:
    """Loads and checks all data and bundles the scripts, before any plugin looks at them.

    What the first language's build loaded holds for all.
    """
    if "site" in config["extra"]:
        return config
    _forget_edited_python()
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from macros import site_of
    from macros.assets import BundleError, bundle
    from macros.reading.fault import ContentError

    site = site_of(config)
    site.for_folder = os.environ.get("GUIDE_FOLDER") == "true"
    try:
        site.load()
        site.bundle = bundle().fitting(site.for_folder)
    except (ContentError, BundleError) as error:
        raise PluginError(str(error)) from None
    config["extra"]["site"] = site
    if site.for_folder:
        config["site_url"] = ""  # nobody knows where the folder will lie
    return config


def _forget_edited_python() -> None:
    """Drops our modules when one of them was edited."""
    global _python
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    python = [(path, path.stat().st_mtime_ns) for path in sources]
    if python != _python:
        _python = python
        for name in [each for each in sys.modules if each.split(".")[0] == "macros"]:
            del sys.modules[name]


@event_priority(-50)
def on_files(files: Any, config: Any) -> Any:
    """Leaves out what no page of ours asks for: parts of the theme, sources, leftovers."""
    from macros.reading.leftovers import is_left_behind

    for file in list(files):
        unused = file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".map")
        if unused or is_left_behind(PurePosixPath(file.src_uri)):
            files.remove(file)
    return files


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Notes what the search finds on a page, then links its first use of each term."""
    from macros.components.glossary import GLOSSARY_PAGE, link_first_uses, spellings
    from macros.components.search import search_entries

    site, lang = config["extra"]["site"], config["theme"]["language"]
    site.search[lang] += search_entries(page.url, html, spellings(site.guides[lang]))
    if GLOSSARY_PAGE not in site.pages["en"] or page.file.src_uri.endswith(GLOSSARY_PAGE):
        return html
    return link_first_uses(html, site.place(lang, page.url))


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Keeps compiled templates from one build to the next, and empty lines out of the pages."""
    from macros.components.render import compiled_templates

    env.trim_blocks = env.lstrip_blocks = True
    env.bytecode_cache = compiled_templates()
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Gives the page its furniture: header, notices, reading mark, printed head."""
    _add_furniture(context, config, page)
    from macros.assets import NEEDED_BY

    needed = [name for name, tags in NEEDED_BY.items() if any(tag in page.content for tag in tags)]
    needed += ["folder.js"] if config["extra"]["site"].for_folder else []
    context["scripts"] = [name for name in needed if name.endswith(".js")]
    context["styles"] = [name for name in needed if name.endswith(".css")]
    return context


def on_template_context(context: Any, template_name: str, config: Any) -> Any:
    """Gives the error page its furniture, with addresses from the site's root."""
    if config["extra"]["site"].for_folder:
        context["base_url"] = "."
    _add_furniture(context, config, None)
    return context


def on_post_template(output: str, template_name: str, config: Any) -> str:
    """Keeps the error page of the default language: a host knows one for the whole site."""
    is_default = config["theme"]["language"] == config["plugins"]["i18n"].default_language
    if template_name == "sitemap.xml" and config["extra"]["site"].for_folder:
        return ""
    return "" if template_name == "404.html" and not is_default else _linked(output, config)


@event_priority(-100)
def on_post_page(output: str, page: Any, config: Any) -> str:
    """Lets the links of a page that will lie in a folder name files."""
    return _linked(output, config)


def _linked(html: str, config: Any) -> str:
    from macros.folder import linked_to_files

    return linked_to_files(html) if config["extra"]["site"].for_folder else html


def _add_furniture(context: Any, config: Any, page: Any) -> None:
    from macros.components.header import PageLanguage, render_header
    from macros.components.plain import render_plain
    from macros.reading.page import is_guide_page

    site = config["extra"]["site"]
    lang = config["theme"]["language"]
    base = None if page or site.for_folder else context["base_url"].rstrip("/") + "/"
    place = site.place(lang, page.url if page else "", base)
    languages = [PageLanguage(*each) for each in _languages(config, page)]
    context["languages"] = languages
    context["place"] = place
    context["content_version"] = site.content_version
    context["is_guide_page"] = is_guide_page
    context["theme_style"] = _theme_style(config)
    context["furniture"] = {
        "header": render_header(config["site_name"], languages, place),
        "notice": render_plain("notice", place),
    }
    known = page and site.local_pages(lang).get(page.file.src_uri.split("/", 1)[1])
    if known:
        context["furniture"]["reading"] = render_plain(
            "reading", place, page=known, markable=is_guide_page(known.path)
        )


def _languages(config: Any, page: Any) -> Iterator[tuple[str, str, str]]:
    """Each language's code, its name and the path of this page in it, or of its home page."""
    plugin = config["plugins"]["i18n"]
    for language in plugin.config.languages:
        lang = language.locale
        home = "" if lang == plugin.default_language else f"{lang}/"
        home += "" if config["use_directory_urls"] else "index.html"
        if language.build:
            file = page and page.file.alternates.get(lang)
            yield lang, language.name, file.url.removeprefix("./") if file else home


def _theme_style(config: Any) -> str:
    """The address of the theme's style for running text, whose name holds a hash."""
    for folder in map(Path, config["theme"].dirs):
        for path in (folder / "assets" / "stylesheets").glob("main.*.min.css"):
            return f"assets/stylesheets/{path.name}"
    raise PluginError("The theme's style main.*.min.css was not found; the theme has changed.")


@event_priority(-200)
def on_post_build(config: Any) -> None:
    """Writes what stands beside the pages, with the earlier scripts that KEPT_ASSETS holds.

    Of the theme's style, it leaves what a page can use.
    """
    from macros.earlier import earlier_files
    from macros.style import used_style

    if config["plugins"]["i18n"].building:
        return
    site, out = config["extra"]["site"], Path(config["site_dir"])
    style = out / _theme_style(config)
    style.write_text(used_style(style.read_text(encoding="utf-8")), encoding="utf-8")
    for path, content in site.files().items():
        (out / path).parent.mkdir(exist_ok=True)
        (out / path).write_bytes(content)
    if kept := os.environ.get("KEPT_ASSETS"):
        earlier = earlier_files(Path(kept), site.bundle.contents, date.today()).items()
        for name, content in earlier:
            (out / "assets" / name).write_bytes(content)
