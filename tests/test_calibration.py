"""How questions of other people's courses are judged: outside where plain data will do, inside the walls elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Execution, Job
from autograder.errors import CourseError
from autograder.grading.calibration import FILE, Judging, calibrated
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.grading.worker import grade_one
from autograder.notebooks.assignment import Assignment
from autograder.results.diagnosis import fingerprints_of, write_fingerprints
from autograder.submission.cleaning import take_in
from foreign import ASSIGNMENT, Feature, hand_in, write_course

GIVEN = "import decimal\nfrom collections import namedtuple\nfrom referee import *\nlimit = 3\nqueue = [3, 1, 2]"
FILES = {
    "referee.py": "def at_most(value, limit):\n    assert value <= limit\n",
    "data/tides.csv": "hour,level\n0,1.5\n",
}
OUTSIDE = [
    Feature(name="function", answer="def double(x): return 2 * x", test="assert double(4) == 8", wrong="double = abs"),
    Feature(
        name="variable", answer="level = 1.5", test="assert level == 1.5\nat_most(level, limit)", wrong="level = 9"
    ),
    Feature(
        name="in_place",
        answer="def sort(x): x.sort()",
        test="x = [2, 1]\nsort(x)\nassert x == [1, 2]",
        wrong="def sort(x): x.reverse(); x.reverse()",
    ),
    Feature(
        name="data",
        answer="def first(path): return open(path).readlines()[1].strip()",
        test="assert first('data/tides.csv') == '0,1.5'",
        wrong="def first(path): return ''",
    ),
]
INSIDE = [
    Feature(name="type", answer="class Tide: pass", test="assert isinstance(Tide(), Tide)", wrong="Tide = 3"),
    Feature(
        name="operator",
        answer="class Sum:\n    def __init__(self, x): self.x = x\n    def __add__(self, y): return Sum(self.x + y.x)",
        test="assert (Sum(1) + Sum(2)).x == 3",
        wrong="class Sum:\n    def __init__(self, x): self.x = x\n    def __add__(self, other): return self",
    ),
    Feature(
        name="exact",
        answer="def price(): return decimal.Decimal('1.10')",
        test="assert price() == decimal.Decimal('1.1')",
        wrong="def price(): return 1.1",
    ),
    Feature(
        name="generator",
        answer="def count():\n    yield 1\n    yield 2",
        test="numbers = count()\nassert next(numbers) == 1 and next(numbers) == 2",
        wrong="def count():\n    yield 2",
    ),
    Feature(
        name="file",
        answer="def length(path): return len(open(path).read())",
        test="with open('note.txt', 'w') as file:\n    file.write('abc')\nassert length('note.txt') == 3",
        wrong="def length(path): return 0",
    ),
    Feature(
        name="changed",
        answer="total = 0\ndef add(n):\n    global total\n    total += n",
        test="add(5)\nassert total == 5",
        wrong="total = 0\ndef add(n): pass",
    ),
    Feature(name="given", answer="queue.sort()", test="assert len(queue) == 3", wrong="queue.clear()"),
]
FEATURES = OUTSIDE + INSIDE

pytestmark = pytest.mark.slow


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return write_course(tmp_path, FEATURES, GIVEN, FILES)


def points(course: Course, judging: Judging, engine: ConfinedEngine, student: str) -> dict[str, float]:
    assignment = Assignment.load(course, ASSIGNMENT)
    submission = take_in(course.place("submitted", student, ASSIGNMENT), student, assignment)
    result, _ = grade_one(submission, assignment, engine, judging=judging)
    return {one.grade_id.removeprefix("test_"): one.points for book in result.notebooks for one in book.questions}


def test_solution_decides_where_each_question_is_judged(wall: Path, course: Course) -> None:
    """Does a test that needs more than plain data run inside, and does it tell right from wrong there?"""
    hand_in(course, "right", {})
    hand_in(course, "wrong", {one.name: one.wrong for one in FEATURES})
    with ConfinedEngine(wall=wall) as engine:
        judging = calibrated(course, Assignment.load(course, ASSIGNMENT), engine)
        (inside,) = judging.inside.values()
        assert set(inside) == {f"test_{one.name}" for one in INSIDE}
        assert all(inside.values()), "each says why"
        assert judging.as_stock
        assert list(judging.in_place.values()) == [["test_in_place"]]
        assert points(course, judging, engine, "right") == {one.name: 1 for one in FEATURES}
        assert points(course, judging, engine, "wrong") == {one.name: 0 for one in FEATURES}


def test_right_answer_of_another_type_is_disputed(wall: Path, course: Course) -> None:
    """Does an answer that only a test beside it accepts count as with stock, and not where judging is strict?"""
    fraction = "from fractions import Fraction\nlevel = Fraction(3, 2)"
    hand_in(course, "anna", {"variable": fraction})
    assignment = Assignment.load(course, ASSIGNMENT)
    submission = take_in(course.place("submitted", "anna", ASSIGNMENT), "anna", assignment)
    with ConfinedEngine(wall=wall) as engine:
        found = {}
        for as_stock in (True, False):
            judging = Judging(inside=calibrated(course, assignment, engine).inside, as_stock=as_stock)
            result, _ = grade_one(submission, assignment, engine, judging=judging)
            found[as_stock] = next(one for one in result.notebooks[0].questions if one.grade_id == "test_variable")
    assert (found[True].points, found[True].disputed, found[True].inside) == (1, True, True)
    assert (found[False].points, found[False].disputed) == (0, False)


def test_solution_that_loses_points_stops_the_run(tmp_path: Path) -> None:
    """Is a wrong solution reported before anybody is graded, and graded with all the same when told to?"""
    faulty = Feature(name="faulty", answer="speed = 2", test="assert speed == 3", wrong="speed = 4")
    course = write_course(tmp_path, [OUTSIDE[0], faulty], GIVEN, FILES)
    hand_in(course, "anna", {})
    assignment = Assignment.load(course, ASSIGNMENT)
    with pytest.raises(CourseError, match="test_faulty: AssertionError"):
        grade(course, assignment, ConfinedEngine, workers=0)
    assert not course.autograded.exists()
    assert grade(course, assignment, ConfinedEngine, workers=0, anyway=True).graded == 1


MAGICAL = [
    Feature(
        name="capture",
        answer="def hello(): print('hello')",
        test="%%capture said\nhello()",
        wrong="def hello(): raise ValueError",
    ),
    Feature(
        name="time",
        answer="from types import SimpleNamespace as Tide\ntide = Tide(level=1)",
        test="%time tide\nassert tide.level == 1, 'Is the level 1?'",
        wrong="tide = 3",
    ),
    Feature(name="shell", answer="depth = 4", test="!true\nassert depth == 4, 'Is it 4?'", wrong="depth = 5"),
    Feature(
        name="wait", answer="async def co(): return 7", test="assert (await co()) == 7", wrong="async def co(): pass"
    ),
]


def test_tests_may_hold_magics(tmp_path: Path) -> None:
    """Is a course graded to its end, feedback included, whose tests are more than plain Python?"""
    course = write_course(tmp_path, MAGICAL)
    hand_in(course, "right", {})
    hand_in(course, "wrong", {one.name: one.wrong for one in MAGICAL})
    assignment = Assignment.load(course, ASSIGNMENT)
    assert grade(course, assignment, ConfinedEngine, workers=0).graded == 2
    for student, expected in (("right", 4.0), ("wrong", 0.0)):
        record = read_record(course, ASSIGNMENT, student)
        assert record is not None
        assert (record.points, record.notes) == (expected, ())
        assert list(course.place("feedback", student, ASSIGNMENT).glob("*.html"))


@pytest.mark.full
def test_calibration_is_kept_until_the_assignment_changes(course: Course) -> None:
    """Is the solution judged once (as it is, with changes of arguments, inside), and again when a test has changed?"""

    class Counting(ConfinedEngine):
        looked = 0

        def examine(self, job: Job, until_lost: bool = False) -> Execution:
            Counting.looked += 1
            return super().examine(job, until_lost)

    with Counting() as engine:
        first = calibrated(course, Assignment.load(course, ASSIGNMENT), engine)
        assert Counting.looked == 3
        assert calibrated(course, Assignment.load(course, ASSIGNMENT), engine) == first
        assert Counting.looked == 3
        (course.place("source", ".", ASSIGNMENT) / "referee.py").write_text("def at_most(value, limit): pass\n")
        calibrated(course, Assignment.load(course, ASSIGNMENT), engine)
        assert Counting.looked == 6
    kept = json.loads((course.root / FILE).read_text())
    (course.root / FILE).write_text(json.dumps({name: entry | {"grader": "old"} for name, entry in kept.items()}))
    with Counting() as engine:
        calibrated(course, Assignment.load(course, ASSIGNMENT), engine)
        assert Counting.looked == 9, "another version of the grader may judge elsewhere"
    (course.root / FILE).write_text("no JSON")
    with Counting() as engine:
        assert calibrated(course, Assignment.load(course, ASSIGNMENT), engine).inside == first.inside


def test_audited_assignment_needs_no_calibration(course: Course) -> None:
    """Is a solution spared that an audit of these very tests found sound, and no other?"""

    class Refusing(ConfinedEngine):
        def examine(self, job: Job, until_lost: bool = False) -> Execution:
            raise CourseError("Judged after all.")

    assignment = Assignment.load(course, ASSIGNMENT)
    prints = {source.name: fingerprints_of({}, ()) for source in assignment.notebooks}
    path = course.fingerprints(ASSIGNMENT)
    path.parent.mkdir(parents=True)
    with Refusing() as engine:
        write_fingerprints(path, assignment.digest, "catalogue", prints)
        assert calibrated(course, assignment, engine).inside == {}
        write_fingerprints(path, "other tests", "catalogue", prints)
        with pytest.raises(CourseError, match="after all"):
            calibrated(course, assignment, engine)
        write_fingerprints(path, assignment.digest, "catalogue", {})
        with pytest.raises(CourseError, match="after all"):
            calibrated(course, assignment, engine)


def test_student_never_supplies_the_checker(wall: Path, tmp_path: Path) -> None:
    """Does a test use the assignment's own module, star import included, whatever the student defines?"""
    level = Feature(name="level", answer="level = 1", test="at_most(level, 3)", wrong="level = 9")
    course = write_course(tmp_path, [level], "from referee import *", FILES)
    hand_in(course, "eve", {"level": "level = 9\nat_most = lambda *_: None"})
    with ConfinedEngine(wall=wall) as engine:
        judging = calibrated(course, Assignment.load(course, ASSIGNMENT), engine)
        assert judging.inside == {}
        assert points(course, Judging(), engine, "eve") == {"level": 0}
