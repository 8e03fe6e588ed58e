"""Puts a warm process's memory into large pages: a fork then copies fewer page tables, a fifth of a runner's cost."""

from __future__ import annotations

import ctypes

MADV_COLLAPSE = 25  # since Linux 6.1; an older kernel refuses, and only the speed is lost
LARGE = 2 << 20  # bytes of a large page where pages have 4 KB


def collapse() -> None:
    """Have the kernel put this process's own memory into large pages, where a whole page fits."""
    madvise = ctypes.CDLL(None).madvise
    for start, end in _own_memory():
        first, last = -(-start // LARGE) * LARGE, end // LARGE * LARGE
        if first < last:
            madvise(ctypes.c_void_p(first), ctypes.c_size_t(last - first), MADV_COLLAPSE)


def _own_memory() -> list[tuple[int, int]]:
    """Start and end of each piece of memory that this process can write to and that belongs to no file."""
    with open("/proc/self/maps") as maps:
        lines = [line.split() for line in maps]
    own = [line[0].split("-") for line in lines if line[1] == "rw-p" and line[5:] in ([], ["[heap]"])]
    return [(int(start, 16), int(end, 16)) for start, end in own]
