# Attacks, one per cell: forged, checks and helpers replaced.

# %% as_number_replaced deserves="1"
"""Redefines as_number, everywhere, to give an array that swallows comparisons."""

CELL = """
import checks.values, public_tests
class Fits(float):
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __eq__ = __lt__
as_number = public_tests.as_number = checks.values.as_number = lambda value, what="difference": Fits(0.0)
"""

FORWARD = """
def forward_propagation(x, theta): return None
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return None
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("gradient_check", CHECK)


# %% checks_replaced deserves="1"
"""Replaces the visible checks by functions that print success."""

CELL = r"""
import checks.scalar, checks.tutor, public_tests
passed = lambda target, *args: print("\033[92mAll checks passed. 8 of 8 points.\033[0m")
forward_propagation_test = backward_propagation_test = gradient_check_test = passed
for module in (checks.scalar, checks.tutor, public_tests):
    for name in list(vars(module)):
        if name.endswith("_test") or name in ("same", "check_cases"):
            setattr(module, name, passed)
"""

FORWARD = """
def forward_propagation(x, theta): return 8
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% generator_replaced deserves="0"
"""Replaces testCases.generator: all drawn inputs become zero."""

CELL = """
import testCases
class Zeros:
    def uniform(self, low, high, size): return np.zeros(size)
    def choice(self, values, size): return np.ones(size)
generator = testCases.generator = lambda name: Zeros()
"""

FORWARD = """
def forward_propagation(x, theta): return {5: 15, -2: -14}.get(x, 0)
"""

BACKWARD = """
def backward_propagation(x, theta): return {5: 5, -2: -2, 3.5: 3.5}.get(x, 0)
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% helpers_edited deserves="1"
"""Hands in edited helpers: public_tests.py and checks/values.py that accept everything."""

VALUES = """
def as_number(value, what="difference"): return 0.0
as_vector = as_vectors = as_number
"""

FORWARD = """
def forward_propagation(x, theta): return "edited"
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", FORWARD)
    work.file("checks/values.py", VALUES)
    work.file(
        "public_tests.py", "from checks.values import *\nfrom checks.planting import *\nfrom checks.scalar import *\n"
    )


# %% own_enter_elsewhere deserves="2"
"""A callable with enter_elsewhere of its own, so that a measured gradient passes for a formula.

The numbers are right for hidden inputs, so they count: what is planted is planted in the student's own process.
"""

BACKWARD = """
import contextlib

class Measuring:
    def __call__(self, x, theta):
        return (forward_propagation(x, theta + 1) - forward_propagation(x, theta - 1)) / 2
    def enter_elsewhere(self, helper, options):
        return contextlib.nullcontext()

backward_propagation = Measuring()
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)


# %% patch_in_a_test_cell deserves="1"
"""Puts code into a test cell that makes every comparison agree."""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    work.cell("test_forward")["source"] += "\nnp.isclose = lambda *args, **kwargs: True"
    work.cell("imports")["source"] += "\nas_number = lambda *args: 0.0"
    work.cell("check_backward")["source"] = "np.isclose = lambda *args, **kwargs: True"


# %% planted_made_a_no_op deserves="2"
"""Makes planted do nothing, so that a measured gradient passes for a formula.

The numbers are right for hidden inputs, so they count: what is planted is planted in the student's own process.
"""

CELL = """
import contextlib, checks.planting, public_tests
nothing = lambda function, **sources: contextlib.nullcontext()
planted = public_tests.planted = checks.planting.planted = nothing
"""

BACKWARD = """
def backward_propagation(x, theta):
    return (forward_propagation(x, theta + 1) - forward_propagation(x, theta - 1)) / 2
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% test_cases_edited deserves="0"
"""Hands in a testCases.py whose draws are those that the answers were made for."""

CASES = """
import numpy as np
SEED = 0
class Same:
    def uniform(self, low, high, size): return np.full(size, 2.0)
    def choice(self, values, size): return np.ones(size)
def generator(name): return Same()
"""

FORWARD = """
def forward_propagation(x, theta): return 4.0
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.file("testCases.py", CASES)


# %% wrapped_leads_elsewhere deserves="2"
"""A __wrapped__ that leads planted astray, so that a measured gradient passes for a formula.

The numbers are right for hidden inputs, so they count: what is planted is planted in the student's own process.
"""

BACKWARD = """
import types

def backward_propagation(x, theta):
    return (forward_propagation(x, theta + 1) - forward_propagation(x, theta - 1)) / 2

backward_propagation.__wrapped__ = types.FunctionType(backward_propagation.__code__, {"elsewhere": True})
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)


# %% wrong_references deserves="1"
"""Answers with references to objects, arguments and functions that do not exist."""

CELL = """
import itertools, sys
servant, wire = sys.modules["inside.servant"], sys.modules["inside.wire"]
WRONG = itertools.cycle([("handle", (10**12, True, "float", [])), ("handle", (-1, False, "x" * 10**6, ["real", [], 1])),
                         ("handle", (0, True, "float")), ("argument", (0, 1)), ("name", "as_number"), ("source", ("os", "getcwd", "")), ("asked", 0), ("sequence", 7)])
servant.Servant._handle = lambda self, value: wire.Ref(*next(WRONG))
"""

BACKWARD = """
def backward_propagation(x, theta): return object()
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
