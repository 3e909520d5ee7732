"""What the browser tests stand on: both sites built and served, and a browser that tells on pages.

A test fails when a page logs an error or a warning, throws, breaks its content policy or
asks another host for anything. A test about a failure says which words it expects:
`@pytest.mark.expects_complaint("net::ERR_FAILED")`.
"""

import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.host import build, headless_shell, page_addresses, serve
from tests.layers import MARKERS
from tests.layers import pytest_addoption as pytest_addoption
from tests.layers import pytest_collection_modifyitems as pytest_collection_modifyitems
from tests.layers import pytest_terminal_summary as pytest_terminal_summary
from tests.layers import pytest_xdist_make_scheduler as pytest_xdist_make_scheduler
from tests.sites import CONFIGS

PATIENCE = 180
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`))"""
PATIENT = 10_000
"""Milliseconds that a page may take to do what is expected, on a busy computer."""
complaints_key, contexts_key = pytest.StashKey(), pytest.StashKey()


def pytest_configure(config):
    """Makes our markers known, and waiting patient."""
    expect.set_options(timeout=PATIENT)
    words = "expects_complaint(words): a complaint of the page that holds these words is expected"
    for line in (words, *MARKERS):
        config.addinivalue_line("markers", line)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, worker_id):
    """A folder that all workers of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def built_once(config, folder, **environment):
    """The folder of a site that the first worker builds while the others wait for it."""
    log = folder.with_suffix(".log")
    try:
        folder.with_suffix(".lock").mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not log.exists() and time.monotonic() < end:
            time.sleep(0.1)
    else:
        unfinished = folder.with_suffix(".unfinished")
        unfinished.write_text(build(config, folder, **environment), encoding="utf-8")
        unfinished.rename(log)
    fault = log.read_text(encoding="utf-8")
    if fault:
        pytest.fail(f"{config} was not built:\n{fault}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def folder_of(pytestconfig, shared_folder):
    """Gives the folder of a site: the one that was built before the run, or else built now."""
    before = pytestconfig.getoption("sites")

    def find(name):
        return Path(before) / name if before else built_once(CONFIGS[name], shared_folder / name)

    return find


@pytest.fixture(scope="session")
def built_site(folder_of):
    """The folder of the guide itself, built for release."""
    return folder_of("built-site")


@pytest.fixture(scope="session")
def built_sample(folder_of):
    """The folder of the sample site: every component in every state, in two languages."""
    return folder_of("built-sample")


@pytest.fixture(scope="session")
def guide_folder(shared_folder):
    """The folder of the guide itself, built to be opened from a disk."""
    config = CONFIGS["built-site"]
    return built_once(config, shared_folder / "guide-folder", GUIDE_FOLDER="true")


@pytest.fixture(scope="session")
def sample_folder(shared_folder):
    """The folder of the sample site, built likewise."""
    config = CONFIGS["built-sample"]
    return built_once(config, shared_folder / "sample-folder", GUIDE_FOLDER="true")


@pytest.fixture(scope="session")
def site(built_site):
    """The address of the guide, served as GitHub Pages would."""
    with serve(built_site) as host:
        yield host.url


@pytest.fixture(scope="session")
def sample(built_sample):
    """The address of the sample site, served likewise; Spanish is below es/."""
    with serve(built_sample) as host:
        yield host.url


@pytest.fixture(scope="session")
def site_pages(built_site):
    """The addresses of the guide's pages below `site`."""
    return page_addresses(built_site)


@pytest.fixture(scope="session")
def sample_pages(built_sample):
    """The addresses of the sample's pages below `sample`, Spanish ones too."""
    return page_addresses(built_sample)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """How the browser is launched: the executable that guide.py found."""
    return {**browser_type_launch_args, **headless_shell()}


@pytest.fixture
def new_context(new_context, request):
    """Makes browser contexts whose every page is watched."""
    complaints = request.node.stash.setdefault(complaints_key, [])
    contexts = request.node.stash.setdefault(contexts_key, [])

    def create(**options):
        context = new_context(**options)
        contexts.append(context)
        context.set_default_timeout(PATIENT)
        context.set_default_navigation_timeout(3 * PATIENT)
        context.add_init_script(TELL_VIOLATIONS)
        watch(context, complaints)
        return context

    return create


def watch(context, complaints):
    """Writes down what the pages of a context complain of, and whom else they ask."""

    def hear(message):
        if message.type in ("error", "warning"):
            complaints.append(f"{message.type}: {message.text}")

    def follow(request):
        if urlsplit(request.url).hostname not in ("127.0.0.1", None, ""):
            complaints.append(f"asked another host: {request.url}")

    context.on("console", hear)
    context.on("weberror", lambda error: complaints.append(f"threw: {error.error}"))
    context.on("request", follow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Fails a test whose pages complained of anything that it did not expect."""
    result = yield
    for context in item.stash.get(contexts_key, []):
        for page in context.pages:
            page.evaluate("0")  # what a page has to tell has arrived when it answers
    refuse(item, item.stash.get(complaints_key, []))
    return result


def refuse(item, complaints):
    """Fails the test when a page has complained of what the test does not expect."""
    expected = [mark.args[0] for mark in item.iter_markers("expects_complaint")]
    unexpected = [said for said in complaints if not any(words in said for words in expected)]
    assert not unexpected, "The page complained:\n" + "\n".join(unexpected)
