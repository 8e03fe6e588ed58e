"""Twenty children share and touch one map of 300 MB, which is easily counted too often.

deserves: 1
"""

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
