"""Commands for authors of assignments: each parses, calls one function of the package, and prints."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.commands.options import CourseOption, Names, chosen_of, console
from autograder.course import Course


def build(
    assignments: Names = None,
    discard_edits: Annotated[bool, typer.Option(help="Overwrite notebooks edited in source/.")] = False,
    course: CourseOption = None,
) -> None:
    """Write source/ and release/ from the texts in assignments/."""
    from autograder.authoring.freshness import bring_up_to_date
    from autograder.commands.progress import progress_bar

    here = Course.find(course)
    names = chosen_of(here, assignments)
    with progress_bar("Building", len(names), console) as advance:
        changes = bring_up_to_date(here, names, discard_edits, advance)
    for change in changes:
        console.print(f"{change.what:>9}  {change.path}", highlight=False)
    console.print(f"{len(changes)} files written." if changes else "Nothing to do: all is up to date.")


def check(assignments: Names = None, course: CourseOption = None) -> None:
    """Say which files in source/ and release/ are out of step with assignments/; exit code 1 if any."""
    from autograder.authoring.build import check as check_all
    from autograder.commands.progress import progress_bar

    here = Course.find(course)
    names = chosen_of(here, assignments)
    with progress_bar("Checking", len(names), console) as advance:
        changes = check_all(here, names, advance)
    for change in changes:
        console.print(f"{change.what:>9}  {change.path}", highlight=False)
    if changes:
        console.print(f"{len(changes)} files are out of step. Rebuild them with `python -m autograder build`.")
        raise typer.Exit(1)
    console.print("source/ and release/ are in step with assignments/.")


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


def audit(
    assignments: Names = None,
    seeds: Annotated[
        int, typer.Option(min=1, help="How many seeds of the hidden inputs to try each attempt with.")
    ] = 1,
    mutants: Annotated[bool, typer.Option(help="Also try machine-made mistakes.")] = True,
    matrix: Annotated[bool, typer.Option("--matrix", help="Print the whole table mistakes × questions.")] = False,
    save: Annotated[bool, typer.Option("--save", help="Write fingerprints of the mistakes, and docs/audit/.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Attempts tried at once; default: one per processor.")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Try the hidden tests on every known mistake and right answer; exit code 1 when one is misjudged."""
    from autograder.audit.audit import AuditOptions
    from autograder.commands.sessions import audit_assignments
    from autograder.dispatch.local import default_workers

    here = Course.find(course)
    options = AuditOptions(seeds=seeds, mutants=mutants, workers=workers or default_workers())
    if not audit_assignments(here, chosen_of(here, assignments), options, matrix, save, console):
        raise typer.Exit(1)


def site(
    output: Annotated[Path | None, typer.Option(help="Where to build; by default site/.", show_default=False)] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Bundle Python too: the site then asks no other host.")
    ] = False,
    course: CourseOption = None,
) -> None:
    """Build the course as a static web site, for work in the browser."""
    from autograder.site.build import build_site

    here = Course.find(course)
    with console.status("Building the site"):
        built = build_site(here, output or here.root / "site", offline)
    console.print(f"{built.folder}: {built.files} files, {built.bytes / 1e6:.0f} MB.", highlight=False)
    console.print(f"Look at it: python -m http.server --directory {built.folder}", highlight=False)
