"""Fixtures for the unit tests; see guide_commands.py, script.py and small_instrument.py."""

from .guide_commands import commands as commands
from .guide_commands import fresh as fresh
from .guide_commands import installed as installed
from .script import script as script
from .small_instrument import rules as rules
