"""Calls the pure functions of the browser side, so that Python tests can hold them to their rules.

One Node process serves the whole run: it reads one call a line, in JSON, and writes one result
a line. A JavaScript Map travels as `{"map": [[key, value], …]}`, both ways, a Set in as
`{"set": [value, …]}`, and what is no finite number comes back as the word NaN or Infinity, since
JSON would turn it into null.
"""

import json
import subprocess

import pytest

from macros.assets import OVERRIDES, node

SERVER = """
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
const [folder] = process.argv.slice(1);
const revive = (_, value) => {
  if (value?.set instanceof Array) return new Set(value.set);
  return value?.map instanceof Array ? new Map(value.map) : value;
};
const replace = (_, value) => {
  if (value instanceof Map) return { map: [...value] };
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
};
const call = async (line) => {
  const [path, name, args] = JSON.parse(line, revive);
  const module = await import(pathToFileURL(`${folder}/${path}`));
  return { result: module[name](...args) };
};
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await call(line).catch((fault) => ({ fault: String(fault.stack) }));
  console.log(JSON.stringify(answer, replace));
}
"""


class ScriptError(Exception):
    """A function threw; the message is what Node says of it."""


def js_map(values):
    """A dictionary as it travels to become a JavaScript Map, in its own order."""
    return {"map": list(values.items())}


@pytest.fixture(scope="session")
def script():
    """Calls a function by its file below overrides, its name and its arguments."""
    command = [node(), "--input-type=module", "--eval", SERVER, str(OVERRIDES)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:

        def call(path, name, *args):
            process.stdin.write(json.dumps([path, name, args]) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            if "fault" in answer:
                raise ScriptError(answer["fault"])
            return answer.get("result")

        yield call
        process.stdin.close()
