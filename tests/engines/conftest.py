"""A browser of each engine, one for all tests of a file, whose pages must complain of nothing.

Each test gets an address of its own, so that it finds none of what another has stored. An engine
that this computer lacks is skipped, and the summary says how often and why.
"""

from contextlib import ExitStack

import pytest

from tests.conftest import refuse
from tests.host import serve

from .playwright_driver import PlaywrightBrowser
from .presence import ENGINES, why_missing

browsers_key = pytest.StashKey()


@pytest.fixture(scope="session")
def start(playwright):
    """Starts a browser of an engine with a profile; WebKitGTK gets one screen for the whole run."""
    with ExitStack() as stack:
        screens = []

        def start(engine, folder, blocked=False):
            if engine != "webkit":
                return PlaywrightBrowser(playwright, engine, folder, blocked)
            from .webkit_driver import WebKitBrowser, screen

            if not screens:
                screens.append(stack.enter_context(screen()))
            return WebKitBrowser(folder, blocked)

        yield start


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, playwright):
    """The name of an engine; where there is none, the tests are skipped with the reason."""
    if reason := why_missing(request.param, playwright):
        pytest.skip(f"{request.param}: {reason}")
    return request.param


@pytest.fixture(scope="module")
def browser_of_file(engine, start, tmp_path_factory):
    """The one browser of a file's tests."""
    browser = start(engine, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def watched(request):
    """The browsers whose pages fail the test when they complain."""
    return request.node.stash.setdefault(browsers_key, [])


@pytest.fixture
def reader(browser_of_file, watched):
    """A reader's browser; the tabs that a test opens in it are closed after the test."""
    watched.append(browser_of_file)
    yield browser_of_file
    browser_of_file.close_tabs()


@pytest.fixture
def open_browser(engine, start, tmp_path, watched):
    """Starts a browser of the test's own: with a new profile, or with one that another has left."""
    opened = []

    def open_browser(profile=None, **options):
        browser = start(engine, profile or tmp_path / f"profile-{len(opened)}", **options)
        opened.append(browser)
        watched[:] = [browser]
        return browser

    yield open_browser
    for browser in opened:
        browser.close()


@pytest.fixture
def sample(built_sample):
    """The address of the sample site, for one test alone."""
    with serve(built_sample) as host:
        yield host.url


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Fails a test whose pages complained of anything that it did not expect."""
    result = yield
    for browser in item.stash.get(browsers_key, []):
        refuse(item, browser.complaints())
    return result
