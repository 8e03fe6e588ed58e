"""Our feedback pages against `nbgrader generate_feedback`, on one graded class.

Ours are written while a class is graded; to time them alone, they are rendered from the records of a graded class.
"""

from __future__ import annotations

import argparse
import sys

from classes import ROOT, copy_of_course, hand_in, whole_samples
from measure import alternating, grade, nbgrader, rounded, run, save

RENDER = """
import sys
from nbformat.v4 import reads
from autograder.notebooks.assignment import Assignment
from autograder.course import Course
from autograder.feedback.pages import FeedbackWriter
from autograder.grading.run import students_of
from autograder.grading.records import read_record
course = Course.find()
name = sys.argv[1]
assignment = Assignment.load(course, name)
writer = FeedbackWriter(assignment, course.title(name))
for student in students_of(course, name):
    folder = course.place("autograded", student, name)
    executed = {one.name: reads((folder / f"{one.name}.ipynb").read_text()) for one in assignment.notebooks}
    for page in writer.render(read_record(course, name, student), executed):
        assert not page.withheld
        (course.place("feedback", student, name) / page.name).write_text(page.html, encoding="utf-8")
"""


def compare(name: str, rounds: int, students: int) -> dict[str, object]:
    """One assignment's row of the table."""
    with copy_of_course() as course:
        samples = whole_samples(course, name)
        hand_in(course, name, samples, students)
        grade(course.root, name)
        taken = alternating(
            rounds,
            {
                "ours": lambda: run([sys.executable, "-c", RENDER, name], course.root, PYTHONPATH=str(ROOT)),
                "nbgrader": lambda: nbgrader(course.root, "generate_feedback", name, "--force"),
            },
        )
    ours, stock = rounded(taken["ours"], students), rounded(taken["nbgrader"], students)
    return {
        "assignment": name,
        "pages": students * len(samples[0].files),
        "nbgrader_seconds": stock["seconds"],
        "our_seconds": ours["seconds"],
        "times_as_fast": round(stock["seconds"] / ours["seconds"], 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignments", nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--students", type=int, default=60)
    options = parser.parse_args()
    with copy_of_course() as course:
        names = options.assignments or course.assignments
    save("feedback", [compare(name, options.rounds, options.students) for name in names], rounds=options.rounds)


if __name__ == "__main__":
    main()
