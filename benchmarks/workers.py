"""What more workers bring: the same class with 1, 2, 4 … of them."""

from __future__ import annotations

import argparse
import os
from functools import partial

from classes import copy_of_course, hand_in, whole_samples
from measure import alternating, grade, save


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignment", nargs="?", default="scalar")
    parser.add_argument("--students", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    most = 2 * len(os.sched_getaffinity(0))
    counts = [2**power for power in range(most.bit_length()) if 2**power <= most]
    with copy_of_course() as course:
        name = options.assignment
        hand_in(course, name, whole_samples(course, name), options.students)
        sides = {str(count): partial(grade, course.root, name, "--force", "--workers", str(count)) for count in counts}
        taken = alternating(options.rounds, sides)
    rows = [
        {
            "workers": count,
            "seconds_each": round(taken[str(count)].seconds / options.students, 4),
            "times_as_fast_as_one": round(taken["1"].seconds / taken[str(count)].seconds, 2),
            "peak_mb": round(taken[str(count)].memory / 1e6),
        }
        for count in counts
    ]
    save("workers", rows, assignment=options.assignment, students=options.students, rounds=options.rounds)


if __name__ == "__main__":
    main()
