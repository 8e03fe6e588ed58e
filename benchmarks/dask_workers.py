"""What Dask costs on one machine: a local cluster of two workers against two built-in workers, equal scores."""

from __future__ import annotations

import argparse
from typing import Any

from classes import copy_of_course, hand_in, scores_of, whole_samples
from distributed import LocalCluster
from measure import Usage, alternating, grade, save

WORKERS = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignment", nargs="?", default="scalar")
    parser.add_argument("--students", type=int, default=480)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    name = options.assignment
    with (
        copy_of_course() as course,
        LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=":0") as cluster,
    ):
        hand_in(course, name, whole_samples(course, name), options.students)
        first: dict[str, Any] = {}

        def side(*workers: str) -> Usage:
            usage = grade(course.root, name, "--force", *workers)
            scores = scores_of(course, name)
            assert first.setdefault("scores", scores) == scores
            return usage

        taken = alternating(
            options.rounds,
            {
                "built-in": lambda: side("--workers", str(WORKERS)),
                "dask": lambda: side("--scheduler", cluster.scheduler_address),
            },
        )
    rows = [
        {
            "workers": kind,
            "seconds": round(usage.seconds, 2),
            "seconds_each": round(usage.seconds / options.students, 4),
            "times_built_in": round(usage.seconds / taken["built-in"].seconds, 3),
        }
        for kind, usage in taken.items()
    ]
    save("dask_workers", rows, assignment=name, students=options.students, rounds=options.rounds)


if __name__ == "__main__":
    main()
