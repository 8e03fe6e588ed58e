"""A whole term: a class hands in every assignment, and ours grades it; beside it stock nbgrader and otter-grader.

The class is drawn from the catalogue as real classes are (`classes.real_class`), the same for the same seed. Ours is
one `grade` command per assignment, sandbox on, everything written, start-up and a new gradebook included. Its peers
grade the first few submissions that are whole, with equal scores, and one of each way to be broken that is in the
class. What a class would take is worked out from that: their start-up once, each whole submission's share, and the
broken ones. Broken submissions that get no grade, or other points than from ours, are counted. An endless loop costs
every grader its time limit, so each is shown without the loops, too. The peers confine nothing and write no pages.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from broken_work import (
    LOOP,
    Outcome,
    Points,
    otter_on_broken,
    outcome,
    points_of,
    stock_on_broken,
    ungraded_by_ours,
)
from classes import Scores, copy_of_course, hand_in, real_class, scores_of
from measure import CONSOLE, grade, in_all, save
from peers import each, otter, prepare_stock, stock, stock_in_parallel
from stages import cells_alone

from autograder.course import Course
from autograder.demo.sample_class import Sample
from autograder.engine.confined import ConfinedEngine
from autograder.notebooks.assignment import Assignment
from autograder.submission.cleaning import cleaned
from autograder.submission.handed_in import read_folder

SEED, STUDENTS = 2026, 300
Row = dict[str, float | int | str]
Graders = Mapping[str, Outcome]  # a grader's name → the class as it grades it


@dataclass(frozen=True, kw_only=True)
class Class:
    """Who handed in what, and for each way to be broken how many are, and the first of them."""

    name: str
    samples: list[Sample]
    students: list[str]
    whole: list[int]
    ways: Counter[str]
    first: dict[str, int]


def class_of(course: Course, name: str, options: argparse.Namespace) -> Class:
    """Hand in the class of an assignment."""
    samples, whole = real_class(course, name, options.students, options.seed)
    broken = [place for place in range(len(samples)) if place not in set(whole)]
    return Class(
        name=name,
        samples=samples,
        students=hand_in(course, name, samples, len(samples)),
        whole=whole,
        ways=Counter(samples[place].what for place in broken),
        first={samples[place].what: place for place in reversed(broken)},
    )


def one_assignment(course: Course, group: Class, options: argparse.Namespace) -> tuple[float, Graders]:
    """Seconds of the cells alone, for one submission, and the class as each grader grades it."""
    name = group.name
    few = [group.students[place] for place in group.whole[: options.peers]]
    graders = {"ours": ours(course, group, twice=bool(few))}
    CONSOLE.print(f"{name}: ours took {graders['ours'].usage.seconds:.1f} s", highlight=False)
    if not few:
        return mean_of_cells(course, name, [group.students[place] for place in group.whole[:2]]), graders
    scores = scores_of(course, name)
    points = {way: points_of(course, name, group.students[place]) for way, place in group.first.items()}
    graders |= stock_twice(group, few, scores, points)
    if options.otter and len(group.samples[0].files) == 1:
        program = str(Path(options.otter).absolute())
        found = otter(program, course, name, few)
        for student, (_, total) in found.items():
            assert total == sum(score for key, score in scores.items() if key[0] == student), student
        broken = {way: group.students[place] for way, place in group.first.items()}
        tried = otter_on_broken(program, course, name, broken, points)
        cost = each([usage for usage, _ in found.values()])
        graders["otter"] = outcome(cost, len(group.whole), group.ways, tried)
    return mean_of_cells(course, name, few), graders


def ours(course: Course, group: Class, twice: bool) -> Outcome:
    """Grade the class, and if `twice` again in another course folder without its endless loops, if it has any."""
    usage = without_loops = grade(course.root, group.name)
    if twice and group.ways[LOOP]:
        with copy_of_course() as calm:
            samples = [sample for sample in group.samples if sample.what != LOOP]
            hand_in(calm, group.name, samples, len(samples))
            without_loops = grade(calm.root, group.name)
    ungraded = ungraded_by_ours(course, group.name, group.students)
    return Outcome(usage=usage, without_loops=without_loops, ungraded=ungraded)


def stock_twice(group: Class, few: list[str], ours: Scores, points: Mapping[str, Points]) -> Graders:
    """The class as stock grades it, and stock in parallel. points: way to be broken → our points."""
    with copy_of_course() as course:
        hand_in(course, group.name, [group.samples[place] for place in group.whole], len(few))
        renamed = dict(zip(course.students("submitted", group.name), few, strict=True))
        prepare_stock(course, [group.name])
        alone = stock(course, group.name, len(few))
        assert_equal(ours, scores_of(course, group.name), renamed)
        parallel = stock_in_parallel(course, group.name, len(few))
        broken = [group.samples[place] for place in group.first.values()]
        tried = stock_on_broken(course, group.name, broken, alone.start, points)
    processes = min(len(os.sched_getaffinity(0)), len(group.samples))
    return {
        "stock": outcome(alone, len(group.whole), group.ways, tried),
        "parallel": outcome(parallel, len(group.whole), group.ways, tried, processes),
    }


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


def row(name: str, count: int, loops: int, cells: float, graders: Graders) -> Row:
    """A line of the table: seconds and processor time for each of `count` submissions, and how many times as fast."""
    usage, calm = graders["ours"].usage, graders["ours"].without_loops
    line: Row = {
        "assignment": name,
        "cells_alone": round(cells, 3),
        "ours": round(usage.seconds / count, 3),
        "our_cpu": round(usage.cpu / count, 3),
        "in_all": round(usage.seconds, 1),
        "first_result": round(usage.first, 1),
        "peak_mb": round(usage.memory / 1e6),
        "ungraded": graders["ours"].ungraded,
        "loops": loops,
        "ours_no_loop": round(calm.seconds / (count - loops), 3),
    }
    for peer, found in graders.items():
        if peer != "ours":
            line |= {
                peer: round(found.usage.seconds / count, 2),
                f"{peer}_cpu": round(found.usage.cpu / count, 2),
                f"times_{peer}": round(found.usage.seconds / usage.seconds, 1),
                f"{peer}_no_loop": round(found.without_loops.seconds / (count - loops), 2),
                f"times_{peer}_no_loop": round(found.without_loops.seconds / calm.seconds, 1),
                f"{peer}_ungraded": found.ungraded,
                f"{peer}_different": found.different,
            }
    return line


def together(outcomes: list[Outcome]) -> Outcome:
    """A grader's classes, one after the other."""
    return Outcome(
        usage=in_all([one.usage for one in outcomes]),
        without_loops=in_all([one.without_loops for one in outcomes]),
        ungraded=sum(one.ungraded for one in outcomes),
        different=sum(one.different for one in outcomes),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assignments", nargs="*", help="all of them by default")
    parser.add_argument("--students", type=int, default=STUDENTS)
    parser.add_argument(
        "--peers", type=int, default=12, help="how many of the submissions the others grade; 0: ours alone, once"
    )
    parser.add_argument("--otter", default="", help="the `otter` program of an environment with otter-grader")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--save-as", default="term", metavar="NAME", help="save benchmarks/results/NAME.json")
    options = parser.parse_args()
    rows, cells, taken, loops = [], [], [], 0
    with ExitStack() as stack:
        course = stack.enter_context(copy_of_course())
        names = options.assignments or course.assignments
        for name in names:
            group = class_of(course, name, options)
            alone, graders = one_assignment(course, group, options)
            cells.append(alone)
            taken.append(graders)
            loops += group.ways[LOOP]
            rows.append(row(name, options.students, group.ways[LOOP], alone, graders))
    common = [peer for peer in taken[0] if all(peer in graders for graders in taken)]
    everything = {peer: together([graders[peer] for graders in taken]) for peer in common}
    rows.append(row("in all", options.students * len(names), loops, sum(cells) / len(cells), everything))
    save(
        options.save_as,
        rows,
        turned=True,
        unit="seconds for one submission",
        students=options.students,
        seed=options.seed,
    )


if __name__ == "__main__":
    main()
