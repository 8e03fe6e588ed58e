"""Our `grade` against otter-grader's local run, on the same works, with the points asserted equal.

`otter run` grades one notebook in a process of its own, without confining it. The equivalent of an assignment: its
notebook without test cells, and one test file a question that runs the hidden test on the notebook's names.
otter-grader needs an environment of its own:
`python -m venv otter && otter/bin/pip install otter-grader numpy matplotlib import_ipynb`.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from classes import copy_of_course, hand_in, scores_of, whole_samples
from measure import Usage, alternating, grade, in_all, rounded, run, save

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role, role_of

TEST = """OK_FORMAT = False
from otter.test_files import test_case
name = {name!r}
points = {points!r}
@test_case(name={name!r}, points={points!r})
def question(env):
    exec(compile({source!r}, {name!r}, "exec"), env)
"""
CONFIG = {"lang": "python", "show_hidden": True, "score_threshold": None, "zips": False}


def make_autograder(assignment: Assignment, folder: Path) -> Path:
    """The zip file that `otter run` takes: the tests and the assignment's files."""
    (source,) = assignment.notebooks
    path = folder / "autograder.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("otter_config.json", json.dumps(CONFIG))
        for name, content in assignment.files.items():
            archive.writestr(f"files/{name}", content)
        for cell in source.notebook.cells:
            if role_of(cell) is Role.TEST:
                points = float(cell.metadata.nbgrader.points)
                text = TEST.format(name=cell.id, points=points, source=cell.source)
                archive.writestr(f"tests/{cell.id}.py", text)
    return path


def strip_tests(course: Course, name: str, students: list[str], folder: Path) -> list[Path]:
    """The submissions as students of an otter course would hand them in: without test cells."""
    paths = []
    for student in students:
        (path,) = (course.submitted / student / name).glob("*.ipynb")
        notebook = nbformat.read(path, as_version=4)
        notebook.cells = [cell for cell in notebook.cells if role_of(cell) is not Role.TEST]
        paths.append(folder / f"{student}.ipynb")
        nbformat.write(notebook, paths[-1])
    return paths


def run_otter(program: str, autograder: Path, path: Path) -> Usage:
    output = path.with_suffix("")
    output.mkdir(exist_ok=True)
    command = [str(Path(program).absolute()), "run", "--no-logo", "-a", str(autograder), "-o", str(output), str(path)]
    return run(command, path.parent)


def points_of(output: Path) -> float:
    tests = json.loads((output / "results.json").read_text())["tests"]
    return float(sum(test["score"] for test in tests if "score" in test))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("otter", help="the `otter` program of its own environment")
    parser.add_argument("--assignment", default="scalar", help="one with a single notebook")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--times", type=int, default=10, help="how often each work is handed in to ours")
    options = parser.parse_args()
    with copy_of_course() as course, TemporaryDirectory() as scratch:
        name, folder = options.assignment, Path(scratch)
        assignment = Assignment.load(course, name)
        samples = whole_samples(course, name)
        students = hand_in(course, name, samples, len(samples) * options.times)
        few = students[: len(samples)]
        paths = strip_tests(course, name, few, folder)
        autograder = make_autograder(assignment, folder)

        def otter() -> Usage:
            return in_all([run_otter(options.otter, autograder, path) for path in paths])

        taken = alternating(options.rounds, {"ours": lambda: grade(course.root, name, "--force"), "otter": otter})
        ours = scores_of(course, name)
        for student in few:
            expected = sum(points for (one, _, _), points in ours.items() if one == student)
            assert points_of(folder / student) == expected, student
    us, them = rounded(taken["ours"], len(students)), rounded(taken["otter"], len(few))
    row = {
        "assignment": name,
        "otter_seconds": them["seconds"],
        "our_seconds": us["seconds"],
        "times_as_fast": round(them["seconds"] / us["seconds"], 1),
        "otter_cpu": them["cpu"],
        "our_cpu": us["cpu"],
    }
    save("otter", [row], rounds=options.rounds)


if __name__ == "__main__":
    main()
