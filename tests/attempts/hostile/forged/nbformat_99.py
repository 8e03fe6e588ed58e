"""Claims to be of nbformat 99, which no reader knows.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.notebook |= {"nbformat": 99, "nbformat_minor": -1}
