"""The broken submissions of a class: each way to be broken is graded once by each peer, and counts as often as it is
in the class.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from classes import hand_in, scores_of
from measure import Usage, nbgrader
from peers import Cost, otter

from autograder.course import Course
from autograder.demo.sample_class import Sample
from autograder.grading.records import read_record
from autograder.submission.notes import Kind

LOOP = "a loop that never ends"
Points = dict[tuple[str, str], float]  # (notebook, graded cell) → points of one submission


@dataclass(frozen=True, kw_only=True)
class Tried:
    """A broken submission as a peer took it. different: it was graded, and its points are not ours."""

    usage: Usage
    graded: bool
    different: bool = False


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A class as a grader grades it, whole and without its endless loops.

    ungraded: submissions that end without a grade. different: broken ones that get other points than from ours.
    """

    usage: Usage
    without_loops: Usage
    ungraded: int
    different: int = 0


def outcome(cost: Cost, whole: int, ways: Counter[str], tried: Mapping[str, Tried], processes: int = 1) -> Outcome:
    """A class of `whole` submissions that any grader can grade, and of those broken in `ways`, as a peer grades it.

    The broken ones are shared evenly by `processes`, which can only be too good for the peer.
    """

    def usage(chosen: Counter[str]) -> Usage:
        base = cost.of(whole)
        return Usage(
            seconds=base.seconds + sum(count * tried[way].usage.seconds for way, count in chosen.items()) / processes,
            cpu=base.cpu + sum(count * tried[way].usage.cpu for way, count in chosen.items()),
            memory=base.memory,
        )

    return Outcome(
        usage=usage(ways),
        without_loops=usage(Counter({way: count for way, count in ways.items() if way != LOOP})),
        ungraded=sum(count for way, count in ways.items() if not tried[way].graded),
        different=sum(count for way, count in ways.items() if tried[way].different),
    )


def stock_on_broken(
    course: Course, name: str, samples: Sequence[Sample], start: Usage, expected: Mapping[str, Points]
) -> dict[str, Tried]:
    """Have stock grade one submission of each way, in a command of its own, whose start is taken off.

    expected: way → our points. Stock removes what it could not grade from `autograded/`.
    """
    tried = {}
    for student, sample in zip(hand_in(course, name, samples, len(samples), "broken"), samples, strict=True):
        taken = nbgrader(course.root, "autograde", name, "--force", f"--student={student}", fail=False)
        graded = student in course.students("autograded", name)
        tried[sample.what] = Tried(
            usage=Usage(
                seconds=max(taken.seconds - start.seconds, 0.0),
                cpu=max(taken.cpu - start.cpu, 0.0),
                memory=taken.memory,
            ),
            graded=graded,
            different=graded and points_of(course, name, student) != expected[sample.what],
        )
    return tried


def otter_on_broken(
    program: str, course: Course, name: str, students: Mapping[str, str], expected: Mapping[str, Points]
) -> dict[str, Tried]:
    """Have `otter run` grade one submission of each way. students: way → who handed it in; expected: our points."""
    found = otter(program, course, name, list(students.values()))
    tried = {}
    for way, student in students.items():
        usage, points = found[student]
        different = points is not None and points != sum(expected[way].values())
        tried[way] = Tried(usage=usage, graded=points is not None, different=different)
    return tried


def points_of(course: Course, name: str, student: str) -> Points:
    """The points of one submission in the gradebook; none where the gradebook has none."""
    scores = scores_of(course, name)
    return {(notebook, cell): points or 0.0 for (owner, notebook, cell), points in scores.items() if owner == student}


def ungraded_by_ours(course: Course, name: str, students: Sequence[str]) -> int:
    """How many submissions have no notebook that ours could read and run."""
    unfit = {Kind.UNREADABLE, Kind.NOT_GRADED}
    records = [read_record(course, name, student) for student in students]
    return sum(
        record is None or all(unfit & {note.kind for note in notebook.notes} for notebook in record.notebooks)
        for record in records
    )
