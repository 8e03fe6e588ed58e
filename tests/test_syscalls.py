"""The filter of calls to the kernel: what is refused to a runner, and what honest code still can do."""

from __future__ import annotations

import asyncio
import ctypes
import errno
import fcntl
import os
import platform
import signal
import socket
import struct
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from autograder.engine.inside import syscalls, walls


def filtered(work: Callable[[], object]) -> str:
    """What comes of `work` in a child behind the filter: "done", or the name of its error."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            walls.drop_privileges()
            syscalls.refuse()
            work()
            word = "done"
        except OSError as error:
            word = errno.errorcode[error.errno or 0]
        except BaseException as error:
            word = type(error).__name__
        os.write(writer, word.encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as answer:
        return answer.read()


def lock_a_file() -> None:
    with Path(__file__).open() as file:
        fcntl.flock(file, fcntl.LOCK_SH)


def look_for_locks(command: int = fcntl.F_GETLK) -> None:
    with Path(__file__).open() as file:
        fcntl.fcntl(file, command, struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))


def ask_for_news_of_a_folder() -> None:
    fcntl.fcntl(os.open("/", os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_ACCESS)


@pytest.mark.parametrize(
    "work",
    [
        lambda: os.memfd_create("hoard"),
        lambda: socket.socket(socket.AF_UNIX),
        lambda: socket.socket(socket.AF_INET),
        lambda: os.kill(1, signal.SIGCHLD),
        lambda: os.pidfd_open(os.getpid()),
        lock_a_file,
        look_for_locks,
        ask_for_news_of_a_folder,
    ],
    ids=[
        *("memfd", "unix socket", "internet socket", "signal to the guard", "pidfd"),
        *("flock", "locks of others", "news of a folder"),
    ],
)
def test_call_is_refused(work: Callable[[], object]) -> None:
    """Does a call that reaches out, hoards or leaves something behind fail, without ending the process?"""
    assert filtered(work) == "EPERM"


def called(name: str) -> None:
    """Make a call by its number, with arguments that mean nothing."""
    number = syscalls.REFUSED[name][platform.machine() != "x86_64"]
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(*[ctypes.c_long(part) for part in (number, 0, 0, 0, 0, 0, 0)]) == -1:
        raise OSError(ctypes.get_errno(), name)


@pytest.mark.parametrize(
    "name",
    [
        *("keyctl", "add_key", "request_key"),  # the keyring of whoever grades
        *("ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "pidfd_open", "pidfd_getfd"),  # other processes
        *(
            "memfd_create",
            "memfd_secret",
            "shmget",
            "shmat",
            "shmctl",
            "msgget",
            "semget",
            "mq_open",
        ),  # uncounted memory
        *("inotify_init1", "inotify_add_watch", "fanotify_init", "flock", "name_to_handle_at", "open_by_handle_at"),
        *("socket", "io_uring_setup", "io_uring_enter", "io_uring_register"),
        *("bpf", "perf_event_open", "userfaultfd"),
        *("mount", "umount2", "pivot_root", "move_mount", "open_tree", "fsopen", "unshare", "setns"),
    ],
)
def test_call_is_refused_by_number(name: str) -> None:
    """Is each call that no notebook needs refused, whatever is asked of it?"""
    assert filtered(lambda: called(name)) == "EPERM"


def use_threads() -> None:
    thread = threading.Thread(target=lambda: np.linalg.inv(np.eye(200)))
    thread.start()
    thread.join()


@pytest.mark.parametrize(
    "work",
    [
        lambda: asyncio.run(asyncio.sleep(0)),
        lambda: os.kill(os.getpid(), 0),
        use_threads,
        lambda: os.waitpid(os.spawnv(os.P_NOWAIT, "/bin/true", ["true"]), 0),
        lambda: np.random.default_rng().normal(size=10),
    ],
    ids=["event loop", "signal to itself", "threads", "other program", "random numbers"],
)
def test_honest_code_goes_on(work: Callable[[], object]) -> None:
    """Do threads, event loops, other programs and random numbers work as ever?"""
    assert filtered(work) == "done"


@pytest.mark.parametrize("machine", syscalls.AUDIT_ARCH)
def test_every_jump_lands_inside(machine: str) -> None:
    """Is the filter one that any kernel takes: short, forward jumps only, and ended by an answer?"""
    steps = syscalls.steps(machine)
    assert len(steps) < 4096
    assert steps[-1][0] == syscalls._RETURN
    for place, (code, yes, no, constant) in enumerate(steps):
        assert place + 1 + max(yes, no) < len(steps) or code == syscalls._RETURN
        assert len(struct.pack("<HBBI", code, yes, no, constant)) == 8


def test_unknown_processor_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is nothing run unfiltered where the numbers of the calls are not known?"""
    monkeypatch.setattr(syscalls.platform, "machine", lambda: "abacus")
    with pytest.raises(OSError, match="no system call filter for abacus processors"):
        syscalls.refuse()
