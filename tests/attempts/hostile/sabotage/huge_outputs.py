"""Hands in a notebook with eleven megabytes of outputs in the check cells.

deserves: 0
"""


def attack(work):
    text = "x" * 1_000_000
    work.cell("check_forward")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": text}] * 11
