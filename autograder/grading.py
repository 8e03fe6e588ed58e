"""From submitted/ to gradebook, autograded/ and records: the way of a submission, one function a step."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import nbformat

import autograder
from autograder.assignment import Assignment, SourceNotebook
from autograder.course import Course
from autograder.dispatch import spread
from autograder.errors import CourseError
from autograder.execution import Engine, Execution, Job
from autograder.gradebook import GradeWriter
from autograder.intake import CleanNotebook, Submission, take_in
from autograder.marking import NotebookResult, SubmissionResult, mark, nothing_to_mark

RECORD = "record.json"


@dataclass(frozen=True)
class Graded:
    """One graded submission: its result, and the notebooks as they ran."""

    result: SubmissionResult
    executed: dict[str, nbformat.NotebookNode]


@dataclass
class Tally:
    """What one run of `grade` did."""

    graded: list[SubmissionResult] = field(default_factory=list)
    unchanged: int = 0


def students_of(course: Course, assignment: str) -> list[str]:
    """The students who handed in something for `assignment`, sorted."""
    folders = course.submitted.glob(f"*/{assignment}")
    return sorted(folder.parent.name for folder in folders if not folder.parent.name.startswith("."))


def grade(
    course: Course,
    assignment: Assignment,
    engine: Engine,
    workers: int,
    students: Sequence[str] | None = None,
    force: bool = False,
    progress: Callable[[SubmissionResult | None], None] = lambda _: None,
) -> Tally:
    """Grade the submissions for one assignment and write everything that comes of it.

    A submission whose record fits its files, the assignment and this version is left alone unless
    `force`. `progress` is called after each submission, with None for one left alone. Raises CourseError when nothing
    was handed in or a named student handed in nothing.
    """
    names = _chosen(course, assignment.name, students)
    tally = Tally()
    with GradeWriter(course) as writer:
        writer.register(assignment)
        in_gradebook = set() if force else writer.students(assignment.name)

        def work(name: str) -> Graded | None:
            submission = take_in(course.submitted / name / assignment.name, name, assignment)
            record = read_record(course, assignment.name, name) if name in in_gradebook else None
            if record is not None and record.digest == _digest(submission, assignment):
                return None
            return grade_one(submission, assignment, engine)

        for graded in spread(work, names, workers):
            if graded is None:
                tally.unchanged += 1
            else:
                write_notebooks(course, assignment, graded)
                writer.save(graded.result)
                write_record(course, graded.result)
                tally.graded.append(graded.result)
            progress(graded.result if graded else None)
    return tally


def grade_one(submission: Submission, assignment: Assignment, engine: Engine) -> Graded:
    """Run and mark every notebook of one submission. Whatever is wrong with it ends up in its result."""
    start = time.perf_counter()
    results: list[NotebookResult] = []
    executed = {}
    siblings = {clean.name: clean.notebook for clean in submission.notebooks if clean.notebook is not None}
    for source, clean in zip(assignment.notebooks, submission.notebooks, strict=True):
        if clean.notebook is None:
            results.append(nothing_to_mark(source.notebook, clean))
            continue
        others = {name: notebook for name, notebook in siblings.items() if name != clean.name}
        job = Job(clean.notebook, others, assignment.files)
        result, executed[clean.name] = _run_and_mark(source, clean, job, engine)
        results.append(result)
    results = [
        _with_follow_through(source, result, results)
        for source, result in zip(assignment.notebooks, results, strict=True)
    ]
    total = SubmissionResult(
        submission.student,
        submission.assignment,
        tuple(results),
        submission.notes,
        _digest(submission, assignment),
        round(time.perf_counter() - start, 3),
    )
    return Graded(total, executed)


def _with_follow_through(
    source: SourceNotebook, result: NotebookResult, results: list[NotebookResult]
) -> NotebookResult:
    """Note the imports from notebooks that lost points: the tests put right functions in their place."""
    code = "\n".join(cell.source for cell in source.notebook.cells if cell.cell_type == "code")
    faulty = [
        other.name
        for other in results
        if other is not result
        and any(question.points < question.max_points for question in other.questions)
        and _planted_imports(code, other.name)
    ]
    notes = tuple(f"{name} lost points; what is imported from it was judged with right versions." for name in faulty)
    return replace(result, notes=(*result.notes, *notes))


def _planted_imports(code: str, notebook: str) -> bool:
    """Do the tests in `code` plant a name that is imported from `notebook`?"""
    imported = re.findall(rf"from {notebook} import (.+)", code)
    names = [name.strip() for line in imported for name in line.split(",")]
    return any(re.search(rf"[\"'(, ]{name}[\"']?\s*[=:]", code.split("BEGIN HIDDEN", 1)[-1]) for name in names)


def _run_and_mark(
    source: SourceNotebook, clean: CleanNotebook, job: Job, engine: Engine
) -> tuple[NotebookResult, nbformat.NotebookNode]:
    try:
        execution = engine.run(job)
    except Exception as error:  # one submission must not stop the others; its record says what happened
        note = f"The grader could not run the notebook ({type(error).__name__}: {error}). Please grade it again."
        failed = nothing_to_mark(source.notebook, CleanNotebook(clean.name, None, (note, *clean.notes)))
        return failed, Execution(job.notebook).notebook
    return mark(clean, execution.notebook, execution.notes), execution.notebook


def write_notebooks(course: Course, assignment: Assignment, graded: Graded) -> None:
    """Write autograded/<student>/<assignment>/ afresh, with what lies beside the notebooks."""
    folder = course.autograded / graded.result.student / assignment.name
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in assignment.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    folder.mkdir(parents=True, exist_ok=True)
    for name, notebook in graded.executed.items():
        nbformat.write(notebook, folder / f"{name}.ipynb")


def write_record(course: Course, result: SubmissionResult) -> None:
    """Write the result beside the notebooks; it is complete or not there."""
    path = _record_path(course, result.assignment, result.student)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(result.to_json() + "\n", encoding="utf-8")
    unfinished.replace(path)


def read_record(course: Course, assignment: str, student: str) -> SubmissionResult | None:
    """The result of the last grading, or None when there is none that can be read."""
    try:
        return SubmissionResult.from_json(_record_path(course, assignment, student).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _record_path(course: Course, assignment: str, student: str) -> Path:
    return course.autograded / student / assignment / RECORD


def _digest(submission: Submission, assignment: Assignment) -> str:
    parts = (submission.digest, *submission.notes, assignment.digest, autograder.__version__)
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _chosen(course: Course, assignment: str, students: Sequence[str] | None) -> list[str]:
    found = students_of(course, assignment)
    if students is None:
        if not found:
            raise CourseError(
                f"Nothing was handed in for {assignment}.",
                f"Put each student's notebooks into submitted/<student>/{assignment}/, "
                "or see how it looks with `python -m autograder demo`.",
            )
        return found
    missing = sorted(set(students) - set(found))
    if missing:
        raise CourseError(
            f"No submission for {assignment} from {', '.join(missing)}.", f"There are: {', '.join(found)}."
        )
    return list(students)
