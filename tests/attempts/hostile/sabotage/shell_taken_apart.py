"""Removes the attributes and methods of IPython's shell.

deserves: 1
"""

CELL = """
shell = get_ipython()
for name in ("user_ns", "user_module", "events", "displayhook", "display_pub", "ast_transformers", "capture", "outputs"):
    shell.__dict__.pop(name, None)
    shell._trait_values.pop(name, None)
type(shell).run = type(shell).capture = type(shell).run_cell = None
"""

BACKWARD = """
def backward_propagation(x, theta): return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
