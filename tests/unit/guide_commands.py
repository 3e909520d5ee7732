"""A checkout whose commands are written down instead of run."""

import os

import pytest

import guide


@pytest.fixture
def commands(monkeypatch):
    """Record the commands instead of running them; `fail` holds words that make one fail."""

    class Recorder(list):
        fail: tuple[str, ...] = ()

        def __call__(self, *command, **environment):
            text = " ".join(map(str, command))
            self.append((text, environment))
            return int(any(word in text for word in self.fail))

        def starting(self, word):
            return [text for text, _ in self if word in text]

    recorder = Recorder()
    monkeypatch.setattr(guide, "run", recorder)
    monkeypatch.setattr(os, "environ", {"PATH": "/nowhere"})
    return recorder


@pytest.fixture
def fresh(monkeypatch, tmp_path):
    """A checkout in which nothing is installed yet."""
    for name in ("VENV", "NODE_MODULES"):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setattr(guide, name, folder)


@pytest.fixture
def installed(monkeypatch):
    """A checkout in which everything is installed."""
    monkeypatch.setattr(guide, "prepare", lambda need: None)
