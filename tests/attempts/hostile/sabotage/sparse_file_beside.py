"""Hands in a file that claims 300 MB but takes no room.

deserves: 1
"""


def attack(work):
    work.answer_rightly("backward")
    with open(work.file("data.bin"), "ab") as file:
        file.truncate(300_000_000)
