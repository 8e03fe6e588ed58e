"""Large pages for what a warm process keeps."""

from __future__ import annotations

import subprocess
import sys

import pytest

from autograder.engine.inside import large_pages

MEASURE = """
from autograder.engine.inside import large_pages

def large():
    with open("/proc/self/smaps_rollup") as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("AnonHugePages"))

kept = bytearray(16 << 20)
kept[:] = b"x" * len(kept)
before = large()
large_pages.collapse()
assert kept == b"x" * len(kept)
print(large() - before)
"""


@pytest.mark.skipif(not large_pages._own_memory(), reason="only Linux says what memory a process has")
def test_memory_goes_into_large_pages_and_stays_as_it_is() -> None:
    """Is most of what a process holds in large pages afterwards, with the same in it?"""
    found = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    if int(found.stdout) == 0:
        pytest.skip("this kernel has no large pages to give")
    assert int(found.stdout) >= 12 << 10
