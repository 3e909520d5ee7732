"""What axe-core finds on a page: WCAG 2.0 to 2.2, A and AA, and its best practices; no rule off."""

from functools import lru_cache

from tests.host import ROOT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
  const { violations } = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => [`${id}: ${help}`, node.target, node.failureSummary].join(" | ")));
}"""


@lru_cache(maxsize=1)
def source():
    """The library, which enters a page through the debugger and not through its policy."""
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def faults(page):
    """Every fault that axe finds on a page as it is now, each in a few lines."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(source())
    return page.evaluate(RUN, TAGS)
