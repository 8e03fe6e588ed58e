"""Ignores SIGINT, SIGTERM, SIGALRM and the rest, and sleeps for ever.

deserves: 8
"""

CELL = """
import signal, time
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, lambda *args: None)
while True:
    time.sleep(1000)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
