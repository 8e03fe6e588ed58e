"""Tries unshare, mount, chroot and pivot_root, in a namespace of its own only.

deserves: 1
"""

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
