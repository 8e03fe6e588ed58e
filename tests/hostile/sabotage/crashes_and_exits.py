# Attacks, one per cell: sabotage, crashes and exits.

# %% aborted deserves="8"
"""Aborts the process with a core dump asked for."""

CELL = """
import os, resource
try:
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
except (OSError, ValueError) as error:
    print(error)
os.abort()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% debuggers deserves="8"
"""Starts debuggers, by breakpoint, by %pdb and by a post-mortem."""

CELL = """
breakpoint()
"""

CELL2 = """
%pdb on
1 / 0
"""

CELL3 = """
import pdb, sys
pdb.set_trace()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
    work.add(CELL2, before="forward")
    work.add(CELL3)


# %% event_loops deserves="8" waits="yes"
"""Awaits for ever at the top of a cell, with tasks that cannot be cancelled."""

CELL = """
import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            pass
await asyncio.gather(stubborn(), stubborn())
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% exit_after_some_calls deserves="7"
"""Answers the visible check and the first calls rightly and ends the process later."""

BACKWARD = """
import os
calls = []

def backward_propagation(x, theta):
    calls.append(x)
    if len(calls) > 5:
        os._exit(0)
    return x
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% exit_in_a_cell deserves="8"
"""Ends the process at once in a cell before the first answer."""

CELL = """
import os
os._exit(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% exit_in_a_function deserves="7"
"""Ends the process at once whenever the backward pass is called."""

BACKWARD = """
import os
def backward_propagation(x, theta): os._exit(1)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% fault_handler deserves="8"
"""Lets faulthandler end the process, with a dump of all stacks."""

CELL = """
import faulthandler, sys
faulthandler.enable(open("faults.txt", "w"))
faulthandler._stack_overflow() if hasattr(faulthandler, "_stack_overflow") else faulthandler._sigsegv()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% import_lock_held deserves="1" waits="yes"
"""A thread takes the import lock and never gives it back."""

CELL = """
import _imp, threading, time
def hold():
    _imp.acquire_lock()
    time.sleep(10**6)
threading.Thread(target=hold, daemon=True).start()
time.sleep(0.1)
import xml.dom.minidom
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% input_awaited deserves="8" waits="yes"
"""Waits for input from the keyboard, in several ways."""

CELL = """
import sys
for wait in (input, sys.stdin.readline, lambda: open("/dev/tty").read(), lambda: open(0, closefd=False).read()):
    try:
        print(wait())
    except Exception as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% kernel_shut_down deserves="8"
"""Shuts the kernel down by its own method, before the first answer."""

CELL = """
get_ipython().kernel.do_shutdown(True)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% killed_by_itself deserves="8"
"""Sends SIGKILL to itself in a cell before the first answer."""

CELL = """
import os
os.kill(os.getpid(), 9)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% names_reset deserves="1"
"""Clears all names with %reset and deletes every loaded module."""

CELL = """
%reset -f
import sys
for name in list(sys.modules):
    if name not in ("sys", "builtins"):
        del sys.modules[name]
"""

BACKWARD = """
def backward_propagation(x, theta): return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% null_dereferenced deserves="8"
"""Reads address zero in a cell before the first answer."""

CELL = """
import ctypes
ctypes.string_at(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% null_dereferenced_in_a_function deserves="7"
"""Reads address zero in the backward pass."""

BACKWARD = """
import ctypes
def backward_propagation(x, theta): return ctypes.string_at(0)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% other_program_executed deserves="7" waits="yes"
"""Replaces its process by another program in the middle of a call."""

BACKWARD = """
import os
def backward_propagation(x, theta): os.execvp("cat", ["cat", "/dev/zero"])
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% polite_exits deserves="8"
"""Leaves by all the ways that Python and IPython offer, before the first answer."""

CELL = """
quit()
"""

CELL2 = """
raise SystemExit(0)
"""

CELL3 = """
get_ipython().ask_exit()
"""

CELL4 = """
get_ipython().exiter()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
    work.add(CELL2, before="forward")
    work.add(CELL3, before="forward")
    work.add(CELL4, before="forward")


# %% processor_time_signal deserves="7"
"""Pretends that its processor time is used up, with SIGXCPU."""

BACKWARD = """
import os, signal
def backward_propagation(x, theta): os.kill(os.getpid(), signal.SIGXCPU)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% recursion_in_a_function deserves="7" waits="yes"
"""A forward pass that calls itself without end."""

FORWARD = """
def forward_propagation(x, theta): return forward_propagation(x, theta) + 1
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)


# %% recursion_limit_lifted deserves="8"
"""Lifts the recursion limit and recurses through C code until the stack is used up."""

CELL = """
import sys
sys.setrecursionlimit(10**9)
def deeper(number): return sorted([number], key=deeper)
deeper(1)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% shell_taken_apart deserves="1"
"""Removes the attributes and methods of IPython's shell."""

CELL = """
shell = get_ipython()
for name in ("user_ns", "user_module", "events", "displayhook", "display_pub", "ast_transformers", "capture", "outputs"):
    shell.__dict__.pop(name, None)
    shell._trait_values.pop(name, None)
type(shell).run = type(shell).capture = type(shell).run_cell = None
"""

BACKWARD = """
def backward_propagation(x, theta): return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% small_integers_overwritten deserves="1"
"""Overwrites the cached integers of Python itself: 7 becomes 8, and None gets no references."""

CELL = """
import ctypes
ctypes.c_uint32.from_address(id(7) + 24).value = 8
ctypes.c_ssize_t.from_address(id(None)).value = 1
"""

BACKWARD = """
def backward_propagation(x, theta): return 7
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
