# Attacks, one per cell: sabotage, answers returned.

# %% colliding_keys_returned deserves="7" waits="yes"
"""Returns a dict and a set whose keys all have the same hash."""

FORWARD = """
def forward_propagation(x, theta):
    keys = [number * (2**61 - 1) for number in range(60_000)]
    return [dict.fromkeys(keys[:9_999]), keys]
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)


# %% cyclic_containers_returned deserves="0" waits="yes"
"""Returns lists, dicts and tuples that contain themselves."""

FORWARD = """
def forward_propagation(x, theta):
    cycle = []
    cycle.append(cycle)
    return cycle
"""

BACKWARD = """
def backward_propagation(x, theta):
    cycle = {}
    cycle["again"] = (cycle, cycle)
    return cycle
"""

CHECK = """
class Endless(list):
    def __iter__(self): return iter(int, 1)
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return Endless([1])
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% deep_list_returned deserves="7"
"""Returns a list that is nested fifty thousand deep."""

FORWARD = """
def forward_propagation(x, theta):
    nested = []
    for _ in range(50_000):
        nested = [nested]
    return nested
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)


# %% deep_repr deserves="1"
"""Shows a list that is nested two hundred thousand deep."""

CELL = """
nested = []
for _ in range(200_000):
    nested = [nested]
nested
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% endless_generator_returned deserves="7"
"""Returns iterators without end, as results and in the values of a dict."""

BACKWARD = """
import itertools
def backward_propagation(x, theta): return map(abs, itertools.count()) if x > 0 else zip(itertools.repeat(x))
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% hash_and_equality_bombs deserves="7"
"""Returns containers whose parts raise, loop or exit when they are compared or sized."""

BACKWARD = """
import os
class Trap(dict):
    def items(self): os._exit(0)
    def __len__(self): raise MemoryError
class Tricky(tuple):
    def __iter__(self): raise SystemExit
def backward_propagation(x, theta): return Trap(a=1) if x > 0 else Tricky((1,))
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% huge_array_returned deserves="7" waits="yes"
"""Returns an array of 200 MB."""

BACKWARD = """
def backward_propagation(x, theta): return np.ones(25_000_000)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% huge_integer_returned deserves="7" waits="yes"
"""Returns an integer with a million digits, and raises one in a message."""

BACKWARD = """
import sys
sys.set_int_max_str_digits(0)
def backward_propagation(x, theta):
    if x == 5:
        raise ValueError(10**100_000)
    return 10**1_000_000
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% huge_repr deserves="7"
"""Objects whose text is fifty megabytes long, as the value of a cell and in exceptions."""

FORWARD = """
class Long:
    def __repr__(self): return "r" * 50_000_000

def forward_propagation(x, theta): raise ValueError(Long())
"""

CELL = """
Long()
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
    work.add(CELL)


# %% object_array_returned deserves="7"
"""Returns object arrays that hold themselves, functions and modules."""

BACKWARD = """
def backward_propagation(x, theta):
    array = np.empty(3, dtype=object)
    array[:] = [array, np, lambda: array]
    return array
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% odd_text_returned deserves="7"
"""Returns text with lone surrogates, NUL bytes and a million combining marks."""

BACKWARD = r"""
def backward_propagation(x, theta):
    if x == 5:
        raise ValueError("\ud800\0\u202e" + "\u0301" * 1_000_000)
    return {"\udcff": "\0" * 1_000}
"""

CELL = r"""
print("\ud800 \0 \u202e desrever \x07\x1b[2J" + "\u0301" * 100_000)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
    work.add(CELL)


# %% unpicklable_names deserves="7"
"""Classes with names that are megabytes long, empty or no text at all."""

BACKWARD = """
Long = type("L" * 5_000_000, (Exception,), {})
Empty = type("", (), {"__len__": lambda self: 2**62, "__iter__": lambda self: iter(int, 1)})

def backward_propagation(x, theta):
    if x == 5:
        raise Long("m" * 5_000_000)
    return Empty()
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% wide_sharing_returned deserves="7" waits="yes"
"""Returns a small list that becomes two to the power of forty parts when it is written out."""

BACKWARD = """
def backward_propagation(x, theta):
    value = [x]
    for _ in range(40):
        value = [value, value]
    return value
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
