"""Our `grade` against stock `nbgrader autograde`, on the same works, with the scores asserted equal.

Stock takes a class of twelve, one after the other; ours takes the same twelve works, each handed in by ten
students, so that starting up counts as it does in a class. Feedback pages are part of ours, not of stock's.
"""

from __future__ import annotations

import argparse
from contextlib import ExitStack

from classes import copy_of_course, hand_in, leave_to_stock, scores_of, whole_samples
from measure import alternating, grade, nbgrader, rounded, save

from autograder.course import Course


def compare(name: str, rounds: int, times: int) -> dict[str, object]:
    """One assignment's row of the table."""
    with ExitStack() as stack:
        ours, stock = stack.enter_context(copy_of_course()), stack.enter_context(copy_of_course())
        samples = whole_samples(ours, name)
        few = hand_in(stock, name, samples, len(samples))
        many = hand_in(ours, name, samples, len(samples) * times)
        leave_to_stock(stock)
        nbgrader(stock.root, "generate_assignment", name, "--force")
        grade(ours.root, name, "--student", many[0])  # so that both have their gradebook
        taken = alternating(
            rounds,
            {
                "ours": lambda: grade(ours.root, name, "--force"),
                "stock": lambda: nbgrader(stock.root, "autograde", name, "--force"),
            },
        )
        _assert_equal(ours, stock, name, many, few)
    per = {"ours": rounded(taken["ours"], len(many)), "stock": rounded(taken["stock"], len(few))}
    return {
        "assignment": name,
        "notebooks": len(samples[0].files),
        "students": len(many),
        "stock_seconds": per["stock"]["seconds"],
        "our_seconds": per["ours"]["seconds"],
        "times_as_fast": round(per["stock"]["seconds"] / per["ours"]["seconds"], 1),
        "stock_cpu": per["stock"]["cpu"],
        "our_cpu": per["ours"]["cpu"],
        "times_less_cpu": round(per["stock"]["cpu"] / per["ours"]["cpu"], 1),
    }


def _assert_equal(ours: Course, stock: Course, name: str, many: list[str], few: list[str]) -> None:
    expected, found = scores_of(stock, name), scores_of(ours, name)
    twins = {student: few[number % len(few)] for number, student in enumerate(many)}
    assert len(found) == len(many) // len(few) * len(expected)
    different = {key for key, points in found.items() if points != expected[(twins[key[0]], *key[1:])]}
    assert not different, f"scores differ: {sorted(different)[:5]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignments", nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--times", type=int, default=10, help="how often each work is handed in to ours")
    options = parser.parse_args()
    with copy_of_course() as course:
        names = options.assignments or course.assignments
    rows = [compare(name, options.rounds, options.times) for name in names]
    save("stock_autograde", rows, rounds=options.rounds)


if __name__ == "__main__":
    main()
