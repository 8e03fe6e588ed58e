"""Limits the memory that a test can take in the grader's process, where no sandbox limits it."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager

from autograder.engine.inside import walls

MOST = 2_000_000_000  # bytes


@contextmanager
def bounded_memory(most: int = MOST) -> Iterator[None]:
    """In the block, this process can map `most` more bytes. Code that needs more raises MemoryError.

    A few megabytes from a student can become many times as much in a comparison: an array takes as much space for each
    of its texts as for the longest, and two different shapes can be broadcast to the product of both.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limits = [walls.mapped() + most, *(limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY)]
    resource.setrlimit(resource.RLIMIT_AS, (min(limits), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
