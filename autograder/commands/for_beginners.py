"""Commands for beginners and students: each parses, calls one function of the package, and prints."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.commands.options import CourseOption, console, outer_wall
from autograder.course import Course


def init(
    folder: Annotated[Path, typer.Argument(help="The course folder, the one with nbgrader_config.py.")] = Path("."),
) -> None:
    """Put this grader behind nbgrader's own commands: adds two lines to an existing nbgrader_config.py."""
    from autograder.commands.plugin import add_plugin

    place = folder.resolve() / "nbgrader_config.py"
    if add_plugin(folder.resolve()):
        console.print(f"Added two lines to the end of {place}.", highlight=False)
        console.print("`nbgrader autograde` and the Formgrader now use the sandbox. Delete the lines to undo it.")
        console.print("`autograder grade <assignment>` does the same faster, and writes pages and a report.")
    else:
        console.print(f"Nothing to do: {place} has the plugin already.", highlight=False)


def demo(
    whole: Annotated[bool, typer.Option("--all", help="Grade the whole sample class in every assignment.")] = False,
    course: CourseOption = None,
) -> None:
    """Fill an empty submitted/ with a sample class, grade it and show the result."""
    here = Course.find(course)
    with outer_wall() as wall:
        from autograder.commands.demo import run_demo

        run_demo(here, whole, console, wall)


def doctor(course: CourseOption = None) -> None:
    """Try out what building and grading need on this machine; exit code 1 if something is missing."""
    from autograder.commands.doctor import examine

    failed = 0
    for finding in examine(Course.find(course)):
        failed += not finding.works
        mark = "[green]✓[/]" if finding.works else "[red]✗[/]"
        console.print(f"{mark} {finding.what}: {finding.seen}", highlight=False)
        if not finding.works:
            console.print(f"  {finding.help}", highlight=False)
    if failed:
        raise typer.Exit(1)
    console.print("All is well.")


def selfcheck(
    notebook: Annotated[Path, typer.Argument(help="Your notebook, in the folder that it came in.")],
    cell_seconds: Annotated[float, typer.Option(min=1, help="Time limit for one cell.")] = 60,
) -> None:
    """For students: run a notebook's visible checks in a new kernel; exit code 1 unless all of them pass."""
    from autograder.commands.selfcheck import print_findings, self_check

    if not print_findings(notebook, self_check(notebook, cell_seconds), console):
        raise typer.Exit(1)
