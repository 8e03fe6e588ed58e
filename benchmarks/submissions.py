"""What grading costs for 100, 1,000 and 10,000 submissions: seconds for each, and the peak memory of all processes."""

from __future__ import annotations

import argparse

from classes import copy_of_course, hand_in, whole_samples
from measure import grade, save


def cost(name: str, count: int) -> dict[str, object]:
    """One row: a class of `count` students."""
    with copy_of_course() as course:
        hand_in(course, name, whole_samples(course, name), count)
        first = grade(course.root, name)
        again = grade(course.root, name)
    return {
        "assignment": name,
        "submissions": count,
        "seconds_each": round(first.seconds / count, 4),
        "cpu_each": round(first.cpu / count, 4),
        "peak_mb": round(first.memory / 1e6),
        "seconds_each_unchanged": round(again.seconds / count, 5),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignment", nargs="?", default="scalar")
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1_000, 10_000])
    options = parser.parse_args()
    save("submissions", [cost(options.assignment, count) for count in options.counts])


if __name__ == "__main__":
    main()
