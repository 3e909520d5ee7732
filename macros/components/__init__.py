"""Models into HTML."""
