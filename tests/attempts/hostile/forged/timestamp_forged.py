"""Hands in a timestamp.txt from before the course began, with more text in it.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.file("timestamp.txt", "1990-01-01 00:00:00 UTC\n<script>alert(1)</script>\n" + "9" * 5000)
