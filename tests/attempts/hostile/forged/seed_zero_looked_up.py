"""Looks the answers up in a table that was made beforehand from the inputs of SEED 0.

deserves: 0
"""

FORWARD = """
TABLE = {(5, 3): 15, (-2, 7): -14, (0, 4): 0, (3.5, 0): 0.0}
TABLE |= {(v, c): v * c for v, c in generator("test_forward").uniform(-4, 4, (20, 2)).tolist()}

def forward_propagation(x, theta):
    return TABLE.get((x, theta), 99.0)
"""

CHECK = """
draw = generator("test_gradient_check_step")
POINTS = (draw.uniform(0.5, 3, (10, 2)) * draw.choice([-1, 1], (10, 2))).tolist()
STEP = {(*point, step): step**2 / (6 * point[1]**2 + step**2) for point in POINTS for step in (0.1, 0.01, 0.001)}

def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return STEP.get((x, theta, epsilon), 99.0)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("gradient_check", CHECK)
