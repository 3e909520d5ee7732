#!/usr/bin/python3
"""A WebKitGTK browser for WebKitWebDriver, run by Debian's own Python.

Debian's MiniBrowser cannot keep a profile, be narrow, or write its console where a test can read
it. Its settings come from the environment: WK_PROFILE and WK_DOWNLOADS are folders, WK_CONSOLE is
a terminal, and WK_STORAGE=off keeps pages from storing anything.
"""

import os

console = os.open(os.environ["WK_CONSOLE"], os.O_WRONLY | os.O_NOCTTY)
for stream in (1, 2):
    os.dup2(console, stream)  # the process of the pages inherits this, and writes its console to it

import gi  # noqa: E402

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

LIFE = 1800
"""Seconds after which a browser that was forgotten ends by itself."""


def open_view():
    """A view in a window of its own."""
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    settings = view.get_settings()
    settings.set_property("enable-write-console-messages-to-stdout", True)
    if os.environ["WK_STORAGE"] == "off":
        settings.set_property("enable-html5-database", False)
        settings.set_property("enable-html5-local-storage", False)
    window = Gtk.Window(type=Gtk.WindowType.TOPLEVEL)
    window.set_decorated(False)
    window.set_default_size(1280, 800)
    window.add(view)
    view.connect("close", lambda _: window.destroy())
    window.connect("map-event", take_the_keyboard)
    window.show_all()
    return view


def take_the_keyboard(window, _event):
    """Gives a window the keyboard, as no window manager does it here; else :focus never matches."""
    window.get_window().focus(Gdk.CURRENT_TIME)
    return False


def start(_context, session):
    """Tells the driver who we are, and gives it views."""
    info = WebKit2.ApplicationInfo.new()
    info.set_name("MiniBrowser")
    info.set_version(2, 50, 6)
    session.set_application_info(info)
    session.connect("create-web-view", lambda *_: open_view())


def save(_context, download):
    """Asks nobody where a download goes."""
    download.connect("decide-destination", decide)


def decide(download, name):
    """Where a download goes."""
    path = f"{os.environ['WK_DOWNLOADS']}/{name}"
    download.set_destination(GLib.filename_to_uri(path, None))
    return True


profile = os.environ["WK_PROFILE"]
manager = WebKit2.WebsiteDataManager(
    base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache"
)
context = WebKit2.WebContext.new_with_website_data_manager(manager)
if os.environ["WK_STORAGE"] == "off":
    context.get_cookie_manager().set_accept_policy(WebKit2.CookieAcceptPolicy.NEVER)
context.connect(
    "download-started", lambda _, download: download.connect("decide-destination", decide)
)
context.set_automation_allowed(True)
context.connect("automation-started", start)
GLib.timeout_add_seconds(LIFE, Gtk.main_quit)
Gtk.main()
