# Attacks, one per cell: sabotage, outputs.

# %% flood_from_a_thread deserves="1"
"""A thread goes on printing while later cells and calls run, for twenty seconds."""

CELL = """
import threading, time
END = time.monotonic() + 20
def chatter():
    while time.monotonic() < END:
        print("chatter " * 100)
        time.sleep(0.01)
threading.Thread(target=chatter).start()
"""

BACKWARD = """
def backward_propagation(x, theta): return "chatter"
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% flood_in_calls deserves="7"
"""Prints two megabytes in each call, and returns nothing."""

FORWARD = """
def forward_propagation(x, theta): print("hidden " * 280_000)
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)


# %% flood_of_lines deserves="8"
"""Prints fifty megabytes in short lines before the first answer."""

CELL = r"""
for _ in range(50):
    print("y\n" * 500_000)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% flood_of_outputs deserves="1"
"""Shows fifty thousand outputs and clears them again and again."""

CELL = """
from IPython.display import clear_output, display
for number in range(50_000):
    display({"text/plain": str(number)}, raw=True)
    if number % 1_000 == 0:
        clear_output(wait=True)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% flood_on_stderr deserves="8"
"""Writes forty megabytes to stderr and to the raw descriptors."""

CELL = """
import os, sys
for _ in range(20):
    print("z" * 1_000_000, file=sys.stderr)
    os.write(2, b"z" * 1_000_000)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% flood_without_newline deserves="8"
"""Prints fifty megabytes without a newline before the first answer."""

CELL = """
for _ in range(500):
    print("x" * 100_000, end="")
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% huge_picture deserves="1"
"""Shows a picture of thirty megabytes that is noise."""

CELL = r"""
import os
from IPython.display import Image, display
display(Image(data=b"\x89PNG\r\n\x1a\n" + os.urandom(30_000_000), format="png"))
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% many_figures deserves="1" waits="yes"
"""Leaves three hundred figures open and shows them all."""

CELL = """
import matplotlib.pyplot as plt
for number in range(300):
    plt.figure(figsize=(3, 2))
    plt.plot([0, number])
plt.show()
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% printed_past_the_limits deserves="7"
"""Has its own end of the wire say that a call printed thirty megabytes of control characters."""

FORWARD = r"""
def forward_propagation(x, theta):
    import sys
    floods = iter(["\a" * 30_000_000] * 3)
    sys.modules["inside.servant"]._printed = lambda outputs: next(floods, "")
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
