# Attacks, one per cell: forged, wire.

# %% asks_back_unbidden deserves="1"
"""Asks the examiner to call its own functions, with numbers of functions that it guesses."""

CELL = """
import gc, sys
servant = next((thing for thing in gc.get_objects() if type(thing).__name__ == "Servant"), None)
"""

BACKWARD = """
def backward_propagation(x, theta):
    for number in (0, -1, 10**9, "planted", True):
        try:
            servant._ask(number, (x, theta), {"expected": 0})
        except Exception as error:
            print(error)
    return 0.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% kernel_replies_replaced deserves="0"
"""Replaces the kernel's execute and reply methods, so that each request is answered with ok."""

CELL = """
kernel = get_ipython().kernel
async def do_execute(code, silent, *args, **kwargs):
    return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
kernel.do_execute = do_execute
kernel.session.send = lambda *args, **kwargs: None
"""

FORWARD = """
def forward_propagation(x, theta): return 3
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% replies_from_a_thread deserves="1"
"""A thread answers in the servant's place, again and again, while the function sleeps."""

CELL = """
import gc, socket, sys, threading, time
wire = sys.modules["inside.wire"]
lines = [thing for thing in gc.get_objects() if isinstance(thing, socket.socket)]
def answer():
    while True:
        time.sleep(0.01)
        for line in lines:
            wire.send(line, wire.encode(("answer", 0.75, ("", [], []))))
"""

BACKWARD = """
def backward_propagation(x, theta):
    threading.Thread(target=answer, daemon=True).start()
    time.sleep(0.5)
    return 0.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% replies_sent_early deserves="1"
"""Sends a hundred replies on the socket before anybody asked."""

CELL = """
import os, socket, struct, sys
wire = sys.modules["inside.wire"]
frame = wire.encode(("answer", 5.0, ("", [], [])))
for number in map(int, os.listdir("/proc/self/fd")):
    try:
        line = socket.socket(fileno=os.dup(number))
        line.sendall((struct.pack("<Q", len(frame)) + frame) * 100)
    except OSError:
        pass
"""

BACKWARD = """
def backward_propagation(x, theta): return 5.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% servant_answers_patched deserves="1"
"""Replaces Servant._answer, so that each request is answered with a number of its own."""

CELL = """
import sys
servant, wire = sys.modules["inside.servant"], sys.modules["inside.wire"]
servant.Servant._answer = lambda self, message: wire.encode(("answer", 5.0, ("", [], [])))
"""

BACKWARD = """
def backward_propagation(x, theta): return 5.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% servant_operations_by_gc deserves="1"
"""Finds the servant by gc and exchanges its operations for functions that agree with everything."""

CELL = """
import gc
for thing in gc.get_objects():
    if type(thing).__name__ == "Servant":
        thing.operations["call"] = lambda function, args, kwargs: 0.75
        thing.operations["enter"] = thing.operations["leave"] = lambda *args: None
        thing.operations["names"] = lambda names: dict.fromkeys([*names, "np", "as_number"], True)
"""

BACKWARD = """
def backward_propagation(x, theta): return 0.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% stand_in_protocol deserves="1" waits="yes"
"""Returns objects with the names that the examiner's own stand-ins have."""

BACKWARD = """
class StandIn:
    _ref, _kind, _exchange = ("handle", 0), "float", None
    kind, value = "argument", (0, 15.0)
    elsewhere = ("builtins", "float", "0.0")
    def __len__(self): return 1
    def __getitem__(self, key): return StandIn()
    def __array__(self, *args, **kwargs): return np.array(9.0)

def backward_propagation(x, theta): return StandIn()
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return StandIn()
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% wire_encode_patched deserves="1"
"""Replaces wire.encode and wire.send, so that every answer says that all is well."""

CELL = """
import sys
wire = sys.modules["inside.wire"]
real, content = wire.encode, ("answer", True, ("all tests passed", [], []))
wire.encode = lambda value, on_other=None: real(content)
"""

BACKWARD = """
def backward_propagation(x, theta): return True
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
