"""Fills memory by way of files: /dev/shm, memfd and anonymous shared maps, 300 MB each at most.

deserves: 1
"""

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
