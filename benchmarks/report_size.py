"""How long the instructor report takes for a thousand students with ten notebooks, and how large its pages are.

    python benchmarks/report_size.py [students] [folder]

Makes a class in a new folder, or uses the one that it made before, out of the catalogue's attempts with the points that
they are known to get, then writes the report twice. The first assignment is there twice, which makes the notebooks ten.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path

import nbformat
from nbgrader.api import Grade, Notebook, Student, SubmittedAssignment, SubmittedNotebook

from autograder.audit.catalogue import Attempt, apply_attempt, load_catalogue
from autograder.course import Course
from autograder.gradebook.writer import GradeWriter
from autograder.grading.records import write_record
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.roles import graded_cells
from autograder.report.class_report import read_class
from autograder.report.pages import write_pages
from autograder.results.diagnosis import Diagnosis
from autograder.results.model import RIGHT, WRONG, NotebookResult, Question, SubmissionResult

TWIN = "scalar_again"
ONE_IN = 3  # of the attempts, which is enough to differ
PICTURE = "iVBORw0KGgo" + "A" * 30_000  # of the size of a plot, as notebooks have them


def make_course(root: Path) -> None:
    """The course with its first assignment twice: ten notebooks."""
    here = Course.find(Path(__file__).parent)
    for part in ("source", "release", "assignments"):
        shutil.copytree(here.root / part, root / part)
    for part in ("source", "release"):
        shutil.copytree(root / part / "scalar", root / part / TWIN)
    with (root / "assignments" / "course.toml").open("a", encoding="utf-8") as plan:
        plan.write(f'\n[[assignment]]\nname = "{TWIN}"\ntitle = "One number, once more"\nminutes = 1\n')
    shutil.copyfile(here.root / "nbgrader_config.py", root / "nbgrader_config.py")


def fill(course: Course, students: int) -> None:
    """Grade everybody on paper: gradebook, records, notebooks and empty pages."""
    here, draw = Course.find(Path(__file__).parent), random.Random(1)
    for name in course.assignments:
        assignment = Assignment.load(course, name)
        attempts = load_catalogue(here, "scalar" if name == TWIN else name)
        choices = {
            source.name: [_answered(source, one) for one in attempts[::ONE_IN] if one.notebook == source.name]
            for source in assignment.notebooks
        }
        with GradeWriter(course) as writer:
            writer.register(assignment)
            notebooks = {
                entry.name: entry for entry in writer.database.query(Notebook) if entry.assignment.name == name
            }
            for number in range(students):
                student = f"student-{number:04}"
                drawn = {notebook: draw.choice(some) for notebook, some in choices.items()}
                result = SubmissionResult(
                    student=student, assignment=name, notebooks=tuple(one for one, _ in drawn.values())
                )
                writer.database.merge(Student(id=student))
                _enter(writer, notebooks, result)
                write_record(course, result)
                (course.submitted / student / name).mkdir(parents=True)
                (course.feedback / student / name).mkdir(parents=True)
                for notebook, (_, text) in drawn.items():
                    (course.autograded / student / name / f"{notebook}.ipynb").write_text(text, encoding="utf-8")
                    (course.feedback / student / name / f"{notebook}.html").touch()
            writer.database.commit()
        print(f"{name}: {students} submissions", flush=True)


def _enter(writer: GradeWriter, notebooks: dict[str, Notebook], result: SubmissionResult) -> None:
    """Put the points into the gradebook, without a transaction for each submission, as grading has it."""
    with writer.database.no_autoflush:
        whole = SubmittedAssignment(
            assignment=notebooks[result.notebooks[0].name].assignment, student_id=result.student
        )
        for part in result.notebooks:
            entry = SubmittedNotebook(notebook=notebooks[part.name], assignment=whole)
            points = {question.grade_id: question.points for question in part.questions}
            for cell in notebooks[part.name].grade_cells:
                Grade(cell=cell, notebook=entry, auto_score=points[cell.name])
        writer.database.add(whole)


def _answered(source: SourceNotebook, attempt: Attempt) -> tuple[NotebookResult, str]:
    """The result that the attempt is known to get, and its notebook with pictures."""
    questions = tuple(
        Question(
            grade_id=question,
            points=0.0,
            max_points=most,
            verdict=WRONG,
            message="It is not the expected value.",
            diagnosis=Diagnosis((attempt.description,)),
        )
        if question in attempt.fails
        else Question(grade_id=question, points=most, max_points=most, verdict=RIGHT)
        for question, most in graded_cells(source.notebook).items()
    )
    notebook = apply_attempt(source.notebook, attempt.source)
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.id.endswith("_plot"):
            cell.outputs = [nbformat.v4.new_output("display_data", {"image/png": PICTURE})]
    return NotebookResult(name=source.name, questions=questions), nbformat.writes(notebook)


def main(students: int, folder: str) -> None:
    course = Course(Path(folder or tempfile.mkdtemp()) / "course")
    if not course.root.exists():
        make_course(course.root)
        fill(course, students)
    for _ in range(2):
        start, busy = time.perf_counter(), time.process_time()
        report = read_class(course, course.assignments)
        read = time.perf_counter()
        pages = write_pages(course, report)
        end = time.perf_counter()
        print(f"read {read - start:.1f} s, pages {end - read:.1f} s; processor {time.process_time() - busy:.1f} s")
    for page in pages:
        print(f"{page.stat().st_size / 1e6:6.2f} MB  {page.relative_to(course.root)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("students", type=int, nargs="?", default=1000)
    parser.add_argument("folder", nargs="?", default="")
    main(**vars(parser.parse_args()))
