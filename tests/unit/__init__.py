"""Tests of single functions, in milliseconds."""
