# Attacks, one per cell: forged, inputs looked up.

# %% calls_counted deserves="0"
"""Counts the calls and returns fixed numbers in the order in which SEED 0 asks for them."""

FORWARD = """
ORDER = [8, -1.5, 15, -14, 0, 0, *np.prod(generator("test_forward").uniform(-4, 4, (20, 2)), axis=1).tolist()]
calls = iter(ORDER)

def forward_propagation(x, theta):
    return next(calls, 0.0)
"""


def attack(work):
    work.answer("forward", FORWARD)


# %% constants_of_the_checks deserves="0"
"""Returns the numbers that the visible checks expect, whatever the arguments are."""

FORWARD = """
def forward_propagation(x, theta):
    return 8 if x > 0 else -1.5
"""

BACKWARD = """
def backward_propagation(x, theta):
    return {3: 3, 2: 2}.get(x, -2.5)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return 0.2
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% expected_computed_from_source deserves="0"
"""Finds the caller's source, reads its line `expected = ...` and evaluates it in the caller's frame."""

FORWARD = """
import inspect, re

def forward_propagation(x, theta):
    for record in inspect.stack()[1:]:
        for line in get_ipython().user_ns["In"][::-1]:
            found = re.search(r"expected = (.+)", line)
            if found and "voltage" in record.frame.f_locals:
                return eval(found[1], record.frame.f_globals, record.frame.f_locals)
    return 41
"""


def attack(work):
    work.answer("forward", FORWARD)


# %% expected_taken_from_frames deserves="0"
"""Returns what the frames of the callers hold under the name `expected`."""

CHECK = """
import inspect

def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    frame = inspect.currentframe()
    while frame is not None:
        wanted = frame.f_locals.get("expected")
        if wanted is not None:
            return wanted(x, theta) if callable(wanted) else wanted
        frame = frame.f_back
    return 0.625
"""


def attack(work):
    work.answer("gradient_check", CHECK)


# %% locals_of_the_caller_zeroed deserves="0"
"""Sets the caller's own variables to zero, so that zero is what it expects."""

FORWARD = """
import ctypes, sys

def forward_propagation(x, theta):
    frame = sys._getframe(1)
    frame.f_locals.update(voltage=0.0, calibration=0.0, args=(0.0, 0.0))
    ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
    return 0.0
"""


def attack(work):
    work.answer("forward", FORWARD)


# %% seed_set_to_zero deserves="0"
"""Sets testCases.SEED back to zero before each call, and answers for the inputs of seed zero only."""

CELL = """
import testCases
SLOPES = [3, 2, -2.5, 5, -2, 0, 3.5, *testCases.generator("test_backward").uniform(-4, 4, (20, 2))[:, 0].tolist()]
"""

BACKWARD = """
def backward_propagation(x, theta):
    testCases.SEED = 0
    testCases.__dict__["SEED"] = 0
    return x if x in SLOPES else 99.0
"""


def attack(work):
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% seed_zero_looked_up deserves="0"
"""Looks the answers up in a table that was made beforehand from the inputs of SEED 0."""

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


# %% test_data_found_by_gc deserves="1"
"""Searches the heap for lists of inputs and expected numbers and sets them to zero."""

FORWARD = """
import gc

def forward_propagation(x, theta):
    for thing in gc.get_objects():
        if type(thing) is list and thing and all(type(part) is float for part in thing):
            thing[:] = [0.0] * len(thing)
    return 0.0
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", FORWARD)


# %% trace_changes_expected deserves="1"
"""A trace function changes the local `expected` of whatever test runs."""

CELL = """
import ctypes, sys
def tracer(frame, event, argument):
    for name in ("expected", "voltage", "slope", "found"):
        if name in frame.f_locals:
            frame.f_locals[name] = 0.25
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
    return tracer
"""

BACKWARD = """
def backward_propagation(x, theta):
    sys.settrace(tracer)
    caller = sys._getframe(1)
    while caller is not None:
        caller.f_trace, caller = tracer, caller.f_back
    return 0.25
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
