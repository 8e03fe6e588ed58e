"""Lowers its own limits so far that nothing works any more.

deserves: 1
"""

CELL = """
import resource
for what in (resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_CPU):
    try:
        resource.setrlimit(what, (1, 1))
    except (OSError, ValueError) as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
