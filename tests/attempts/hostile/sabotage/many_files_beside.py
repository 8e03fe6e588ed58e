"""Hands in two thousand files, and folders that are sixty deep.

deserves: 8
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for number in range(2_000):
        work.file(f"data/file-{number}.txt", "x")
    work.file("/".join(["deep"] * 60) + "/end.txt", "x")
