"""Runs every test at full length, part by part, and prints what passed and how long it took: `make test-all`.

A part that fails stops no other. Exit code 1 if any failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]
PYTEST = [sys.executable, "-m", "pytest", "-n", "auto", "-rs"]
FILES = {
    "attempts and mutants": ("test_attempts", "test_audit", "test_mutants", "test_narrow"),
    "attacks": ("test_hostile",),
    "beside stock nbgrader": ("test_nbgrader_plugin",),
    "Dask": ("test_cluster", "test_clusterfile"),
    "PostgreSQL": ("test_postgres",),
}
PASSED, SKIPPED, FAILED = "[green]✓ passed[/]", "[yellow]– skipped[/]", "[red]✗ failed[/]"
COLUMNS = ("passed", "failed", "skipped")


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of one part. `counts` of tests are empty where the part is one program."""

    part: str
    result: str
    counts: Counter[str]
    seconds: float


def parts() -> Iterator[tuple[str, list[str]]]:
    """Each part's name and command."""
    paths = {part: [f"tests/{name}.py" for name in names] for part, names in FILES.items()}
    for part, files in paths.items():
        yield part, [*PYTEST, *files]
    elsewhere = ["tests/pages", *(file for files in paths.values() for file in files)]
    yield "everything else", [*PYTEST, "tests", *(f"--ignore={path}" for path in elsewhere)]
    yield "pages in a browser", ["make", "test-pages"]
    yield "course in a browser", ["make", "test-site", "SITE_OPTIONS=--twice"]


def run(part: str, command: list[str]) -> Outcome:
    """Run a part; what it prints goes to the terminal."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        environment = {**os.environ, "PYTEST_ADDOPTS": f"--junitxml={report}"}
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            lines = list(echoed(process.stdout))
        counts = counted(report) if report.is_file() else Counter()
    skipped = any(line.startswith("SKIPPED:") for line in lines) or (counts and not counts["passed"])
    result = FAILED if process.returncode else SKIPPED if skipped else PASSED
    return Outcome(part=part, result=result, counts=counts, seconds=time.monotonic() - start)


def echoed(lines: Iterable[str]) -> Iterator[str]:
    """The lines, each printed as it comes."""
    for line in lines:
        print(line, end="", flush=True)
        yield line


def counted(report: Path) -> Counter[str]:
    """How many tests passed, failed and were skipped."""
    counts: Counter[str] = Counter()
    for case in ElementTree.parse(report).iter("testcase"):
        kinds = {child.tag for child in case}
        counts["failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"] += 1
    return counts


def as_table(outcomes: list[Outcome]) -> Table:
    table = Table(title="All tests", title_justify="left")
    table.add_column("part")
    table.add_column("result")
    for column in (*COLUMNS, "minutes"):
        table.add_column(column, justify="right")
    for outcome in outcomes:
        counts = [str(outcome.counts[column]) if outcome.counts else "" for column in COLUMNS]
        table.add_row(outcome.part, outcome.result, *counts, f"{outcome.seconds / 60:.1f}")
    return table


def main() -> None:
    outcomes = [run(part, command) for part, command in parts()]
    Console(width=100).print(as_table(outcomes))
    sys.exit(any(outcome.result == FAILED for outcome in outcomes))


if __name__ == "__main__":
    main()
