"""The command line: `python -m autograder …`. Commands parse, call one function of the package, and print."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from autograder.commands.signs import write_what_can_be_written
from autograder.course import Course
from autograder.errors import CourseError
from autograder.scratch import scratch

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
console = Console()

CourseOption = Annotated[
    Path | None, typer.Option("--course", help="The course folder; by default the one you are in.", show_default=False)
]
Names = Annotated[list[str] | None, typer.Argument(help="Assignments; all of them by default.", show_default=False)]


@app.callback()
def about() -> None:
    """Build a course of notebooks, and grade what its students hand in."""


@app.command()
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


@app.command()
def build(
    assignments: Names = None,
    discard_edits: Annotated[bool, typer.Option(help="Overwrite notebooks edited in source/.")] = False,
    course: CourseOption = None,
) -> None:
    """Write source/ and release/ from the texts in assignments/."""
    from autograder.authoring.freshness import bring_up_to_date
    from autograder.commands.progress import progress_bar

    here = Course.find(course)
    names = _chosen(here, assignments)
    with progress_bar("Building", len(names), console) as advance:
        changes = bring_up_to_date(here, names, discard_edits, advance)
    for change in changes:
        console.print(f"{change.what:>9}  {change.path}", highlight=False)
    console.print(f"{len(changes)} files written." if changes else "Nothing to do: all is up to date.")


@app.command()
def check(assignments: Names = None, course: CourseOption = None) -> None:
    """Say which files in source/ and release/ are out of step with assignments/; exit code 1 if any."""
    from autograder.authoring.build import check as check_all
    from autograder.commands.progress import progress_bar

    here = Course.find(course)
    names = _chosen(here, assignments)
    with progress_bar("Checking", len(names), console) as advance:
        changes = check_all(here, names, advance)
    for change in changes:
        console.print(f"{change.what:>9}  {change.path}", highlight=False)
    if changes:
        console.print(f"{len(changes)} files are out of step. Rebuild them with `python -m autograder build`.")
        raise typer.Exit(1)
    console.print("source/ and release/ are in step with assignments/.")


@app.command()
def adopt(
    assignment: Annotated[str, typer.Argument(help="The assignment whose notebooks in source/ were edited.")],
    course: CourseOption = None,
) -> None:
    """Bring edits made in source/ back into the text; refuses to overwrite text that is newer."""
    from autograder.authoring.adopt import adopt as adopt_edits

    here = Course.find(course)
    texts = adopt_edits(here, here.require_assignment(assignment))
    for text in texts:
        console.print(f"written  {text.relative_to(here.root)}", highlight=False)
    console.print("Now run `python -m autograder build`." if texts else "No notebook was edited.")


@app.command()
def grade(
    assignments: Names = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student; may be repeated.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Grade again what has not changed.")] = False,
    workers: Annotated[int | None, typer.Option(min=1, help="Notebooks run at once; default: one a processor.")] = None,
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
    from autograder.commands.sessions import GradeOptions, grade_assignments
    from autograder.engine.protocol import Limits

    here = Course.find(course)
    limits = Limits(cell_seconds=cell_seconds, notebook_seconds=notebook_seconds)
    if sum(choice is not None for choice in (workers, scheduler, cluster)) > 1:
        raise CourseError("--workers, --scheduler and --cluster exclude each other.", "Choose one of them.")
    place = scheduler or cluster or ""
    options = GradeOptions(
        students=tuple(student or ()),
        workers=workers or 0,
        cluster=place,
        force=force,
        limits=limits,
        unsandboxed=unsandboxed,
        timestamps=timestamps,
        anyway=anyway,
    )
    grade_assignments(here, _chosen(here, assignments), options, console)


@app.command()
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
    chosen = _one_of(SYSTEMS, system)
    options = CollectOptions(system=chosen, title=title, class_list=read_class_list(roster or ()), replace=replace)
    collect_downloads(here, name, downloads, options, console)


@app.command()
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
    chosen = _chosen(here, assignments)
    filling = Filling(columns=columns, scale=scale, overwrite=overwrite)
    export_grades(here, chosen, _one_of(SYSTEMS, system) or "", (file, target), filling, console)


@app.command()
def report(
    assignments: Names = None,
    questions: Annotated[bool, typer.Option("--questions", help="Also show each question's success.")] = False,
    course: CourseOption = None,
) -> None:
    """Print the class's points and who needs a look; write grades.csv and the pages in reports/."""
    from autograder.commands.sessions import report_class

    here = Course.find(course)
    report_class(here, _chosen(here, assignments), questions, console)


@app.command()
def audit(
    assignments: Names = None,
    seeds: Annotated[
        int, typer.Option(min=1, help="How many seeds of the hidden inputs to try each attempt with.")
    ] = 1,
    mutants: Annotated[bool, typer.Option(help="Also try machine-made mistakes.")] = True,
    matrix: Annotated[bool, typer.Option("--matrix", help="Print the whole table mistakes × questions.")] = False,
    save: Annotated[bool, typer.Option("--save", help="Write fingerprints of the mistakes, and docs/audit/.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Attempts tried at once; default: one a processor.")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Try the hidden tests on every known mistake and right answer; exit code 1 when one is misjudged."""
    from autograder.audit.audit import AuditOptions
    from autograder.commands.sessions import audit_assignments
    from autograder.dispatch.local import default_workers

    here = Course.find(course)
    options = AuditOptions(seeds=seeds, mutants=mutants, workers=workers or default_workers())
    if not audit_assignments(here, _chosen(here, assignments), options, matrix, save, console):
        raise typer.Exit(1)


@app.command()
def demo(
    whole: Annotated[bool, typer.Option("--all", help="Grade the whole sample class in every assignment.")] = False,
    course: CourseOption = None,
) -> None:
    """Fill an empty submitted/ with a sample class, grade it and show the result."""
    from autograder.commands.demo import run_demo

    run_demo(Course.find(course), whole, console)


@app.command()
def selfcheck(
    notebook: Annotated[Path, typer.Argument(help="Your notebook, in the folder that it came in.")],
    cell_seconds: Annotated[float, typer.Option(min=1, help="Time limit for one cell.")] = 60,
) -> None:
    """For students: run a notebook's visible checks afresh; exit code 1 unless all of them pass."""
    from autograder.commands.selfcheck import print_findings, self_check

    if not print_findings(notebook, self_check(notebook, cell_seconds), console):
        raise typer.Exit(1)


@app.command()
def site(
    output: Annotated[Path | None, typer.Option(help="Where to build; by default site/.", show_default=False)] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Bundle Python too: the site then asks no other host.")
    ] = False,
    course: CourseOption = None,
) -> None:
    """Build the course as a static web site, to be worked on in the browser."""
    from autograder.site.build import build_site

    here = Course.find(course)
    with console.status("Building the site"):
        built = build_site(here, output or here.root / "site", offline)
    console.print(f"{built.folder}: {built.files} files, {built.bytes / 1e6:.0f} MB.", highlight=False)
    console.print(f"Look at it: python -m http.server --directory {built.folder}", highlight=False)


@app.command()
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


def _one_of(names: tuple[str, ...], name: str | None) -> str | None:
    if name is not None and name not in names:
        raise CourseError(f"{name!r} is not known.", f"There are: {', '.join(names)}.")
    return name


def _chosen(course: Course, assignments: list[str] | None) -> tuple[str, ...]:
    return tuple(course.require_assignment(name) for name in assignments) if assignments else course.assignments


def main() -> None:
    """Run the command line; a CourseError is shown as a message, an interruption as what to do next."""
    write_what_can_be_written()
    try:
        with scratch():
            app()
    except CourseError as error:
        from autograder.report.terminal import printable

        said = escape(printable(f"{error.message}\n{error.hint}".rstrip(), keep="\n"))
        Console(stderr=True).print(f"[red]Error:[/] {said}", highlight=False)
        sys.exit(2)
    except KeyboardInterrupt:
        Console(stderr=True).print("Stopped. What is finished is saved; the same command goes on from here.")
        sys.exit(130)


if __name__ == "__main__":
    main()
