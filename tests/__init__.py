"""The tests; a package, because textstat installs one of the same name that would hide it."""
