"""A course by others, graded on three roads: `autograder grade`, `nbgrader autograde` with the plugin, and stock.

The instructor's version, the untouched release and three partly wrong variants are handed in; every grade is compared.
With `--copies`, each of the five is handed in that often, so that start-up does not hide what a submission takes.
Run it with the Python of an environment in which the grader, and what the notebooks import, are installed.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from measure import CONSOLE, Usage, run, whatever_happens
from nbformat import NotebookNode

from autograder.course import Course

Grades = dict[tuple[str, str, str], tuple[float | None, bool]]  # student, notebook, cell → points, waits for a person?
OURS, PLUGIN, STOCK = "ours", "plugin", "stock"
GRADES = """
    SELECT student.id, notebook.name, base_cell.name, grade.auto_score, grade.needs_manual_grade
    FROM grade
    JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
    JOIN notebook ON submitted_notebook.notebook_id = notebook.id
    JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
    JOIN student ON submitted_assignment.student_id = student.id
    JOIN base_cell ON grade.cell_id = base_cell.id
"""


def compare(course: Path, assignment: str, options: argparse.Namespace) -> dict[str, object]:
    """Grade one assignment of a course on the roads; returns its row of the table."""
    keep = options.keep and options.keep / assignment
    with TemporaryDirectory(prefix="other-course-") as scratch:
        place = keep or Path(scratch)
        roads = {name: place / name for name in (OURS, PLUGIN, STOCK)}
        for name in (OURS, STOCK):
            _copy(course, roads[name], assignment, options.notebooks)
        # nbgrader needs today's metadata, a kernel that exists and a release; ours takes the course as it is
        _nbgrader(roads[STOCK], "update", ".")
        _name_kernel(roads[STOCK], assignment)
        _nbgrader(roads[STOCK], "generate_assignment", assignment, "--force")
        shutil.copytree(roads[STOCK], roads[PLUGIN])
        works = _copied(_works(roads[STOCK], assignment, options.seed), options.copies)
        for root in roads.values():
            _hand_in(root, assignment, works)
        _command(roads[PLUGIN], "autograder", "init")
        taken = {
            OURS: _grade(roads[OURS], assignment, options.workers),
            PLUGIN: _nbgrader(roads[PLUGIN], "autograde", assignment, "--force", fail=False),
            STOCK: _nbgrader(roads[STOCK], "autograde", assignment, "--force", fail=False),
        }
        grades = {name: _read(root) for name, root in roads.items()}
    different = _different(grades)
    return {
        "course": f"{course.name}/{assignment}",
        "notebooks": len({notebook for _, notebook, _ in grades[STOCK]}),
        "grades": len(grades[STOCK]),
        **{f"different_{name}": len(cells) for name, cells in different.items()},
        **{f"{name}_seconds": round(usage.seconds, 1) for name, usage in taken.items()},
        **{f"{name}_cpu": round(usage.cpu, 1) for name, usage in taken.items()},
    }


def _copy(course: Path, root: Path, assignment: str, most: int) -> None:
    """The course with this one assignment, and of it the `most` notebooks with the most autograded questions."""
    leftovers = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", "gradebook.db")
    theirs = Course(course)
    folder = root / theirs.place("source", ".", assignment).relative_to(course)
    shutil.copytree(course / folder.relative_to(root), folder, ignore=leftovers)
    shutil.copyfile(course / "nbgrader_config.py", root / "nbgrader_config.py")
    for path in (*course.glob("*.yml"), *theirs.source.glob("*.ipynb")):  # recipes of autotests, headers and footers
        shutil.copyfile(path, root / path.relative_to(course))
    found = sorted(
        folder.glob("*.ipynb"), key=lambda path: len(_tests(nbformat.read(path, as_version=4))), reverse=True
    )
    for path in found[most:]:
        path.unlink()
    for path in found[:most]:
        _give_points(path)


def _tests(notebook: NotebookNode) -> list[NotebookNode]:
    """The marks of the autograded tests."""
    marks = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    return [mark for mark in marks if mark.get("grade") and not mark.get("solution")]


def _give_points(path: Path) -> None:
    """One point for each test that has none: 0 of 0 is the same on every road."""
    notebook = nbformat.read(path, as_version=4)
    without = [mark for mark in _tests(notebook) if not mark.get("points")]
    for mark in without:
        mark["points"] = 1
    if without:
        nbformat.write(notebook, path)


def _name_kernel(root: Path, assignment: str) -> None:
    for path in Course(root).place("source", ".", assignment).glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        notebook.metadata["kernelspec"] = {"name": "python3", "language": "python", "display_name": "Python 3"}
        nbformat.write(notebook, path)


# What is handed in.

Change = Callable[[str, str, random.Random], str]  # solution, what was handed out, luck → the answer


def _works(root: Path, assignment: str, seed: int) -> dict[str, dict[str, NotebookNode]]:
    """Student → notebook → what is handed in: all made from source/ and release/."""
    changes: Mapping[str, tuple[float, Change]] = {
        "instructor": (0.0, lambda solution, *_: solution),
        "untouched": (1.0, lambda _, released, __: released),
        "blanked": (0.3, lambda _, released, __: released),
        "changed": (0.3, lambda solution, _, luck: _with_one_change(solution, luck)),
        "raising": (0.3, lambda solution, _, __: f"{solution}\nraise ValueError('stop')"),
    }
    course = Course(root)
    works: dict[str, dict[str, NotebookNode]] = {}
    for student, (share, change) in changes.items():
        luck = random.Random(f"{seed} {student}")
        works[student] = {}
        for path in sorted(course.place("release", ".", assignment).glob("*.ipynb")):
            handed_out = nbformat.read(path, as_version=4)
            solution = nbformat.read(course.place("source", ".", assignment) / path.name, as_version=4)
            works[student][path.stem] = _answered(handed_out, solution, share, change, luck)
    return works


def _copied(works: Mapping[str, Mapping[str, NotebookNode]], copies: int) -> dict[str, Mapping[str, NotebookNode]]:
    """A class of `copies` times as many students, each of whom hands in one of the works."""
    return {f"{student}{number or ''}": notebooks for number in range(copies) for student, notebooks in works.items()}


def _answered(
    handed_out: NotebookNode, solution: NotebookNode, share: float, change: Change, luck: random.Random
) -> NotebookNode:
    """The notebook as handed out with the solution's answers, of which a share, and one at least, is changed."""
    answers = {cell.metadata.nbgrader.grade_id: cell.source for cell in solution.cells if _is_answer(cell)}
    notebook = deepcopy(handed_out)
    cells = [cell for cell in notebook.cells if _is_answer(cell)]
    chosen = {cell.metadata.nbgrader.grade_id for cell in cells if luck.random() < share}
    if share and cells and not chosen:
        chosen = {luck.choice(cells).metadata.nbgrader.grade_id}
    for cell in cells:
        name = cell.metadata.nbgrader.grade_id
        released, answer = cell.source, answers.get(name, cell.source)
        changed = name in chosen and (cell.cell_type == "code" or share == 1)
        cell.source = change(answer, released, luck) if changed else answer
    return notebook


def _is_answer(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def _with_one_change(source: str, luck: random.Random) -> str:
    """One number or operator of the code replaced; where there is none, the last line is left out."""
    swaps = {"+": "-", "-": "+", "*": "+", "/": "*", "<": ">", ">": "<", "==": "!=", "True": "False", "False": "True"}
    code = "\n".join(re.sub(r"#.*", lambda text: " " * len(text[0]), line) for line in source.split("\n"))
    places = list(re.finditer(r"\b\d+\b|\bTrue\b|\bFalse\b|==|(?<= )[-+*/<>](?= )", code))
    if not places:
        return source.rstrip().rpartition("\n")[0] or "pass"
    found = luck.choice(places)
    new = str(int(found[0]) + 1) if found[0].isdigit() else swaps[found[0]]
    return source[: found.start()] + new + source[found.end() :]


def _hand_in(root: Path, assignment: str, works: Mapping[str, Mapping[str, NotebookNode]]) -> None:
    for student, notebooks in works.items():
        folder = Course(root).place("submitted", student, assignment)
        folder.mkdir(parents=True)
        for name, notebook in notebooks.items():
            nbformat.write(notebook, folder / f"{name}.ipynb")


# The roads.


def _grade(root: Path, assignment: str, workers: int) -> Usage:
    """Ours. A course whose own solution loses points, by stock too, is graded all the same."""
    return _command(root, "autograder", "grade", assignment, "--workers", str(workers), "--anyway")


def _nbgrader(root: Path, *arguments: str, fail: bool = True) -> Usage:
    return _command(root, "nbgrader", *arguments, fail=fail)


def _command(root: Path, module: str, *arguments: str, fail: bool = True) -> Usage:
    """Run a command as it is installed, without this repository. fail: whether its failure is one of ours."""
    command = [sys.executable, "-m", module, *arguments]
    return run(
        command if fail else whatever_happens(command),
        root,
        PYTHONPATH="",
        OPENBLAS_NUM_THREADS="1",
        JUPYTER_CONFIG_DIR=os.devnull,
    )


def _read(root: Path) -> Grades:
    with sqlite3.connect(root / "gradebook.db") as database:
        return {
            (student, book, cell): (score, bool(hand)) for student, book, cell, score, hand in database.execute(GRADES)
        }


def _different(grades: Mapping[str, Grades]) -> dict[str, set[tuple[str, str, str]]]:
    """The grades of each of our roads that are not stock's; each is printed."""
    expected = grades[STOCK]
    found = {
        road: {key for key, grade in expected.items() if grades[road].get(key, (0.0, False)) != grade}
        for road in (OURS, PLUGIN)
    }
    for key in sorted(found[OURS] | found[PLUGIN]):
        row = "  ".join(f"{road} {grades[road].get(key)}" for road in (STOCK, OURS, PLUGIN))
        CONSOLE.print(f"{'/'.join(key)}: {row}", highlight=False, markup=False)
    lacking = sorted({(student, book) for student, book, _ in grades[OURS].keys() - expected.keys()})
    for student, book in lacking:
        CONSOLE.print(f"{student}/{book}: stock has no grades.", highlight=False, markup=False)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("course", type=Path, help="the folder with nbgrader_config.py and source/")
    parser.add_argument("assignments", nargs="+")
    parser.add_argument("--notebooks", type=int, default=6, help="at most so many of an assignment")
    parser.add_argument("--copies", type=int, default=1, help="how many students hand in each of the five")
    parser.add_argument("--workers", type=int, default=1, help="of ours; stock and the plugin have one process")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a new folder for the three courses as graded")
    options = parser.parse_args()
    for name in options.assignments:
        row = compare(options.course.resolve(), name, options)
        CONSOLE.print("  ".join(f"{key} {value}" for key, value in row.items()), highlight=False, markup=False)


if __name__ == "__main__":
    main()
