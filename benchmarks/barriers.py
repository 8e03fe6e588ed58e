"""The price of each barrier around a runner: milliseconds from the fork until the barrier stands, step by step.

Inside the outer wall a parent as warm as the grader's forks a child that puts up one barrier after the other, in
the grader's order and with the grader's functions. The outer wall itself costs once for an assignment.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from measure import save

from autograder.engine.mounts import Mounts, python_folders
from autograder.engine.wall import bubblewrap

STEPS = (
    "fork into namespaces of its own",
    "the same user there",
    "fresh folders, own /proc",
    "fork of the runner",
    "limits",
    "no privileges",
)
INSIDE = """
import json, os, shutil, sys, time
sys.path.insert(0, "/engine")
from inside import origin, walls
shutil.copytree("/fonts", origin.MATPLOTLIB)
from inside import warm
rounds, keep = int(sys.argv[1]), json.loads(sys.argv[2])
warm.prepare()
user, group = os.getuid(), os.getgid()
def child(done):
    times = [time.perf_counter()]
    step = lambda: times.append(time.perf_counter())
    walls.stay_oneself(user, group); step()
    walls.make_fresh_folders(64_000_000, 4096, keep); step()
    runner = os.fork()
    if runner:  # process 1 of the namespace: its end would be everybody's
        os.waitpid(runner, 0)
        os._exit(0)
    step()
    os.setsid()
    walls.set_dumpable(True)
    walls.limit(2_000_000_000, 100, 64, 256, 64_000_000); step()
    walls.drop_privileges(); step()
    os.write(done, (json.dumps(times) + "\\n").encode())
    os._exit(0)
for _ in range(rounds):
    reader, done = os.pipe()
    start = time.perf_counter()
    process = walls.fork_into_namespaces()
    if process == 0: child(done)
    os.close(done)
    os.waitpid(process, 0)
    with os.fdopen(reader) as answer:
        times = json.loads(answer.readline())
    print(json.dumps([b - a for a, b in zip([start, *times], times)]), flush=True)
"""


def durations(rounds: int) -> tuple[float, list[list[float]]]:
    """Seconds until the outer wall stands with a bare Python inside, and those of each step in each round."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        (Path(folder) / "files").mkdir()
        mounts = Mounts(folder)
        keep = [path for path in python_folders() if path.startswith("/tmp/")]
        wall = [mounts.reachable(bubblewrap()), *mounts.options, "--", sys.executable, "-I", "-c"]
        root = {"preexec_fn": mounts.give_up_root}
        start = time.perf_counter()
        subprocess.run([*wall, "pass"], env={}, check=True, **root)  # type: ignore[call-overload]
        outer = time.perf_counter() - start
        command = [*wall, INSIDE, str(rounds), json.dumps(keep)]
        done = subprocess.run(command, env={}, check=True, stdout=subprocess.PIPE, text=True, **root)  # type: ignore[call-overload]
    return outer, [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args()
    outer, rounds = durations(options.rounds)
    rows = [
        {"barrier": step, "milliseconds": round(1000 * median(one[place] for one in rounds), 2)}
        for place, step in enumerate(STEPS)
    ]
    rows.append({"barrier": "the outer wall, once", "milliseconds": round(1000 * outer, 1)})
    save("barriers", rows, rounds=options.rounds)


if __name__ == "__main__":
    main()
