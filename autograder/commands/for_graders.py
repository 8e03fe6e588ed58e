"""Commands for graders: each parses, calls one function of the package, and prints."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from autograder.commands.options import CourseOption, Names, chosen_of, console, one_of, outer_wall
from autograder.course import Course
from autograder.errors import CourseError


def collect(
    assignment: Annotated[str, typer.Argument(help="The assignment that was handed in.")],
    downloads: Annotated[list[Path], typer.Argument(help="Zip files or folders: downloads of an LMS, clones.")],
    system: Annotated[
        str | None,
        typer.Option(
            "--from",
            help="canvas, moodle, blackboard, brightspace, gradescope, nbgrader, classroom or folder; else guessed.",
        ),
    ] = None,
    roster: Annotated[
        list[Path] | None,
        typer.Option(
            help="A class list, such as Moodle's worksheet, or a table of files and students; may be repeated."
        ),
    ] = None,
    title: Annotated[
        str,
        typer.Option(help="What the system calls the assignment, where file names leave it open.", show_default=False),
    ] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Let older versions replace newer ones.")] = False,
    course: CourseOption = None,
) -> None:
    """Put the notebooks of a download into submitted/, and list what could not be placed."""
    from autograder.commands.sessions import collect_downloads
    from autograder.lms.collect import CollectOptions
    from autograder.lms.layout import SYSTEMS
    from autograder.lms.roster import read_class_list

    here = Course.find(course)
    name = here.require_assignment(assignment)
    chosen = one_of(SYSTEMS, system)
    options = CollectOptions(system=chosen, title=title, class_list=read_class_list(roster or ()), replace=replace)
    collect_downloads(here, name, downloads, options, console)


def grade(
    assignments: Names = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student; may be repeated.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Grade again what has not changed.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Notebooks run at once; default: one per processor.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(help="Grade on the workers of this Dask scheduler, such as tcp://host:8786.")
    ] = None,
    cluster: Annotated[
        Path | None, typer.Option(help="Grade on the Dask cluster that this file describes; see docs/scaling.md.")
    ] = None,
    cell_seconds: Annotated[float, typer.Option(min=1, help="Time limit for one cell.")] = 30,
    notebook_seconds: Annotated[float, typer.Option(min=1, help="Time limit for one notebook.")] = 120,
    unsandboxed: Annotated[
        bool, typer.Option("--unsandboxed", help="Run student code with your own rights, tests beside it.")
    ] = False,
    timestamps: Annotated[
        bool, typer.Option("--timestamps", help="Believe each submission's timestamp.txt, for late penalties.")
    ] = False,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Grade although the instructor's own solution loses points.")
    ] = False,
    course: CourseOption = None,
) -> None:
    """Grade what is in submitted/: scores to the gradebook, notebooks to autograded/, pages to feedback/."""
    here = Course.find(course)
    names = chosen_of(here, assignments)
    if sum(choice is not None for choice in (workers, scheduler, cluster)) > 1:
        raise CourseError("--workers, --scheduler and --cluster exclude each other.", "Choose one of them.")
    place = scheduler or cluster or ""
    with nullcontext() if unsandboxed or place else outer_wall() as wall:
        from autograder.commands.grading import GradeOptions, grade_assignments
        from autograder.engine.protocol import Limits

        options = GradeOptions(
            students=tuple(student or ()),
            workers=workers or 0,
            cluster=place,
            force=force,
            limits=Limits(cell_seconds=cell_seconds, notebook_seconds=notebook_seconds),
            unsandboxed=unsandboxed,
            timestamps=timestamps,
            anyway=anyway,
            wall=wall,
        )
        grade_assignments(here, names, options, console)


def report(
    assignments: Names = None,
    questions: Annotated[bool, typer.Option("--questions", help="Also show each question's success.")] = False,
    course: CourseOption = None,
) -> None:
    """Print the class's points and who needs a look; write grades.csv and the pages in reports/."""
    from autograder.commands.sessions import report_class

    here = Course.find(course)
    report_class(here, chosen_of(here, assignments), questions, console)


def export(
    system: Annotated[str, typer.Argument(help="canvas, moodle, blackboard or brightspace.")],
    file: Annotated[Path, typer.Argument(help="The gradebook file that it exported.")],
    assignments: Names = None,
    out: Annotated[
        Path | None, typer.Option(help="Where to write; by default beside FILE.", show_default=False)
    ] = None,
    column: Annotated[list[str] | None, typer.Option(help='ASSIGNMENT="title of its column"; may be repeated.')] = None,
    scale: Annotated[
        bool, typer.Option("--scale", help="Turn points into the file's when its maximum differs.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace scores that are in the file.")] = False,
    course: CourseOption = None,
) -> None:
    """Fill the points into a gradebook file of a learning management system, to be imported there."""
    from autograder.commands.sessions import export_grades
    from autograder.lms.export import SYSTEMS, Filling

    here = Course.find(course)
    target = out or file.with_name(f"{file.stem}-filled{file.suffix}")
    columns = {
        here.require_assignment(name): title for name, _, title in (text.partition("=") for text in column or ())
    }
    chosen = chosen_of(here, assignments)
    filling = Filling(columns=columns, scale=scale, overwrite=overwrite)
    export_grades(here, chosen, one_of(SYSTEMS, system) or "", (file, target), filling, console)
