"""What runs on GitHub: pinned, with few rights, and the same commands as in the README."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(path):
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def test_there_is_one_to_check_and_one_to_publish():
    """Both workflows are where the other tests of this file look for them."""
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]


@each_workflow
def test_every_action_is_pinned(path):
    """An action is named by a whole commit id, with its release beside it."""
    uses = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not PINNED.search(line)] == []


@each_workflow
def test_rights_are_given_to_each_job_alone(path):
    """The workflow has no rights; a job reads, and only deploying may write."""
    workflow = read(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        writes = {right for right, level in job["permissions"].items() if level != "read"}
        assert writes == ({"pages", "id-token"} if name == "deploy" else set())


@each_workflow
def test_no_run_goes_on_for_ever_or_twice(path):
    """Every job has a time limit, and every workflow says what happens to an older run."""
    workflow = read(path)
    assert workflow["concurrency"]["group"]
    assert all(job["timeout-minutes"] <= 30 for job in workflow["jobs"].values())


@each_workflow
def test_it_runs_the_commands_of_the_readme(path):
    """What GitHub runs, a person can run: the one command, as the README says it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    runs = [step["run"] for step in steps(path) if "run" in step]
    assert runs
    assert all(re.fullmatch(r"python3 guide\.py (test( --complete)?|build|dates)", r) for r in runs)
    assert all(run.split()[2] in re.findall(r"\b\w+\b", readme) for run in runs)


def test_publishing_waits_for_no_test():
    """What goes on the web is built; a test, a browser or a date never keeps it back."""
    workflow = ROOT / ".github/workflows/publish.yml"
    assert [step["run"] for step in steps(workflow) if "run" in step] == ["python3 guide.py build"]
    assert read(workflow)["jobs"]["build"]["timeout-minutes"] <= 10


def test_dates_are_looked_at_each_week():
    """The scheduled run tells which dates are due; the command that it runs never fails."""
    dates = read(ROOT / ".github/workflows/check.yml")["jobs"]["dates"]
    assert dates["if"] == "github.event_name == 'schedule'"
    assert dates["steps"][-1]["run"] == "python3 guide.py dates"
    assert dates["permissions"] == {"contents": "read"}


def test_every_push_is_tested():
    """A push and a pull request run all tests."""
    check = read(ROOT / ".github/workflows/check.yml")
    assert {"push", "pull_request"} <= set(check[True])
    assert check["jobs"]["test"]["steps"][-1]["run"] == "python3 guide.py test"


def test_every_way_of_looking_is_tried_once_a_week():
    """What a push tries in pairs, the scheduled run tries in full, and no push waits for it."""
    workflow = read(ROOT / ".github/workflows/check.yml")
    # YAML reads the word `on` as true.
    assert len(workflow[True]["schedule"]) == 1
    jobs = workflow["jobs"]
    assert jobs["complete"]["steps"][-1]["run"] == "python3 guide.py test --complete"
    assert jobs["complete"]["if"] == "github.event_name == 'schedule'"
    assert jobs["test"]["if"] == "github.event_name != 'schedule'"


def test_a_copy_publishes_at_its_own_address():
    """A copy of the repository publishes right without editing a file."""
    build = next(
        step
        for step in steps(ROOT / ".github/workflows/publish.yml")
        if step.get("run") == "python3 guide.py build"
    )
    assert build["env"] == {
        "KEPT_ASSETS": "kept-assets",
        "SITE_URL": "${{ steps.pages.outputs.base_url }}/",
        "REPO_URL": "${{ github.server_url }}/${{ github.repository }}",
    }


def test_earlier_scripts_go_on_being_published():
    """What one publication leaves in a folder, the next finds there."""
    (kept,) = [
        step["with"]
        for step in steps(ROOT / ".github/workflows/publish.yml")
        if step.get("uses", "").startswith("actions/cache@")
    ]
    assert kept["path"] == "kept-assets"
    assert "${{ github.run_id }}" in kept["key"]
    assert kept["key"].startswith(kept["restore-keys"])


def test_the_submission_check_runs_the_same_command():
    """`.ci/run` is the README's test command and nothing else."""
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "exec python3 guide.py test"


def test_every_kind_of_dependency_is_kept_up_to_date():
    """Dependabot asks once a week for each kind, in one pull request a kind."""
    updates = read(ROOT / ".github/dependabot.yml")["updates"]
    kinds = {update["package-ecosystem"] for update in updates}
    assert kinds == {"github-actions", "npm", "pip"}
    assert all(update["schedule"]["interval"] == "weekly" for update in updates)
    assert all(len(update["groups"]) == 1 for update in updates)
