"""Runs `make test-quick` on other Pythons: the oldest and the newest of those promised that this machine has.

The Python of the environment at work is left out, for `make test` runs on it. Each other Python gets an
environment of its own, `.venv-3.13` for instance.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def promised(requires: str) -> list[str]:
    """The versions in a range like `>=3.11,<3.15`, oldest first."""
    found = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", requires)
    if not found:
        raise ValueError(f"not a range of versions: {requires}")
    return [f"3.{minor}" for minor in range(int(found[1]), int(found[2]))]


def interpreter(version: str) -> str | None:
    """A Python of this version that can make environments, from the PATH or from pyenv."""
    return next((path for path in _candidates(version) if _works(path, version)), None)


def _candidates(version: str) -> Iterator[str]:
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    if found := shutil.which(f"python{version}"):
        yield found
    yield from (str(path) for path in sorted(pyenv.glob(f"versions/{version}.*/bin/python")))


def _works(path: str, version: str) -> bool:
    """Does it start, with this version, and with what Debian leaves out? Commands of pyenv's may not."""
    question = "import ensurepip, sys; print('%d.%d' % sys.version_info[:2])"
    answer = subprocess.run([path, "-c", question], capture_output=True, text=True, check=False)
    return (answer.returncode, answer.stdout.strip()) == (0, version)


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    here = {version: path for version in promised(project["requires-python"]) if (path := interpreter(version))}
    at_work = f"{sys.version_info.major}.{sys.version_info.minor}"
    ends = {*list(here)[:1], *list(here)[-1:]}
    chosen = [version for version in here if version in ends - {at_work}]
    print(f"Here: Python {', '.join(here) or at_work}. To be tried: {', '.join(chosen) or 'none'}.", flush=True)
    for version in chosen:
        command = ["make", f"VENV=.venv-{version}", f"PYTHON={here[version]}", "test-quick"]
        print(" ".join(command), flush=True)
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, "UV_PYTHON": here[version]}, check=False)
        if done.returncode:
            print(f"The tests fail on Python {version}.")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
