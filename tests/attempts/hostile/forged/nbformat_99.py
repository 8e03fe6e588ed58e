"""Claims to be of nbformat 99, which no reader knows.

deserves: 1
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.notebook |= {"nbformat": 99, "nbformat_minor": -1}
