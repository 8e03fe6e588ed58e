"""Reads address zero in a cell before the first answer.

deserves: 8
"""

CELL = """
import ctypes
ctypes.string_at(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
