"""Classes with names that are megabytes long, empty or no text at all.

deserves: 7
"""

BACKWARD = """
Long = type("L" * 5_000_000, (Exception,), {})
Empty = type("", (), {"__len__": lambda self: 2**62, "__iter__": lambda self: iter(int, 1)})

def backward_propagation(x, theta):
    if x == 5:
        raise Long("m" * 5_000_000)
    return Empty()
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
