"""Tests in the engines beside Chromium."""
