"""Fixtures for the unit tests; see script.py and small_instrument.py."""

from .script import script as script
from .small_instrument import rules as rules
