"""The whole course in a browser: build the site, do all exercises there, hand in, collect, grade.

Run it with `make test-site`. Exit code 0: all is well, or a line that begins with SKIPPED says what is missing.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbgrader.utils import is_solution

from autograder.course import Course
from autograder.notebooks.roles import graded_cells
from autograder.site.build import build_site
from autograder.site.landing import Notebook, entries
from autograder.site.runtime import UnavailableError
from browser import Student, browser
from server import SiteServer, serving

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REFERENCE, UNTOUCHED = "reference", "untouched"


@dataclass(frozen=True)
class Visit:
    """What a visit took: seconds from the click to the first cell's end, and bytes fetched until then."""

    seconds: float
    bytes: int
    verdict: tuple[int, int]  # of the untouched notebook: checks that passed, and all of them


def main() -> None:
    """Build, visit twice, complete, grade; SystemExit with what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--twice", action="store_true", help="build the site twice, and compare")
    options = parser.parse_args()
    course = Course(ROOT)
    if CHROMIUM is None:
        print("SKIPPED: there is no Chromium here. On Debian: apt-get install chromium")
        return
    with TemporaryDirectory() as folder:
        site, downloads, profile = (Path(folder, name) for name in ("site", "downloads", "profile"))
        try:
            build_site(course, site, offline=True)
        except UnavailableError as error:
            print(f"SKIPPED: {error.message} {error.hint}")
            return
        if options.twice:
            build_site(course, Path(folder, "again"), offline=True)
            expect(digest(site) == digest(Path(folder, "again")), "two builds have the same bytes")
        with serving(site) as server:
            visits = [visit(course, server, profile) for _ in range(2)]
            with browser(CHROMIUM, profile, server.address) as student:
                for assignment, notebook in in_order(course):
                    complete(course, student, assignment, notebook, downloads / assignment)
            expect(not server.other_hosts, f"no other host is asked {server.other_hosts[:3] or ''}")
        for which, one in zip(("first", "second"), visits, strict=True):
            print(f"{which} visit: first numpy cell after {one.seconds:.1f} s, {one.bytes / 1e6:.1f} MB fetched")
            passed, checks = one.verdict
            expect(checks > passed == 0, f"untouched, {passed} of {checks} checks pass, and every cell runs")
        expect(visits[1].bytes < visits[0].bytes, "the second visit fetches less")
        check_grades(course, downloads, Path(folder, "course"))


def expect(met: bool, what: str) -> None:
    """Print what is the case, or stop because it is not."""
    if not met:
        sys.exit(f"WRONG: {what}")
    print(f"ok: {what}", flush=True)


def digest(folder: Path) -> str:
    """Of all names and contents below `folder`."""
    state = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            state.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return state.hexdigest()


def visit(course: Course, server: SiteServer, profile: Path) -> Visit:
    """Start the browser, click on the first notebook, and run its first cell, which imports numpy and matplotlib."""
    assignment, notebook = next(in_order(course))
    before = server.bytes_served
    with browser(str(CHROMIUM), profile, server.address) as student:
        student.start(notebook.link)
        clicked = time.monotonic()
        student.wait_for(f"{assignment}/{notebook.name}.ipynb")
        student.check_my_work()
        student.wait_for_first_cell()
        seconds, fetched = time.monotonic() - clicked, server.bytes_served - before
        return Visit(seconds, fetched, student.verdict())


def in_order(course: Course) -> Iterator[tuple[str, Notebook]]:
    """All notebooks with their assignments, as the landing page lists them."""
    for entry in entries(course):
        for notebook in entry.notebooks:
            yield entry.name, notebook


def complete(course: Course, student: Student, assignment: str, notebook: Notebook, downloads: Path) -> None:
    """Hand the notebook in as it is, then with the reference answers, when all checks have passed."""
    file = f"{notebook.name}.ipynb"
    source = nbformat.read(course.source / assignment / file, as_version=4)
    answers = {cell.metadata.nbgrader.grade_id: cell.source for cell in source.cells if is_solution(cell)}
    student.start(notebook.link)
    student.wait_for(f"{assignment}/{file}")
    student.hand_in(downloads / UNTOUCHED)
    student.write(answers)
    student.check_my_work()
    passed, checks = student.verdict()
    errors = [output["evalue"] for output in student.outputs() if output["output_type"] == "error"]
    done = f"{assignment}/{notebook.name}: {passed} of {checks} checks pass with the answers, no cell fails"
    expect(passed == checks > 0 and not errors, f"{done} {errors or ''}")
    student.hand_in(downloads / REFERENCE)
    broken = student.broken_pictures()
    expect(not broken, f"{assignment}/{notebook.name}: every picture is seen {broken or ''}")


def check_grades(course: Course, downloads: Path, copy: Path) -> None:
    """Collect and grade in a copy of the course: full points for the reference, none for untouched notebooks."""
    for name in ("assignments", "source", "release", "nbgrader_config.py", *course.helpers):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, copy / name)
    for assignment in course.assignments:
        autograder("collect", assignment, str(downloads / assignment), "--course", str(copy))
    autograder("grade", "--course", str(copy))
    autograder("report", "--course", str(copy))
    with (copy / "grades.csv").open(encoding="utf-8") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    for assignment in course.assignments:
        sources = (course.source / assignment).glob("*.ipynb")
        full = sum(sum(graded_cells(nbformat.read(path, as_version=4)).values()) for path in sources)
        points = {student: float(rows[student][assignment]) for student in (REFERENCE, UNTOUCHED)}
        expect(points == {REFERENCE: full, UNTOUCHED: 0}, f"{assignment}: points {points}, at most {full:g}")


def autograder(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "autograder", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
