# Attacks, one per cell: sabotage, wire.

# %% checks_never_end deserves="8" waits="yes"
"""Cells of its own that call the visible checks with functions that never answer."""

CELL = """
def never(x, theta):
    while True:
        pass
forward_propagation_test(never)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% deep_nesting_on_the_wire deserves="7"
"""Sends a frame of lists that is nested a million deep."""

BACKWARD = r"""
import gc, struct, sys

def backward_propagation(x, theta):
    wire = sys.modules["inside.wire"]
    frame = b"l\x01\0\0\0" * 1_000_000 + b"N"
    for thing in gc.get_objects():
        if type(thing).__name__ == "Servant":
            wire.send(thing.connection, frame)
            wire.send(thing.connection, b"a" + b"s\3\0\0\0<f8" + b"t\x01\0\0\0" + b"i\x09\0" + b"\xff" * 8 + b"\0b\0\0\0\0")
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% descriptors_closed deserves="8"
"""Closes all its descriptors in a cell before the first answer."""

CELL = """
import os
os.closerange(0, 1024)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% descriptors_replaced deserves="1"
"""Puts /dev/zero and /dev/full in the place of all its descriptors."""

CELL = """
import os
zero, full = os.open("/dev/zero", os.O_RDWR), os.open("/dev/full", os.O_RDWR)
for number in range(64):
    os.dup2(zero if number % 2 else full, number)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% descriptors_used_up deserves="1"
"""Opens files, pipes and sockets until no descriptor is left."""

CELL = """
import os, socket
hoard = []
try:
    while len(hoard) < 100_000:
        hoard += [*os.pipe(), *socket.socketpair()]
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% endless_questions deserves="7" waits="yes"
"""Asks the examiner back without end in one call, so that the call never ends and is never slow."""

BACKWARD = """
import gc

def backward_propagation(x, theta):
    servants = [thing for thing in gc.get_objects() if type(thing).__name__ == "Servant"]
    while True:
        try:
            servants[0]._ask(0, (x,), {})
        except (RuntimeError, IndexError):
            pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% exit_in_the_middle_of_an_answer deserves="7"
"""Sends half an answer on the socket and ends the process."""

BACKWARD = r"""
import os, struct

def backward_propagation(x, theta):
    for name in os.listdir("/proc/self/fd"):
        link = f"/proc/self/fd/{name}"
        if os.path.lexists(link) and "socket:" in os.readlink(link):
            os.write(int(name), struct.pack("<Q", 1000) + b"t\3\0\0\0s")
    os._exit(0)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% huge_length_on_the_wire deserves="7"
"""Announces a message of sixteen exabytes on the socket."""

BACKWARD = r"""
import os

def backward_propagation(x, theta):
    for name in os.listdir("/proc/self/fd"):
        link = f"/proc/self/fd/{name}"
        if os.path.lexists(link) and "socket:" in os.readlink(link):
            os.write(int(name), b"\xff" * 8)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% nonsense_on_the_wire deserves="1"
"""Sends random bytes, false lengths and half frames on the socket."""

CELL = """
import os, struct
links = {name: f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")}
numbers = [int(name) for name, link in links.items() if os.path.lexists(link) and "socket:" in os.readlink(link)]
"""

BACKWARD = """
def backward_propagation(x, theta):
    for number in numbers:
        os.write(number, os.urandom(4_000))
        os.write(number, struct.pack("<Q", 3) + b"abc")
    return x
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% reader_that_never_reads deserves="7" waits="yes"
"""Sends replies for ever without reading the requests, so that both sides could wait for each other."""

BACKWARD = """
import gc, struct, sys

def backward_propagation(x, theta):
    wire = sys.modules["inside.wire"]
    frame = wire.encode(("ask", 0, ("x" * 1_000_000,), {}))
    for thing in gc.get_objects():
        if type(thing).__name__ == "Servant":
            while True:
                wire.send(thing.connection, frame)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% slow_drops_on_the_wire deserves="7" waits="yes"
"""Announces a long message and sends a byte a second, so that something always arrives."""

BACKWARD = """
import os, struct, time

def backward_propagation(x, theta):
    links = {name: f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")}
    numbers = [int(name) for name, link in links.items() if os.path.lexists(link) and "socket:" in os.readlink(link)]
    for number in numbers:
        os.write(number, struct.pack("<Q", 60_000_000))
    while True:
        try:
            for number in numbers:
                os.write(number, b"N")
            time.sleep(1)
        except BaseException:
            pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% socket_made_non_blocking deserves="7"
"""Sets its socket to non-blocking, shuts half of it down and shrinks its buffers."""

BACKWARD = """
import gc, socket

def backward_propagation(x, theta):
    for thing in gc.get_objects():
        if isinstance(thing, socket.socket) and thing.fileno() > 2:
            thing.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
            thing.setblocking(False)
            thing.shutdown(socket.SHUT_WR)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% streams_replaced deserves="8"
"""Replaces stdout and stderr by objects that fail, before the first answer."""

CELL = """
import sys
class Broken:
    encoding = property(lambda self: 1 / 0)
    def write(self, text): raise SystemExit("no")
    def flush(self): raise KeyboardInterrupt
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Broken()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
