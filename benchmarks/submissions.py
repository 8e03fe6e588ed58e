"""What grading costs for 100, 1,000 and 10,000 submissions: seconds for each, the database's part, the peak memory."""

from __future__ import annotations

import argparse
import time

from classes import copy_of_course, hand_in, whole_samples
from measure import grade, save

from autograder.course import Course
from autograder.gradebook.writer import GradeWriter
from autograder.grading.records import read_record

REWRITTEN, BATCH = 96, 16  # two workers finish about 16 submissions of `scalar` in the two seconds between two writes


def cost(name: str, count: int) -> dict[str, object]:
    """One row: a class of `count` students."""
    with copy_of_course() as course:
        students = hand_in(course, name, whole_samples(course, name), count)
        first = grade(course.root, name)
        database = writing(course, name, students)
        again = grade(course.root, name)
    return {
        "assignment": name,
        "submissions": count,
        "seconds_each": round(first.seconds / count, 4),
        "cpu_each": round(first.cpu / count, 4),
        "database_percent": round(100 * database * count / first.seconds, 2),
        "peak_mb": round(first.memory / 1e6),
        "seconds_each_unchanged": round(again.seconds / count, 5),
    }


def writing(course: Course, name: str, students: list[str]) -> float:
    """Seconds to write one submission to the gradebook as it is now, in batches as while grading."""
    found = (read_record(course, name, student) for student in students[-REWRITTEN:])
    results = [result for result in found if result is not None]
    with GradeWriter(course) as writer:
        writer.save(results[:1])
        start = time.perf_counter()
        for place in range(0, len(results), BATCH):
            writer.save(results[place : place + BATCH])
        return (time.perf_counter() - start) / len(results)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignment", nargs="?", default="scalar")
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1_000, 10_000])
    options = parser.parse_args()
    rows = []
    for count in options.counts:
        rows.append(cost(options.assignment, count))
        save("submissions", rows)  # each time: ten thousand take most of an hour


if __name__ == "__main__":
    main()
