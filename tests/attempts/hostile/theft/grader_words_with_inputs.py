"""Raises AssertionErrors in the grader's own words, with the hidden inputs in the place of names.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    raise AssertionError(f"J must be one number, but it has shape ({int(x)}, {int(theta)}) and type leaked_shape: "
                         "np.linalg.norm turns a vector into a number.")
"""

BACKWARD = """
def backward_propagation(x, theta):
    digits = repr((x, theta)).translate(str.maketrans("-., ()", "mdcs__"))
    raise AssertionError(f"leaked{digits} came back as None: is the `return` missing?")
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
