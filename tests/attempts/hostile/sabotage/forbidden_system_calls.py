"""Calls into rarely used parts of the kernel: bpf, keyctl, io_uring, userfaultfd, perf and kexec.

deserves: 0
"""

CELL = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for name, number in {"bpf": 321, "add_key": 248, "io_uring_setup": 425, "userfaultfd": 323, "perf_event_open": 298}.items():
    print(name, libc.syscall(number, 0, 0, 0, 0, 0), os.strerror(ctypes.get_errno()))
"""


def attack(work):
    work.add(CELL)
