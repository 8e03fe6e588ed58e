"""A gradebook in PostgreSQL, on a server of our own: the same grades, with several graders at once."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, text

from autograder.course import Course
from autograder.gradebook.writer import GradeWriter
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import read_class
from autograder.results.model import NotebookResult, Question, SubmissionResult
from conftest import RIGHT, hand_in, scores
from test_database import point_at

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BINARIES, reason="no PostgreSQL server here: apt-get install postgresql"),
]
STUDENTS = [f"student-{number}" for number in range(12)]
EXPECTED = {student: 3 if number % 2 else 2 for number, student in enumerate(STUDENTS)}
NUMBERS = count()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server without network; the address of a database, but for its name."""
    folder = Path(tempfile.mkdtemp(prefix="postgres-", dir="/tmp"))  # a socket's path must be short
    user = None
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        user = "nobody"
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)

    def run(program: str, *arguments: str) -> None:
        command = [str(BINARIES[-1].with_name(program)), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=user, cwd="/")

    try:
        run("initdb", "--auth=trust", "--username=grader", "--no-sync")
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-h '' -k {folder} -F", "start")
        yield f"postgresql+psycopg://grader@/{{}}?host={folder}"
        run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def url(server: str) -> str:
    """The address of an empty database."""
    name = f"gradebook{next(NUMBERS)}"
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.format(name)


@pytest.fixture
def shared(course: Course, url: str) -> Course:
    """The tiny course, twelve students of which each second one is all right, its gradebook in PostgreSQL."""
    for number, student in enumerate(STUDENTS):
        hand_in(course, student, RIGHT if number % 2 else {"double": RIGHT["double"]})
    course.gradebook.unlink()
    return point_at(course, url)


def all_grades(url: str) -> dict[tuple[str, str, str], float]:
    """(assignment, student, question) → automatic score, as nbgrader reads it."""
    found = {}
    with Gradebook(url, "any") as gradebook:
        for assignment in gradebook.assignments:
            for submission in assignment.submissions:
                for notebook in submission.notebooks:
                    for one in notebook.grades:
                        found[assignment.name, submission.student.id, one.name] = one.auto_score
    return found


def test_same_grades_as_in_a_file(shared: Course, assignment: Assignment, engine: MakeEngine, url: str) -> None:
    """Does nbgrader find the same there as in SQLite, and does the report too?"""
    grade(shared, assignment, engine, workers=0)
    assert scores(shared) == EXPECTED
    assert not shared.gradebook.exists()
    assert {student: row["tiny"] for student, row in read_class(shared, ["tiny"]).scores.items()} == EXPECTED
    in_postgres = all_grades(url)
    in_a_file = point_at(shared, f"sqlite:///{shared.gradebook}")
    grade(in_a_file, assignment, engine, workers=0, force=True)
    assert all_grades(f"sqlite:///{shared.gradebook}") == in_postgres
    assert len(in_postgres) == 2 * len(STUDENTS)


def test_second_run_does_nothing(shared: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Is what is in the database and unchanged left alone?"""
    grade(shared, assignment, engine, workers=0)
    again = grade(shared, assignment, engine, workers=0)
    assert (again.graded, again.unchanged) == (0, len(STUDENTS))


@pytest.mark.full
def test_several_graders_on_an_empty_database(shared: Course, url: str) -> None:
    """Two commands at once, for two assignments of the same students: is nothing lost or doubled?"""
    for folder in (shared.source, shared.release, *(shared.submitted / student for student in STUDENTS)):
        shutil.copytree(folder / "tiny", folder / "other")
    with (shared.root / "assignments" / "course.toml").open("a") as plan:
        plan.write('[[assignment]]\nname = "other"\ntitle = "Another one"\nminutes = 1\n')
    command = [sys.executable, "-m", "autograder", "grade", "--workers", "1"]
    runs = [
        subprocess.Popen(
            [*command, name], cwd=shared.root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        for name in ("tiny", "other")
    ]
    errors = [run.communicate()[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], errors
    report = read_class(Course(shared.root), ["tiny", "other"])
    assert report.scores == {student: {"tiny": points, "other": points} for student, points in EXPECTED.items()}
    assert len(all_grades(url)) == 4 * len(STUDENTS)


def at_once(work: Callable[[threading.Barrier], None]) -> None:
    """Have two threads do the work; they meet at the barrier."""
    barrier = threading.Barrier(2, timeout=60)
    with ThreadPoolExecutor(2) as pool:
        for one in [pool.submit(work, barrier) for _ in range(2)]:
            one.result()


def test_two_graders_make_the_tables(shared: Course, url: str) -> None:
    """When two graders find an empty database at the same moment, do both go on?"""

    def come(barrier: threading.Barrier) -> None:
        barrier.wait()
        with GradeWriter(shared) as writer:
            assert writer.scores("tiny") == {}

    at_once(come)
    assert all_grades(url) == {}


def test_two_connections_write_the_same_students(shared: Course, assignment: Assignment, url: str) -> None:
    """When two graders save the same students at the same moment, is each there once, with all points?"""
    with GradeWriter(shared) as writer:
        writer.register(assignment)
    students = [f"student-{number}" for number in range(60)]
    questions = (
        Question(grade_id="test_double", points=2, max_points=2, verdict="right"),
        Question(grade_id="test_triple", points=1, max_points=1, verdict="right"),
    )
    notebooks = (NotebookResult(name="tiny", questions=questions),)

    def write(barrier: threading.Barrier) -> None:
        with GradeWriter(shared) as writer:
            for student in students:
                barrier.wait()
                writer.save([SubmissionResult(student=student, assignment="tiny", notebooks=notebooks)])

    at_once(write)
    assert scores(shared) == dict.fromkeys(students, 3)
    assert len(all_grades(url)) == 2 * len(students)
