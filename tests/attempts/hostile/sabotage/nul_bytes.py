"""NUL bytes in a cell of its own, and in the ids and metadata of that cell.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.add("value = 1\0\nprint('after the NUL')", id="a\0b", metadata={"a\0": "\0"})
    work.add("\0" * 1000)
