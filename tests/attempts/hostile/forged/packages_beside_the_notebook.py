"""Hands in packages that win over modules of the same names: public_tests/, testCases/, gc_utils/.

deserves: 1
"""

PACKAGE = """
import contextlib
as_number = lambda value, what="": 0.0
planted = lambda *args, **kwargs: contextlib.nullcontext()
generator = lambda name: None
def __getattr__(name): return lambda *args, **kwargs: None
"""

BACKWARD = """
def backward_propagation(x, theta): return "package"
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    for name in ("public_tests", "testCases", "gc_utils", "plots"):
        work.file(f"{name}/__init__.py", PACKAGE)
