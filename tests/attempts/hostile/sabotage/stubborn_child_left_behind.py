"""Leaves a child that ignores all signals and starts itself anew when it is killed.

deserves: 1
"""

CHILD = """
import os, signal, sys, time
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}:
    signal.signal(number, signal.SIG_IGN)
for _ in range(20):
    if os.fork() == 0:
        time.sleep(987654)
    os.wait()
"""


def attack(work):
    work.answer_rightly("forward")
    start = f"import subprocess, sys\nCHILD = {CHILD!r}\n"
    start += "subprocess.Popen([sys.executable, '-c', CHILD, 'leftover-canary'], start_new_session=True)"
    work.add(start)
