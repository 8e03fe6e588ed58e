"""A whole term: a class hands in every assignment, and ours grades it; beside it stock nbgrader and otter-grader.

The class is drawn from the catalogue as real classes are (`classes.real_class`), the same for the same seed. Ours is
one `grade` command per assignment, sandbox on, everything written, start-up and a new gradebook included. Its peers
grade the first few submissions that are whole, with equal scores. What a class would take is worked out from that:
their start-up once, and each submission's share. They confine nothing and write no pages.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from classes import Scores, copy_of_course, hand_in, real_class, scores_of
from measure import CONSOLE, Usage, grade, in_all, save
from peers import otter, prepare_stock, stock, stock_in_parallel
from stages import cells_alone

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.notebooks.assignment import Assignment
from autograder.submission.cleaning import cleaned
from autograder.submission.handed_in import read_folder

SEED = 2026
Row = dict[str, float | int | str]
Grader = Mapping[str, Usage]  # a grader's name → what it takes for the class


def one_assignment(course: Course, name: str, options: argparse.Namespace) -> tuple[float, Grader]:
    """Seconds of the cells alone, for one submission, and what each grader takes for the class."""
    samples, whole = real_class(course, name, options.students, options.seed)
    students = hand_in(course, name, samples, options.students)
    few = [students[place] for place in whole[: options.peers]]
    usages = {"ours": grade(course.root, name)}
    ours = scores_of(course, name)
    CONSOLE.print(f"{name}: ours took {usages['ours'].seconds:.1f} s", highlight=False)
    with copy_of_course() as other:
        hand_in(other, name, [samples[place] for place in whole], len(few))
        renamed = dict(zip(other.students("submitted", name), few, strict=True))
        prepare_stock(other, [name])
        usages["stock"] = stock(other, name, len(few)).of(options.students)
        assert_equal(ours, scores_of(other, name), renamed)
        usages["parallel"] = stock_in_parallel(other, name, len(few)).of(options.students)
    if options.otter and len(samples[0].files) == 1:
        taken, points = otter(str(Path(options.otter).absolute()), course, name, few)
        for student in few:
            assert points[student] == sum(score for key, score in ours.items() if key[0] == student), student
        scale = options.students / len(few)
        usages["otter"] = Usage(seconds=scale * taken.seconds, cpu=scale * taken.cpu, memory=taken.memory)
    return mean_of_cells(course, name, few), usages


def assert_equal(ours: Scores, stock: Scores, renamed: Mapping[str, str]) -> None:
    """Are stock's scores ours, cell by cell?"""
    assert stock
    different = {key for key, points in stock.items() if points != ours[(renamed[key[0]], *key[1:])]}
    assert not different, f"scores differ: {sorted(different)[:5]}"


def mean_of_cells(course: Course, name: str, students: list[str]) -> float:
    """Seconds that the cells of a submission take alone, in a warm runner; the mean over `students`."""
    assignment = Assignment.load(course, name)
    with ConfinedEngine() as engine:
        handed = [read_folder(course.submitted / student / name, student, assignment) for student in students]
        return sum(cells_alone(engine, assignment, cleaned(one, assignment)) for one in handed) / len(handed)


def row(name: str, count: int, cells: float, usages: Grader) -> Row:
    """A line of the table: seconds and processor time for each of `count` submissions, and how many times as fast."""
    ours = usages["ours"]
    line: Row = {
        "assignment": name,
        "cells_alone": round(cells, 3),
        "ours": round(ours.seconds / count, 3),
        "our_cpu": round(ours.cpu / count, 3),
        "in_all": round(ours.seconds, 1),
        "first_result": round(ours.first, 1),
        "peak_mb": round(ours.memory / 1e6),
    }
    for peer, usage in usages.items():
        if peer != "ours":
            line |= {
                peer: round(usage.seconds / count, 2),
                f"{peer}_cpu": round(usage.cpu / count, 2),
                f"times_{peer}": round(usage.seconds / ours.seconds, 1),
            }
    return line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assignments", nargs="*", help="all of them by default")
    parser.add_argument("--students", type=int, default=300)
    parser.add_argument("--peers", type=int, default=12, help="how many of the submissions the others grade")
    parser.add_argument("--otter", default="", help="the `otter` program of an environment with otter-grader")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    rows, cells, taken = [], [], []
    with ExitStack() as stack:
        course = stack.enter_context(copy_of_course())
        names = options.assignments or course.assignments
        for name in names:
            alone, usages = one_assignment(course, name, options)
            cells.append(alone)
            taken.append(usages)
            rows.append(row(name, options.students, alone, usages))
    common = [peer for peer in taken[0] if all(peer in usages for usages in taken)]
    whole = {peer: in_all([usages[peer] for usages in taken]) for peer in common}
    rows.append(row("in all", options.students * len(names), sum(cells) / len(cells), whole))
    save("term", rows, unit="seconds for one submission", students=options.students, seed=options.seed)


if __name__ == "__main__":
    main()
