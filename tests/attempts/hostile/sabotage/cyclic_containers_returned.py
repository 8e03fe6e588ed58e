"""Returns lists, dicts and tuples that contain themselves.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    cycle = []
    cycle.append(cycle)
    return cycle
"""

BACKWARD = """
def backward_propagation(x, theta):
    cycle = {}
    cycle["again"] = (cycle, cycle)
    return cycle
"""

CHECK = """
class Endless(list):
    def __iter__(self): return iter(int, 1)
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return Endless([1])
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
