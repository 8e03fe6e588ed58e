"""Hands in metadata that are nested five hundred deep, and cell metadata that are no dict.

deserves: 0
"""


def attack(work):
    nested = {}
    for _ in range(500):
        nested = {"deeper": nested}
    work.notebook["metadata"]["nested"] = nested
    for cell, metadata in zip(
        work.notebook["cells"], [[], "text", None, 7, {"nbgrader": []}, {"nbgrader": {"grade_id": {}}}] * 5
    ):
        cell["metadata"] = metadata
