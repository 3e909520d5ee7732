"""Fixtures for the tests of the data layer; see store_harness.py."""

from tests.browser.store_harness import harness as harness
from tests.browser.store_harness import open_page as open_page
