"""Shows progress on a terminal, and in a log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

LOG_LINES = 10


class Advance(Protocol):
    """Counts one more as done; `last` says in a few words what that was."""

    def __call__(self, last: str = "") -> None: ...


@contextmanager
def progress_bar(what: str, total: int, console: Console) -> Iterator[Advance]:
    """Show how many of `total` are done and which was the last. Yields the function that counts one more.

    A terminal gets a bar with an estimate. A pipe or a log gets a line for the first one, and then
    about ten more lines, however large the total is.
    """
    if not console.is_interactive:
        yield _line_by_line(what, total, console)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[last]}", markup=False, style="bold"),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(what, total=total, last="")
        yield lambda last="": progress.update(task, advance=1, last=last)


def _line_by_line(what: str, total: int, console: Console) -> Advance:
    step = max(1, total // LOG_LINES)
    done = 0

    def advance(last: str = "") -> None:
        nonlocal done
        done += 1
        if done == 1 or done % step == 0:
            line = f"{what}: {done} of {total}" + (f", {last}" if last else "")
            console.print(line, highlight=False, markup=False, soft_wrap=True)

    return advance
