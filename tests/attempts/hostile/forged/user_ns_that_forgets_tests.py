"""Replaces the namespace by a dict that turns everything named like a test into a no-op.

deserves: 1
"""

CELL = """
class Names(dict):
    def __setitem__(self, name, value):
        super().__setitem__(name, (lambda *args: None) if name.startswith("test_") else value)
    def __getitem__(self, name):
        return (lambda *args: 0.5) if name.endswith("_propagation") else super().__getitem__(name)
get_ipython().user_ns = Names(get_ipython().user_ns)
"""

BACKWARD = """
def backward_propagation(x, theta): return 0.5
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
