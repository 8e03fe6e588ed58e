# Attacks, one per cell: sabotage, what is copied.

# %% endless_file_beside deserves="8"
"""Hands in links to files without end, as data beside a right notebook."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    (work.folder / "data.csv").symlink_to("/dev/zero")
    (work.folder / "figures").mkdir()
    (work.folder / "figures" / "plot.png").symlink_to("/dev/urandom")


# %% file_in_place_of_a_folder deserves="8"
"""Hands in a file with the name of a folder of the assignment's, and folders with the names of its files."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.file("checks", "no folder")
    for name in ("gc_utils.py", "public_tests.py", "testCases.py"):
        work.file(f"{name}/readme.txt", "no file")


# %% loop_of_links_beside deserves="8"
"""Hands in links that lead to each other and to the folder itself, beside a right notebook."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    (work.folder / "first").symlink_to("second")
    (work.folder / "second").symlink_to("first")
    (work.folder / "folder").symlink_to(".")


# %% no_time_in_timestamp deserves="8"
"""Hands in a `timestamp.txt` that is no time, beside a right notebook."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.file("timestamp.txt", "2026-99-99 25:61:61 UTC")


# %% pipe_beside deserves="8"
"""Hands in pipes, one of them as `timestamp.txt`: who opens them waits for ever."""

import os


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    os.mkfifo(work.folder / "data.csv")
    os.mkfifo(work.folder / "timestamp.txt")
