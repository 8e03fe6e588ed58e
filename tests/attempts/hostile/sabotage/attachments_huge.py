"""Hands in five megabytes of attachments in a markdown cell, under names with slashes.

deserves: 0
"""


def attack(work):
    cell = work.notebook["cells"][0]
    cell["attachments"] = {f"../../escaped-attachments_huge-{n}.png": {"image/png": "A" * 1_000_000} for n in range(5)}
