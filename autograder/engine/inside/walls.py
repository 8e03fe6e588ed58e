"""The inner wall: namespaces, limits and privileges of one runner, as calls to the kernel.

Python 3.11 has no `os.unshare`, so these go through ctypes. Constants are those of Linux's headers.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import resource
import signal
import stat
import struct

_libc = ctypes.CDLL(None, use_errno=True)
_with_gil = ctypes.PyDLL(None, use_errno=True)

SYS_KEYCTL = {"x86_64": 250, "aarch64": 219, "riscv64": 219}
KEYCTL_JOIN_SESSION_KEYRING = 1
SYS_CLONE = {"x86_64": 56, "aarch64": 220, "riscv64": 220}
CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x20000, 0x4000000, 0x8000000
CLONE_NEWUSER, CLONE_NEWPID = 0x10000000, 0x20000000
NAMESPACES = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS
MS_NOSUID, MS_NODEV, MS_NOEXEC = 2, 4, 8
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
LAST_CAPABILITY = 63
STUDENT, HOME, TMP = "/student", "/student/home", "/student/tmp"
ASSIGNMENTS, ASSIGNMENT = "/assignments", "/assignment"


def fork_into_namespaces(namespaces: int = NAMESPACES) -> int:
    """Fork a child into its own namespaces: user, mount, pid (it is process 1), ipc, host name, or some of them.

    `os.fork` knows no namespaces, so it would take a second fork. The C library does not know about this fork, so
    this process must have only one thread, and the child should do little but fork.
    """
    number = SYS_CLONE.get(platform.machine())
    if number is None:
        raise OSError(errno.ENOSYS, f"no sandbox for {platform.machine()} processors")
    ctypes.pythonapi.PyOS_BeforeFork()
    child = int(_with_gil.syscall(*map(ctypes.c_long, (number, namespaces | signal.SIGCHLD, 0, 0, 0, 0))))
    if child == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    failure = ctypes.get_errno()
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if child < 0:
        raise OSError(failure, f"clone: {os.strerror(failure)}")
    return child


def stay_oneself(user: int, group: int) -> None:
    """In a new user namespace: keep the user and the group that this process had outside, and know no others."""
    set_dumpable(True)  # otherwise /proc/self/uid_map cannot be written
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{user} {user} 1")
    _write("/proc/self/gid_map", f"{group} {group} 1")
    set_dumpable(False)


def show_assignment(folder: str) -> None:
    """Make one of the assignments' folders visible as `ASSIGNMENT`, and hide all others."""
    _mount("none", "/", None, MS_REC | MS_PRIVATE)
    bind(f"{ASSIGNMENTS}/{folder}", ASSIGNMENT)
    bind(STUDENT, ASSIGNMENTS)  # STUDENT is empty


def make_fresh_folders(size: int, inodes: int, keep: list[str]) -> None:
    """Mount an empty home and an empty /tmp, of `size` bytes together, and a /proc that shows only this namespace.

    keep: folders and files in /tmp that stay where they are, for a Python that is installed there.
    """
    kept = {folder: os.open(folder, os.O_PATH) for folder in keep}
    _mount("none", "/", None, MS_REC | MS_PRIVATE)
    _mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2")
    _write("/proc/sys/user/max_user_namespaces", "0")
    _mount("tmpfs", STUDENT, "tmpfs", MS_NOSUID | MS_NODEV, f"size={size},nr_inodes={inodes},mode=755")
    for folder in (HOME, TMP):
        os.mkdir(folder)
    for place in ("/tmp", "/dev/shm"):
        bind(TMP, place)
    for folder, descriptor in kept.items():
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            os.makedirs(folder)
        else:
            os.makedirs(os.path.dirname(folder), exist_ok=True)
            open(folder, "w").close()
        bind(f"/proc/self/fd/{descriptor}", folder)
        os.close(descriptor)


def leave_mount_namespace() -> None:
    """Give this process its own mounts: no other process sees what it mounts from now on. Needs root."""
    _call("unshare", CLONE_NEWNS)
    _mount("none", "/", None, MS_REC | MS_PRIVATE)


def bind(source: str, target: str) -> None:
    """Make `source` visible at `target` too."""
    _mount(source, target, None, MS_BIND | MS_REC)


def limit(memory: int, cpu_seconds: int, processes: int, files: int, file_size: int) -> None:
    """Set the limits that each process of the runner inherits. `memory` is in addition to what is mapped already."""
    for what, most in {
        resource.RLIMIT_AS: mapped() + memory,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_NPROC: processes,
        resource.RLIMIT_NOFILE: files,
        resource.RLIMIT_FSIZE: file_size,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
    }.items():
        resource.setrlimit(what, (most, most))
    _write("/proc/self/oom_score_adj", "1000")


def mapped() -> int:
    """The bytes that this process has mapped, which is what RLIMIT_AS counts."""
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()


def drop_privileges() -> None:
    """Give up every capability for good, and the ability to get one by starting a program."""
    for capability in range(LAST_CAPABILITY + 1):
        _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)  # fails for numbers that this kernel does not know
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    header = struct.pack("<Ii", 0x20080522, 0)
    _call("capset", header, bytes(24))


def leave_keyring() -> None:
    """Join a new, empty session keyring. Keys of the grader's user are out of reach, and no new key stays behind."""
    number = SYS_KEYCTL.get(platform.machine())
    if number is not None:  # a kernel without keyrings has none to leave
        _libc.syscall(*map(ctypes.c_long, (number, KEYCTL_JOIN_SESSION_KEYRING, 0, 0, 0, 0)))


def keep_only(descriptor: int) -> None:
    """Close every descriptor but this one. Standard input, output and error each get their own /dev/null."""
    for number in range(3):
        null = os.open(os.devnull, os.O_RDWR)
        if null != number:
            os.dup2(null, number)
            os.close(null)
    for name in os.listdir("/proc/self/fd"):
        if int(name) > 2 and int(name) != descriptor:
            with contextlib.suppress(OSError):  # the descriptor that listed them is closed already
                os.close(int(name))


def set_dumpable(dumpable: bool) -> None:
    """Let other processes of this user look into this one, or not."""
    _call("prctl", PR_SET_DUMPABLE, int(dumpable), 0, 0, 0)


def die_with_parent(number: int) -> None:
    """Have the signal with this number sent to this process when its parent ends."""
    _call("prctl", PR_SET_PDEATHSIG, number, 0, 0, 0)


def _mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    _call("mount", source.encode(), target.encode(), kind and kind.encode(), flags, options.encode() or None)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}{arguments}: {os.strerror(number)}")


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)
