"""Claims to be of nbformat 2, while its cells are those of nbformat 4.

deserves: 1
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.notebook |= {"nbformat": 2, "nbformat_minor": 0}
