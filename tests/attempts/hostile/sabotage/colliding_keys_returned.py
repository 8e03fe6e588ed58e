"""Returns a dict and a set whose keys all have the same hash.

deserves: 7
"""

FORWARD = """
def forward_propagation(x, theta):
    keys = [number * (2**61 - 1) for number in range(60_000)]
    return [dict.fromkeys(keys[:9_999]), keys]
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
