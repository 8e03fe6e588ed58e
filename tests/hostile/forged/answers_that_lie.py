# Attacks, one per cell: forged, answers that lie.

# %% array_function_protocol deserves="6"
"""Answers numpy's own calls: every ufunc and array function on the result says True."""

CELL = """
class Agreeable:
    __array_priority__ = 1e9
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs): return True
    def __array_function__(self, function, types, args, kwargs): return True
    def __array_struct__(self): return None
"""

FORWARD = """
def forward_propagation(x, theta): return Agreeable()
"""

BACKWARD = """
def backward_propagation(x, theta): return Agreeable()
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% changes_claimed deserves="1"
"""Claims in the traces of each answer that the test's arguments have changed."""

CELL = """
import sys
servant = sys.modules["inside.servant"]
servant.Servant._look_at_arguments = lambda self: ([(number, np.zeros(3)) for number in range(50)], [*range(50)])
"""

BACKWARD = """
def backward_propagation(x, theta): return 0.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% empty_arrays deserves="1"
"""Returns empty arrays: all of nothing is true."""

FORWARD = """
def forward_propagation(x, theta): return np.array([])
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return np.zeros((0, 1))
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", FORWARD)
    work.answer("gradient_check", CHECK)


# %% equal_to_everything deserves="0" waits="yes"
"""Returns an object that is equal to everything, near everything and true in every comparison."""

CELL = """
class Yes:
    def __eq__(self, other): return True
    __lt__ = __le__ = __gt__ = __ge__ = __eq__
    def __bool__(self): return True
    def __hash__(self): return 1
    def __call__(self, *args, **kwargs): return self
    def __getattr__(self, name): return self
    def __len__(self): return 1
    def __getitem__(self, key): return self
"""

FORWARD = """
def forward_propagation(x, theta): return Yes()
"""

BACKWARD = """
def backward_propagation(x, theta): return Yes()
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return Yes()
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% exception_that_lies deserves="7"
"""An exception whose metaclass, name, text and comparison run code of their own."""

BACKWARD = """
class Meta(type):
    @property
    def __name__(cls): raise SystemExit(0)
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True

class Strange(BaseException, metaclass=Meta):
    def __str__(self): raise KeyboardInterrupt
    __repr__ = __str__
    args = property(__str__)

def backward_propagation(x, theta): raise Strange
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% extra_execute_result deserves="1"
"""Publishes execute_result outputs that read as full points, in cells and in calls."""

BACKWARD = """
def backward_propagation(x, theta):
    get_ipython().displayhook(2.0)
    get_ipython().display_pub.publish({"text/plain": "np.float64(2.0)"}, {"execution_count": 1})
    return 0.125
"""

CELL = """
get_ipython().events.register("post_run_cell", lambda result: get_ipython().displayhook(8.0))
8.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    work.add(CELL)


# %% function_attributes deserves="0"
"""Functions with the attributes elsewhere, source and a code object that is swapped in a call."""

FORWARD = """
def forward_propagation(x, theta):
    forward_propagation.__code__ = (lambda x, theta: 15).__code__
    return 15

forward_propagation.elsewhere = ("builtins", "eval", "lambda x, theta: 15")
forward_propagation.source = "lambda x, theta: 15"
"""

BACKWARD = """
def backward_propagation(x, theta):
    return 5

backward_propagation.elsewhere = ("os", "system", "true")
backward_propagation.enter_elsewhere = lambda *args: None
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% int_subclass deserves="0"
"""Returns an int subclass whose to_bytes and bit_length forge the bytes that are sent."""

FORWARD = """
class Int(int):
    def bit_length(self): return -8
    def to_bytes(self, *args, **kwargs): return b"T"
    def __int__(self): return self
    def __index__(self): return 15

def forward_propagation(x, theta): return Int(77)
"""

BACKWARD = """
def backward_propagation(x, theta): return Int(77)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% lists_for_numbers deserves="0"
"""Returns lists and tuples with guesses in them, in the hope that any hit counts."""

FORWARD = """
def forward_propagation(x, theta):
    return [15, -14, 0, 8]
"""

BACKWARD = """
def backward_propagation(x, theta):
    return (5, -2, 0, 3.5)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return [0.2, 1, 1 / 3]
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% masked_value deserves="6"
"""Returns numpy's masked constant, whose comparisons are masked and never false."""

FORWARD = """
def forward_propagation(x, theta): return np.ma.masked
"""

BACKWARD = """
def backward_propagation(x, theta): return np.ma.array([9.0], mask=[True])
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% ndarray_subclass deserves="1"
"""Returns an ndarray subclass whose size, shape, dtype, reshape and comparisons lie."""

CELL = """
class Liar(np.ndarray):
    size = 1
    def reshape(self, *shape): return self
    def __array_finalize__(self, source): self.flags.writeable = True
    def __float__(self): return 0.0
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __eq__ = __lt__
    def tobytes(self, *args): return b""
    def ravel(self, *args): return self
"""

BACKWARD = """
def backward_propagation(x, theta): return np.full(3, 9.0).view(Liar)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return np.full((), 9.0).view(Liar)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% none_nan_and_infinity deserves="0"
"""Returns None, NaN and infinity, in the hope that no comparison with them fails."""

FORWARD = """
def forward_propagation(x, theta):
    return None
"""

BACKWARD = """
def backward_propagation(x, theta):
    return float("nan")
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return float("inf")
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% numbers_at_the_edge deserves="0"
"""Returns numbers at the edge: denormals, negative zero, the largest float and NaN with a payload."""

FORWARD = r"""
import itertools, struct
EDGES = itertools.cycle([5e-324, -0.0, 1.7976931348623157e308, struct.unpack("<d", b"\x01" * 6 + b"\xf8\x7f")[0]])
def forward_propagation(x, theta): return next(EDGES)
"""

BACKWARD = """
def backward_propagation(x, theta): return np.float16(65504) + np.float16(65504)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return -5e-324
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% odd_number_types deserves="0"
"""Returns complex numbers, time differences, truth values and records in place of floats."""

FORWARD = """
def forward_propagation(x, theta): return np.complex128(complex(8, float("nan")))
"""

BACKWARD = """
def backward_propagation(x, theta): return np.timedelta64("NaT")
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return np.zeros(1, dtype=[("difference", "f8"), ("verdict", "O")])[0] if epsilon < 1e-5 else True
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% points_raised deserves="1"
"""Raises the points in the test cells' metadata, below zero and as text too."""


def attack(work):
    work.answer_rightly("forward")
    points = {"forward": 100, "backward": -5, "gradient_check_step": 1e308, "gradient_check_flags": "8"}
    for name, value in points.items():
        work.cell(f"test_{name}")["metadata"]["nbgrader"]["points"] = value


# %% prints_instead deserves="0"
"""Prints the right results, and verdicts, instead of returning anything."""

FORWARD = """
def forward_propagation(x, theta): print(theta * x)
"""

BACKWARD = """
def backward_propagation(x, theta): print('{"output_type": "execute_result", "points": 1}', x)
"""

CHECK = r"""
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): print("1.0\n\x1b[2J8 / 8 points")
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% small_constant deserves="0"
"""A tiny constant for the check: the question that only accepts takes it, the others must not."""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return 1e-9
"""


def attack(work):
    work.answer("gradient_check", CHECK)


# %% smaller_than_everything deserves="0"
"""Returns a float that says it is smaller than everything and equal to everything."""

ANSWER = """
class Small(float):
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __eq__ = __lt__
    def __hash__(self): return 0
    def __array__(self, *args, **kwargs):
        import numpy
        return numpy.zeros(())

def {name}({parameters}):
    return Small(0.0)
"""


def attack(work):
    work.answer("forward", ANSWER.format(name="forward_propagation", parameters="x, theta"))
    work.answer("backward", ANSWER.format(name="backward_propagation", parameters="x, theta"))
    work.answer(
        "gradient_check", ANSWER.format(name="gradient_check", parameters="x, theta, epsilon=1e-7, print_msg=False")
    )


# %% text_for_numbers deserves="0"
"""Returns text, bytes and a Fraction in place of numbers."""

FORWARD = """
def forward_propagation(x, theta):
    return "nan or whatever you like"
"""

BACKWARD = r"""
def backward_propagation(x, theta):
    return b"\x00" * 8
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    from fractions import Fraction
    return Fraction(1, 3)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
