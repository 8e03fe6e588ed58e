"""What the benchmarks share: commands timed as a whole, medians over alternating rounds, tables and JSON."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

RESULTS = Path(__file__).parent / "results"
CONSOLE = Console(width=None if sys.stdout.isatty() else 160)


@dataclass(frozen=True)
class Usage:
    """What a command took: seconds of wall time, of CPU on the whole machine, and peak bytes of its process tree."""

    seconds: float
    cpu: float
    memory: int


def run(command: Sequence[str], folder: Path, **environment: str) -> Usage:
    """Run a command to its end. Raises RuntimeError, with the end of what it printed, when it fails.

    CPU is what the whole machine was busy for: processes in a sandbox do not count as children of a command.
    So nothing else should be running.
    """
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # nbgrader calls alembic by name
    everything = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PATH": tools, **environment}
    everything.pop("PYTHONDONTWRITEBYTECODE", None)  # with it, every process would compile our modules again
    busy, start = _busy(), time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=everything, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        with _Peak(process.pid) as peak:
            output, _ = process.communicate()
        seconds = time.perf_counter() - start
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{output[-3000:]}")
    return Usage(seconds, _busy() - busy, peak.highest)


def grade(folder: Path, *arguments: str, **environment: str) -> Usage:
    """Run our `grade` in a course folder."""
    return run([sys.executable, "-m", "autograder", "grade", *arguments], folder, **environment)


def nbgrader(folder: Path, *arguments: str) -> Usage:
    """Run a command of nbgrader's in a course folder."""
    return run([sys.executable, "-m", "nbgrader", *arguments], folder)


def alternating(rounds: int, sides: Mapping[str, Callable[[], Usage]]) -> dict[str, Usage]:
    """Run every side in turn, `rounds` times; return each side's medians."""
    taken: dict[str, list[Usage]] = {name: [] for name in sides}
    for number in range(rounds):
        for name, side in sides.items():
            taken[name].append(side())
            CONSOLE.print(f"round {number + 1} of {rounds}: {name} {taken[name][-1].seconds:.1f} s", highlight=False)
    return {name: _median(usages) for name, usages in taken.items()}


def in_all(usages: Sequence[Usage]) -> Usage:
    """What commands took that ran one after the other."""
    seconds, cpu, memory = zip(*((usage.seconds, usage.cpu, usage.memory) for usage in usages), strict=True)
    return Usage(sum(seconds), sum(cpu), max(memory))


def save(name: str, rows: Sequence[Mapping[str, Any]], **about: Any) -> None:
    """Print the rows as a table and write them, with the machine, to results/<name>.json."""
    table = Table(title=name.replace("_", " "))
    for column in rows[0]:
        table.add_column(column.replace("_", " "), justify="left" if isinstance(rows[0][column], str) else "right")
    for row in rows:
        table.add_row(*(f"{value:,.3g}" if isinstance(value, float) else str(value) for value in row.values()))
    CONSOLE.print(table)
    content = {"machine": machine(), **about, "rows": [dict(row) for row in rows]}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    model = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "")
    return {
        "processors": len(os.sched_getaffinity(0)),
        "processor": model or platform.processor(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "system": f"Linux {platform.release()}",
        "python": platform.python_version(),
    }


def rounded(usage: Usage, per: int = 1) -> dict[str, float]:
    """A usage divided by a number of submissions, for JSON."""
    return {name: round(value / per, 4) for name, value in asdict(usage).items()}


class _Peak:
    """Watches the memory of a process tree; what several processes share counts once."""

    def __init__(self, root: int) -> None:
        self.highest = 0
        self._root, self._ended = root, threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> _Peak:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(0.5):
            self.highest = max(self.highest, _memory_of_tree(self._root))


def _memory_of_tree(root: int) -> int:
    total = 0
    try:
        processes = [psutil.Process(root), *psutil.Process(root).children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for process in processes:
        lines = _lines(f"/proc/{process.pid}/smaps_rollup")
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


def _busy() -> float:
    """Seconds that the machine's processors have been busy."""
    user, nice, system = map(int, _lines("/proc/stat")[0].split()[1:4])
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:  # a process that has just ended, or is not ours
        return []


def _median(usages: Sequence[Usage]) -> Usage:
    return Usage(
        median(usage.seconds for usage in usages),
        median(usage.cpu for usage in usages),
        max(usage.memory for usage in usages),
    )
