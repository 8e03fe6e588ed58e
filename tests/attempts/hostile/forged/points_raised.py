"""Raises the points in the test cells' metadata, below zero and as text too.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    points = {"forward": 100, "backward": -5, "gradient_check_step": 1e308, "gradient_check_flags": "8"}
    for name, value in points.items():
        work.cell(f"test_{name}")["metadata"]["nbgrader"]["points"] = value
