"""What the benchmarks share: commands timed as a whole, medians over alternating rounds, tables and JSON."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

RESULTS = Path(__file__).parent / "results"
# Control groups, of the first version and of the second: where, which file has the time, in what part of a second.
GROUPS = (
    (Path("/sys/fs/cgroup/cpuacct"), "cpuacct.usage", 1e-9),
    (Path("/sys/fs/cgroup"), "cpu.stat", 1e-6),
)
CONSOLE = Console(width=None if sys.stdout.isatty() else 160)


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What a command took: seconds of wall time and of CPU, and peak bytes of its process tree.

    first: seconds until it printed something, which for `grade` is its first result.
    """

    seconds: float
    cpu: float
    memory: int
    first: float = 0.0


def run(command: Sequence[str], folder: Path, **environment: str) -> Usage:
    """Run a command to its end. Raises RuntimeError, with the end of what it printed, when it fails."""
    return run_together([(command, folder)], **environment)


def run_together(commands: Sequence[tuple[Sequence[str], Path]], **environment: str) -> Usage:
    """Run commands, each in its folder, at the same time, until all have ended. Raises RuntimeError as `run` does.

    CPU is that of a control group in which they run with all that they start, where one can be made. Elsewhere it is
    what the whole machine was busy for, since processes in a sandbox do not count as children of a command: then
    nothing else should be running.
    """
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # nbgrader calls alembic by name
    everything = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PATH": tools, **environment}
    everything.pop("PYTHONDONTWRITEBYTECODE", None)  # with it, every process would compile our modules again
    with processor_meter() as meter, _Peak() as peak, ThreadPoolExecutor(len(commands)) as threads:
        start = time.perf_counter()

        def follow(command: Sequence[str], folder: Path) -> float:
            """Run one to its end; seconds until it printed something."""
            with subprocess.Popen(
                command,
                cwd=folder,
                env=everything,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                preexec_fn=meter.join,
            ) as process:
                peak.watch(process.pid)
                assert process.stdout is not None
                lines = [process.stdout.readline()]
                first = time.perf_counter() - start
                lines += process.stdout
            if process.returncode:
                raise RuntimeError(f"{' '.join(command)} failed:\n{''.join(lines)[-3000:]}")
            return first

        first = min(threads.map(follow, *zip(*commands, strict=True)))
        return Usage(seconds=time.perf_counter() - start, cpu=meter.seconds(), memory=peak.highest, first=first)


def whatever_happens(command: Sequence[str]) -> list[str]:
    """The command in a shell that always succeeds: for other graders, which can fail where ours must not."""
    return ["sh", "-c", '"$@" || true', "sh", *command]


def grade(folder: Path, *arguments: str, **environment: str) -> Usage:
    """Run our `grade` in a course folder."""
    return run([sys.executable, "-m", "autograder", "grade", *arguments], folder, **environment)


def nbgrader(folder: Path, *arguments: str, fail: bool = True) -> Usage:
    """Run a command of nbgrader's in a course folder. fail: whether its failure is one of ours."""
    command = [sys.executable, "-m", "nbgrader", *arguments]
    return run(command if fail else whatever_happens(command), folder)


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
    return Usage(
        seconds=sum(usage.seconds for usage in usages),
        cpu=sum(usage.cpu for usage in usages),
        memory=max(usage.memory for usage in usages),
        first=max(usage.first for usage in usages),
    )


def save(name: str, rows: Sequence[Mapping[str, Any]], turned: bool = False, **about: Any) -> None:
    """Print the rows as a table and write them, with the machine, to results/<name>.json.

    turned: print a column for each row, because there are more figures than fit into a line.
    """
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [[column.replace("_", " ") for column in columns]]
    lines += [[_shown(row.get(column, "")) for column in columns] for row in rows]
    heading, *body = zip(*lines, strict=True) if turned else lines
    table = Table(title=name.replace("_", " "))
    for place, column in enumerate(heading):
        text = place == 0 or (not turned and isinstance(rows[0].get(columns[place]), str))
        table.add_column(column, justify="left" if text else "right")
    for line in body:
        table.add_row(*line)
    CONSOLE.print(table)
    content = {"machine": machine(), **about, "rows": [dict(row) for row in rows]}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _shown(value: object) -> str:
    return f"{value:,.3g}" if isinstance(value, float) else str(value)


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


@contextmanager
def processor_meter() -> Iterator[Meter]:
    """A meter of what the processes take that join it, and all that they start."""
    for place, name, unit in GROUPS:
        group = place / f"benchmark-{os.getpid()}-{threading.get_ident()}"
        try:
            group.mkdir()
        except OSError:  # no such hierarchy, or not for us
            continue
        try:
            yield Meter(group, name, unit)
        finally:
            _remove(group)
        return
    yield Meter()


def _remove(group: Path) -> None:
    """Remove a control group, once the last process in it has ended."""
    for _ in range(100):
        with suppress(OSError):
            group.rmdir()
            return
        time.sleep(0.05)


class Meter:
    """Seconds of processor time: of a control group, or without one of the whole machine."""

    def __init__(self, group: Path | None = None, name: str = "", unit: float = 0.0) -> None:
        self._group, self._name, self._unit = group, name, unit
        self._before = _busy()

    def join(self) -> None:
        """Put this process into the group."""
        if self._group is not None:
            (self._group / "cgroup.procs").write_text("0")

    def seconds(self) -> float:
        if self._group is None:
            return _busy() - self._before
        words = (self._group / self._name).read_text().split()
        return float(words[-1] if len(words) == 1 else words[words.index("usage_usec") + 1]) * self._unit


class _Peak:
    """Watches the memory of process trees together; what several processes share counts once."""

    def __init__(self) -> None:
        self.highest = 0
        self._roots: list[int] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> _Peak:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def watch(self, root: int) -> None:
        self._roots.append(root)

    def _watch(self) -> None:
        while not self._ended.wait(0.5):
            self.highest = max(self.highest, sum(map(_memory_of_tree, self._roots)))


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
        seconds=median(usage.seconds for usage in usages),
        cpu=median(usage.cpu for usage in usages),
        memory=max(usage.memory for usage in usages),
        first=median(usage.first for usage in usages),
    )
