"""Rules that the guide's words, data and files keep; one question a file."""
