# Attacks, one per cell: sabotage, time.

# %% function_that_swallows_interrupts deserves="7" waits="yes"
"""A backward pass that swallows KeyboardInterrupt and everything else."""

BACKWARD = """
def backward_propagation(x, theta):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% interrupts_sent_to_itself deserves="1"
"""Interrupts itself from a thread, during the call and while its answer is written."""

BACKWARD = """
import _thread, threading, time
def interrupt():
    for _ in range(100):
        _thread.interrupt_main()
        time.sleep(0.001)

def backward_propagation(x, theta):
    threading.Thread(target=interrupt).start()
    time.sleep(0.01)
    return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)


# %% loop_in_a_cell deserves="8" waits="yes"
"""A loop without end in a cell before the first answer."""

CELL = """
while True:
    pass
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% loop_in_a_function deserves="7" waits="yes"
"""A loop without end in the backward pass."""

BACKWARD = """
def backward_propagation(x, theta):
    while True:
        pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% loop_that_swallows_interrupts deserves="8" waits="yes"
"""A loop that swallows KeyboardInterrupt and everything else, before the first answer."""

CELL = """
def stubborn():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
stubborn()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% pattern_without_end deserves="7" waits="yes"
"""A regular expression that backtracks for centuries."""

BACKWARD = """
import re
def backward_propagation(x, theta): return re.match(r"(a+)+$", "a" * 60 + "b")
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% power_without_end deserves="8" waits="yes"
"""Computes a power with a hundred million digits in a cell before the first answer."""

CELL = """
value = 10 ** 10 ** 8
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% signals_ignored deserves="8" waits="yes"
"""Ignores SIGINT, SIGTERM, SIGALRM and the rest, and sleeps for ever."""

CELL = """
import signal, time
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, lambda *args: None)
while True:
    time.sleep(1000)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% slow_calls deserves="7" waits="yes"
"""Sleeps a few seconds in every call: each is quick enough, all together are not."""

FORWARD = """
import time
calls = []

def forward_propagation(x, theta):
    calls.append(time.sleep(3))
    return theta * x if len(calls) < 20 else None
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)


# %% slow_cells deserves="1" waits="yes"
"""Forty cells after the answer that sleep for ten seconds each."""


def attack(work):
    work.answer_rightly("forward")
    for _ in range(40):
        work.add("import time\ntime.sleep(10)")


# %% stopped_in_a_cell deserves="8" waits="yes"
"""Stops itself with SIGSTOP in a cell before the first answer: it looks slow, but never wakes up."""

CELL = """
import os, signal
os.kill(os.getpid(), signal.SIGSTOP)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% stopped_in_a_function deserves="7" waits="yes"
"""Stops itself with SIGSTOP whenever the backward pass is called."""

BACKWARD = """
import os, signal
def backward_propagation(x, theta): os.kill(os.getpid(), signal.SIGSTOP)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% sum_without_end deserves="7" waits="yes"
"""A loop inside C code, which no KeyboardInterrupt ends."""

BACKWARD = """
def backward_propagation(x, theta): return sum(iter(int, 1))
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% threads_never_joined deserves="1"
"""Leaves threads that are no daemons, so that Python waits for them at its end."""

CELL = """
import atexit, threading, time
threading.Thread(target=time.sleep, args=(10**6,)).start()
atexit.register(time.sleep, 10**6)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
