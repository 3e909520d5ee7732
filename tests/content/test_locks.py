"""The lock files: every package pinned and hashed, no place to download it from."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NPM = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
NPM_LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
# Two open advisories, and its fixes are not published to npm any more.
BANNED = {"xlsx"}


def locked(name):
    """The version of each package in a Python lock file."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize("name", ["serve.txt", "test.txt"])
def test_python_packages_are_hashed_and_nothing_names_an_address(name):
    """Every line of a Python lock file is a version, a hash or a comment about its origin."""
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    expected = re.compile(
        r"[a-z0-9-]+==[\w.+]+( ; [^:@]+)? \\"
        r"|    --hash=sha256:[0-9a-f]{64}( \\)?"
        r"|    #( via)?[\w \[\]./()-]*"
    )
    assert [line for line in lines if not expected.fullmatch(line)] == []
    assert "    --hash" in "\n".join(lines)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("serve.txt", PROJECT["dependencies"]),
        ("test.txt", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]),
    ],
)
def test_the_lock_is_of_this_project(name, asked):
    """Whoever changes pyproject.toml is reminded to run `python3 guide.py lock`."""
    versions = locked(name)
    wanted = map(Requirement, asked)
    missed = [
        str(requirement)
        for requirement in wanted
        if versions.get(canonicalize_name(requirement.name), "0") not in requirement.specifier
    ]
    assert missed == []


def test_serving_and_testing_use_the_same_versions():
    """What was tested is what is served."""
    assert locked("serve.txt").items() <= locked("test.txt").items()


def test_every_python_dependency_says_why_it_is_there():
    """A package without a reason beside it is one that nobody dares to remove."""
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if re.match(r'  "[\w.-]+[=<>]', line)]
    assert len(listed) == len(PROJECT["dependencies"]) + len(
        PROJECT["optional-dependencies"]["test"]
    )
    assert [line for line in listed if not re.search(r'",\s+# \S', line)] == []


def test_browser_packages_are_exact_hashed_and_without_an_address():
    """npm's lock file names versions and hashes, never where a package came from."""
    asked = NPM["dependencies"] | NPM["devDependencies"]
    assert [name for name, version in asked.items() if not re.fullmatch(r"[\d.]+", version)] == []
    packages = {path: entry for path, entry in NPM_LOCK.items() if path}
    assert [path for path, entry in packages.items() if "resolved" in entry] == []
    assert [path for path, entry in packages.items() if "integrity" not in entry] == []
    for name, version in asked.items():
        assert packages[f"node_modules/{name}"]["version"] == version


def test_the_browser_lock_serves_every_kind_of_computer():
    """A lock file written on one system holds the parts for all the others."""
    parts = {name for entry in NPM_LOCK.values() for name in entry.get("optionalDependencies", {})}
    assert [name for name in sorted(parts) if f"node_modules/{name}" not in NPM_LOCK] == []


def test_no_banned_package_gets_in():
    """A package with open advisories does not come in as somebody's dependency either."""
    assert {path.rpartition("node_modules/")[2] for path in NPM_LOCK}.isdisjoint(BANNED)
