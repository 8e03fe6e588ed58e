"""Starts threads until the system refuses, two thousand at most, each busy for ten seconds.

deserves: 2
"""

CELL = """
import threading, time
END = time.monotonic() + 10
def burn():
    while time.monotonic() < END:
        pass
try:
    for _ in range(2_000):
        threading.Thread(target=burn, daemon=True).start()
except RuntimeError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL)
