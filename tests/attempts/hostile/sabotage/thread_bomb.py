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
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.add(CELL)
