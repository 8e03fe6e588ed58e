# Attacks, one per cell: forged, builtins and numpy patched.

# %% any_all_abs_patched deserves="1"
"""Replaces the builtins all, any, abs and float."""

CELL = """
import builtins
builtins.all = builtins.any = lambda *args: True
builtins.abs = lambda value: 0
builtins.float = lambda value=0.0: 5e-324
"""

BACKWARD = """
def backward_propagation(x, theta): return "anything"
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% asarray_patched deserves="2"
"""Replaces np.asarray and np.isfinite, which turn answers into numbers, after the right answers."""

CELL = """
class Number(float):
    size, shape = 1, ()
    dtype = np.dtype(float)
    def reshape(self, *shape): return self

np.asarray = np.ascontiguousarray = lambda *args, **kwargs: Number(0.0)
np.isfinite = lambda *args, **kwargs: True
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return np.array([9.0, 9.0])
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL, before="gradient_check")
    work.answer("gradient_check", CHECK)


# %% assertion_error_patched deserves="0"
"""Replaces the builtin AssertionError by a class that cannot be raised."""

CELL = """
import builtins
builtins.AssertionError = type("AssertionError", (BaseException,), {"__new__": lambda *args: SystemExit(0)})
"""

FORWARD = """
def forward_propagation(x, theta): return None
"""

BACKWARD = """
def backward_propagation(x, theta): raise AssertionError
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% builtins_overwritten deserves="1"
"""Overwrites __builtins__ of the notebook and empties the builtins module."""

CELL = """
import builtins
kept = dict(vars(builtins))
for name in ("AssertionError", "isinstance", "len", "iter", "type", "BaseException", "getattr"):
    setattr(builtins, name, lambda *args, **kwargs: None)
__builtins__ = {}
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% compile_and_exec_patched deserves="0"
"""Replaces compile and exec by versions that cut every assert out of the code."""

CELL = """
import ast, builtins

class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()

real_compile, real_exec = builtins.compile, builtins.exec
def quiet_compile(source, *args, **kwargs):
    return real_compile(NoAsserts().visit(source) if isinstance(source, ast.AST) else source, *args, **kwargs)
builtins.compile = quiet_compile
builtins.exec = lambda code, *args: None if "assert" in str(code) else real_exec(code, *args)
"""

FORWARD = """
def forward_propagation(x, theta): return 1.0
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% float_memory_overwritten deserves="0"
"""Overwrites the float objects it is given, in memory, so that the reference sees zeros."""

FORWARD = """
import ctypes

def forward_propagation(x, theta):
    for number in (x, theta):
        if type(number) is float:
            ctypes.c_double.from_address(id(number) + 16).value = 0.0
    return x * theta
"""

BACKWARD = """
def backward_propagation(x, theta):
    if type(x) is float:
        ctypes.c_double.from_address(id(x) + 16).value = 0.0
        return 0.0
    return x
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% import_hook deserves="1"
"""Puts a finder into sys.meta_path that serves its own public_tests, testCases and plots."""

CELL = """
import importlib.abc, importlib.util, sys
class Serve(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if name in ("public_tests", "testCases", "plots") else None
    def exec_module(self, module):
        module.as_number = module.generator = module.planted = module.epsilon_sweep = lambda *args, **kwargs: 0.0
sys.meta_path.insert(0, Serve())
for name in ("public_tests", "testCases", "plots"):
    sys.modules.pop(name, None)
"""

BACKWARD = """
def backward_propagation(x, theta): return -77
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% import_patched deserves="0"
"""Replaces __import__ by one that hands out an agreeable public_tests and testCases."""

CELL = """
import builtins, types
real_import = builtins.__import__
def hand_out(name, *args, **kwargs):
    module = real_import(name, *args, **kwargs)
    if name.startswith(("public_tests", "checks", "testCases")):
        module.as_number = lambda value, what="": np.float64(0.0)
    return module
builtins.__import__ = hand_out
from public_tests import as_number
"""

FORWARD = """
def forward_propagation(x, theta): return "zero"
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% isclose_patched deserves="1"
"""Replaces np.isclose and np.allclose by functions that always agree."""

CELL = """
import numpy
numpy.isclose = numpy.allclose = lambda *args, **kwargs: numpy.True_
numpy.testing.assert_allclose = lambda *args, **kwargs: None
"""

FORWARD = """
def forward_propagation(x, theta): return 123.0
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% isinstance_patched deserves="1"
"""Replaces isinstance, type and hasattr: everything is an instance of everything."""

CELL = """
import builtins
builtins.isinstance = builtins.issubclass = lambda *args: True
builtins.hasattr = lambda *args: True
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% modules_swapped deserves="1"
"""Swaps public_tests, testCases and checks.values in sys.modules for fakes."""

CELL = """
import sys, types
fake = types.ModuleType("fake")
fake.as_number = lambda value, what="": 0.0
fake.generator = lambda name: None
fake.SEED = 0
for name in ("public_tests", "testCases", "checks.values", "checks.scalar", "numpy.testing"):
    sys.modules[name] = fake
"""

BACKWARD = """
def backward_propagation(x, theta): return [theta]
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% ndarray_cursed_with_ctypes deserves="1"
"""Changes methods of ndarray and float themselves through the dict behind their mapping proxies."""

CELL = r"""
import ctypes, gc
for kind, name in ((np.ndarray, "reshape"), (np.ndarray, "tobytes"), (float, "__round__"), (int, "to_bytes")):
    gc.get_referents(kind.__dict__)[0][name] = lambda *args, **kwargs: b"\0" * 8
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))
"""

BACKWARD = """
def backward_propagation(x, theta): return np.array([7, 7])
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% norm_and_abs_patched deserves="1"
"""Replaces np.abs, np.linalg.norm and np.array_equal."""

CELL = """
np.abs = np.absolute = lambda *args, **kwargs: 0.0
np.linalg.norm = lambda *args, **kwargs: 0.5
np.array_equal = lambda *args, **kwargs: True
"""

BACKWARD = """
def backward_propagation(x, theta): return np.linalg.norm(theta)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return np.linalg.norm(x)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% thread_patches_later deserves="1"
"""A thread waits until the tests are likely to run and then patches everything every millisecond."""

CELL = """
import threading, time
def patch():
    while True:
        np.isclose = lambda *args, **kwargs: True
        get_ipython().user_ns["as_number"] = lambda *args: 0.0
        time.sleep(0.001)
threading.Thread(target=patch, daemon=True).start()
"""

BACKWARD = """
def backward_propagation(x, theta): return 99
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
