"""Claims to be of nbformat 2, while its cells are those of nbformat 4.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.notebook |= {"nbformat": 2, "nbformat_minor": 0}
