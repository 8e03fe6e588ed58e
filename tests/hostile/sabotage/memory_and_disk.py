# Attacks, one per cell: sabotage, memory and disk.

# %% disk_filled deserves="1"
"""Fills the disk with 300 MB, in its own folder and in shared ones."""

CELL = """
import os, tempfile
for folder in (".", os.path.expanduser("~"), tempfile.gettempdir()):
    path = os.path.join(folder, "disk_filled.bin")
    try:
        with open(path, "wb") as file:
            for _ in range(100):
                file.write(os.urandom(1_000_000))
    except OSError as error:
        print(folder, error)
    if folder != "." and os.path.exists(path):
        os.remove(path)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% garbage_piled_up deserves="1" waits="yes"
"""Turns the garbage collector off and piles up cycles with slow finalisers, a gigabyte at most."""

CELL = """
import gc, time
gc.disable()
class Slow:
    def __init__(self): self.me, self.load = self, bytearray(1_000_000)
    def __del__(self): time.sleep(0.1)
for _ in range(1_000):
    Slow()
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% hoard_in_shared_maps deserves="1" waits="yes"
"""Twenty children share and touch one map of 300 MB, which is easily counted too often."""

CELL = """
import mmap, os, time
shared = mmap.mmap(-1, 300_000_000)
for _ in range(20):
    if os.fork() == 0:
        shared.seek(0)
        shared.write(b"x" * 300_000_000)
        time.sleep(5)
        os._exit(0)
time.sleep(3)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% limits_lowered deserves="1"
"""Lowers its own limits so far that nothing works any more."""

CELL = """
import resource
for what in (resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_CPU):
    try:
        resource.setrlimit(what, (1, 1))
    except (OSError, ValueError) as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% limits_raised deserves="1"
"""Raises its own limits as far as it can, and lowers those of its parent."""

CELL = """
import os, resource
for what in range(16):
    for most in (resource.RLIM_INFINITY, resource.getrlimit(what)[1]):
        try:
            resource.setrlimit(what, (most, most))
            print("raised", what, most)
        except (OSError, ValueError) as error:
            print(what, error)
try:
    print(resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE))
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% many_files deserves="1"
"""Makes twenty thousand files and two hundred folders inside each other."""

CELL = """
import os
try:
    for number in range(20_000):
        open(f"file-{number}", "w").close()
except OSError as error:
    print(error)
try:
    for _ in range(200):
        os.mkdir("deep")
        os.chdir("deep")
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% memory_bomb deserves="1" waits="yes"
"""Takes memory, 6 GB at most, and writes to all of it."""

CELL = """
hoard = []
for _ in range(60):
    hoard.append(bytearray(b"x") * 100_000_000)
print("took", sum(map(len, hoard)), "bytes")
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% memory_bomb_in_a_function deserves="7"
"""Takes memory in each call, 6 GB at most."""

BACKWARD = """
def backward_propagation(x, theta):
    hoard = []
    while len(hoard) < 60:
        hoard.append(bytearray(b"x") * 100_000_000)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)


# %% memory_bomb_of_many deserves="1" waits="yes"
"""Lets twelve processes take 500 MB each, for fifteen seconds."""

CELL = """
import os, time
for _ in range(12):
    if os.fork() == 0:
        hoard = bytearray(b"x") * 500_000_000
        time.sleep(15)
        os._exit(0)
time.sleep(10)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% memory_of_files deserves="1"
"""Fills memory by way of files: /dev/shm, memfd and anonymous shared maps, 300 MB each at most."""

CELL = """
import mmap, os
numbers = [os.memfd_create("hoard")]
try:
    numbers.append(os.open("/dev/shm/memory_of_files", os.O_RDWR | os.O_CREAT))
    os.unlink("/dev/shm/memory_of_files")
except OSError as error:
    print(error)
for number in numbers:
    try:
        for _ in range(300):
            os.write(number, bytes(1_000_000))
    except OSError as error:
        print(error)
shared = mmap.mmap(-1, 300_000_000)
shared.write(bytes(300_000_000))
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% sparse_files deserves="0"
"""Makes files that claim to be large but hold nothing, one of them larger than any disk."""

CELL = """
import os
for name, size in (("huge.ipynb", 2**62), ("scalar.ipynb", 2**27), ("feedback.html", 2**27)):
    try:
        with open(name, "ab") as file:
            os.ftruncate(file.fileno(), size)
    except (OSError, OverflowError) as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)


# %% hoard_nobody_counts deserves="2"
"""Holds memory in files without a name and in System V segments, while it keeps the guard busy with signals."""

CELL = """
import ctypes, os, signal, threading
def knock():
    while True:
        try:
            os.kill(1, signal.SIGCHLD)
        except OSError:
            return
threading.Thread(target=knock, daemon=True).start()
kept = []
try:
    for _ in range(40):
        kept.append(os.memfd_create("hoard"))
        os.ftruncate(kept[-1], 100_000_000)
        os.pwrite(kept[-1], bytes(100_000_000), 0)
except OSError as error:
    print(error)
libc = ctypes.CDLL(None)
segments = [libc.shmget(0, 100_000_000, 0o1600) for _ in range(40)]
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL)
