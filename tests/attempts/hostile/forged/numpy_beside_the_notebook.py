"""Hands in a numpy.py whose isclose always agrees.

deserves: 1
"""

NUMPY = """
def isclose(*args, **kwargs): return True
def arange(*args): return [1]
def __getattr__(name): return lambda *args, **kwargs: 0.0
"""

FORWARD = """
def forward_propagation(x, theta): return 19
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", FORWARD)
    work.file("numpy.py", NUMPY)
