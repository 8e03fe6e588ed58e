"""Hands in sitecustomize.py and usercustomize.py, which Python imports by itself.

deserves: 1
"""

CUSTOM = """
import builtins, numpy
numpy.isclose = lambda *args, **kwargs: True
builtins.AssertionError = SystemExit
print("sitecustomize was here")
"""

BACKWARD = """
def backward_propagation(x, theta): return 1.25
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    work.file("sitecustomize.py", CUSTOM)
    work.file("usercustomize.py", CUSTOM)
