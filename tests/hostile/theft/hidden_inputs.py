# Attacks, one per cell: theft, hidden inputs.

# %% arguments_in_files deserves="0"
"""Writes arguments and callers into files in many folders, and reads them all in a later cell."""

FORWARD = r"""
import glob, os, traceback
FOLDERS = (".", os.path.expanduser("~"), "/tmp", "/var/tmp", "/dev/shm", "..", "/student/home", "/student/tmp")

def forward_propagation(x, theta):
    for folder in FOLDERS:
        try:
            with open(f"{folder}/escaped-arguments_in_files", "a") as file:
                file.write(f"ESCAPED {x} {theta} {traceback.format_stack()}\n")
        except OSError:
            pass
    return 0.5
"""

CELL = """
for folder in FOLDERS:
    for path in glob.glob(f"{folder}/escaped-*"):
        print(path, open(path).read())
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.add(CELL)


# %% arguments_printed_at_once deserves="0"
"""Prints its arguments and the stack in each call, to stdout, stderr and the raw descriptors."""

BACKWARD = r"""
import os, sys, traceback

def backward_propagation(x, theta):
    text = f"hidden input {x!r} {theta!r}\n" + "".join(traceback.format_stack())
    print(text)
    print(text, file=sys.stderr)
    for number in (1, 2):
        os.write(number, text.encode())
    return None
"""


def attack(work):
    work.answer("backward", BACKWARD)


# %% arguments_printed_later deserves="8"
"""Right functions that keep all their arguments, and a later cell that prints them."""

CELL0 = """
def {name}(x, theta):
    KEPT.append((x, theta))
    return {result}
"""

CELL = """
print(len(KEPT), KEPT)
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.add(CELL)
    work.answer("forward", "KEPT = []\n" + CELL0.format(name="forward_propagation", result="theta * x"))
    work.answer("backward", CELL0.format(name="backward_propagation", result="x"))


# %% death_with_inputs deserves="8"
"""Ends by a signal of its choice in a cell after the test, once its function has seen inputs that are not the check's."""

FORWARD = """
seen = []
def forward_propagation(x, theta):
    seen.append((x, theta))
    return theta * x
"""

CELL = """
import os, signal
if len(seen) > 10:
    os.kill(os.getpid(), signal.SIGUSR1 if seen[-1] > seen[-2] else signal.SIGUSR2)
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
    work.add(CELL, before="backward")


# %% grader_words_with_inputs deserves="0"
"""Raises AssertionErrors in the grader's own words, with the hidden inputs in the place of names."""

FORWARD = """
def forward_propagation(x, theta):
    raise AssertionError(f"J must be one number, but it has shape ({int(x)}, {int(theta)}) and type leaked_shape: "
                         "np.linalg.norm turns a vector into a number.")
"""

BACKWARD = """
def backward_propagation(x, theta):
    digits = repr((x, theta)).translate(str.maketrans("-., ()", "mdcs__"))
    raise AssertionError(f"leaked{digits} came back as None: is the `return` missing?")
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% message_with_inputs deserves="1"
"""Raises an exception whose message, notes and cause hold the hidden inputs and the callers' lines."""

BACKWARD = """
import traceback

def backward_propagation(x, theta):
    error = ValueError(f"inputs: x={x!r} theta={theta!r}")
    error.add_note("".join(traceback.format_stack()))
    raise error from AssertionError("".join(traceback.format_stack()))
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)


# %% name_with_inputs deserves="1"
"""Raises exceptions whose class names hold the hidden inputs."""

BACKWARD = """
def backward_propagation(x, theta):
    digits = repr((x, theta)).translate(str.maketrans("-., ()", "mdcs__"))
    raise type(f"Leaked{digits}", (Exception,), {})("see the name")
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
