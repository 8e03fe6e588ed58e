"""Which calls to the kernel are refused to a runner: a small filter (seccomp) of our own.

What Python, numpy and matplotlib need stays allowed. Calls are refused if they could reach other processes, leave
something behind for the next runner, hold memory that is not counted, or touch rarely used parts of the kernel. A
refused call fails with EPERM. The numbers are from Linux's unistd.h: x86_64, and the table that newer processors share.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7, "riscv64": 0xC00000F3}

# name → (number on x86_64, number in the common table)
REFUSED = {
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "inotify_init1": (294, 26),
    "inotify_add_watch": (254, 27),
    "fanotify_init": (300, 262),
    "flock": (73, 32),
    "socket": (41, 198),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "move_mount": (429, 429),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "unshare": (272, 97),
    "setns": (308, 268),
    "clone3": (435, 435),
    "kexec_load": (246, 104),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "quotactl": (179, 60),
    "acct": (163, 89),
    "swapon": (167, 224),
    "reboot": (169, 142),
    "syslog": (103, 116),
    "personality": (135, 92),
    "vhangup": (153, 58),
}
ONLY_X86 = {"inotify_init": 253, "modify_ldt": 154, "iopl": 172, "ioperm": 173}
SIGNALS = {
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "tgkill": (234, 131),
}  # refused only if sent to the guard
# Commands of fcntl: who holds a lock on a file that all runners see (5, 36), leases (1024), folder notices (1026).
FCNTL, FCNTL_COMMANDS = (72, 25), (5, 36, 1024, 1026)
NO_SUCH_CALL = ("clone3",)  # the C library falls back to `clone` when told that the kernel has none
GUARD = 1  # the process number of the runner's guard
X32 = 0x40000000

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCH, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24  # offsets in struct seccomp_data
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000
_PR_SET_SECCOMP, _FILTER = 22, 2

Step = tuple[int, int, int, int]  # code, jump if true, jump if false, constant


def refuse() -> None:
    """Install the filter for good, for this process and all that it starts. Needs no_new_privs.

    Raises OSError when there is no table for the processor or the kernel has no filters.
    """
    machine = platform.machine()
    if machine not in AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no system call filter for {machine} processors")
    program = _PROGRAMS[machine]
    buffer = ctypes.create_string_buffer(program)
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_SECCOMP, _FILTER, ctypes.c_char_p(header), 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"seccomp: {os.strerror(number)}")


def steps(machine: str) -> list[Step]:
    """The filter as steps of classic BPF: one comparison for each refused call; all other calls are allowed."""
    column = 0 if machine == "x86_64" else 1
    refused = {name: numbers[column] for name, numbers in REFUSED.items()}
    refused |= ONLY_X86 if machine == "x86_64" else {}
    program: list[Step] = [
        (_LOAD, 0, 0, _ARCH),
        (_EQUAL, 1, 0, AUDIT_ARCH[machine]),
        _fail(errno.EPERM),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if machine == "x86_64":
        program += [(_AT_LEAST, 0, 1, X32), _fail(errno.EPERM)]
    for name, number in refused.items():
        program += [(_EQUAL, 0, 1, number), _fail(errno.ENOSYS if name in NO_SUCH_CALL else errno.EPERM)]
    for numbers in SIGNALS.values():
        program += [
            (_EQUAL, 0, 4, numbers[column]),
            (_LOAD, 0, 0, _FIRST_ARGUMENT),
            (_EQUAL, 0, 1, GUARD),
            _fail(errno.EPERM),
            (_LOAD, 0, 0, _NUMBER),
        ]
    commands: list[Step] = [
        step for command in FCNTL_COMMANDS for step in ((_EQUAL, 0, 1, command), _fail(errno.EPERM))
    ]
    program += [(_EQUAL, 0, len(commands) + 1, FCNTL[column]), (_LOAD, 0, 0, _SECOND_ARGUMENT), *commands]
    return [*program, (_RETURN, 0, 0, _ALLOW)]


def _fail(number: int) -> Step:
    return (_RETURN, 0, 0, _ERROR | number)


# Made before any fork, because it takes half a millisecond.
_PROGRAMS = {machine: b"".join(struct.pack("<HBBI", *step) for step in steps(machine)) for machine in AUDIT_ARCH}
