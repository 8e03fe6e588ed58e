# Attacks, one per cell: sabotage, processes.

# %% child_left_behind_by_a_function deserves="0"
"""Starts a child that outlives it in the call, with all descriptors inherited."""

FORWARD = """
import subprocess
children = []

def forward_propagation(x, theta):
    if not children:
        command = ["bash", "-c", "exec -a leftover-canary sleep 987654"]
        children.append(subprocess.Popen(command, close_fds=False, start_new_session=True))
    return None
"""


def attack(work):
    work.answer("forward", FORWARD)


# %% daemon_left_behind deserves="8"
"""Leaves a daemon behind: forked twice, in a session of its own, with the pipes kept open."""

CELL = """
import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp("bash", ["bash", "-c", "exec -a leftover-canary sleep 987654"])
    os._exit(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% fork_bomb deserves="1"
"""Forks until it has two thousand processes, which end after twenty seconds."""

CELL = """
import os, time
for _ in range(2_000):
    try:
        if os.fork() == 0:
            time.sleep(15)
            os._exit(0)
    except OSError as error:
        print(error)
        break
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% fork_in_a_function deserves="1"
"""Forks in its first calls, so that several processes answer on one socket for ten seconds."""

BACKWARD = """
import os, threading
forks = []

def backward_propagation(x, theta):
    if len(forks) < 20:
        forks.append(os.fork())
        if forks[-1] == 0:
            forks.extend([0] * 20)
            threading.Timer(10, os._exit, (0,)).start()
    return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)


# %% parent_killed deserves="1"
"""Kills its parent, its session's leader and process 1."""

CELL = """
import os, signal
for number in {os.getppid(), 1}:
    try:
        os.kill(number, signal.SIGKILL)
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% priorities deserves="8"
"""Changes its priority, scheduling and processor, and asks for real-time rights."""

CELL = """
import os
for attempt in (
    lambda: os.nice(-20),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
    lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1)),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.nice(19),
):
    try:
        print(attempt())
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% signals_for_everybody deserves="8"
"""Sends a harmless signal to every process that it may signal, to see whom it could kill."""

CELL = """
import os, signal
for number in (-1, 0, *[int(name) for name in os.listdir("/proc") if name.isdigit()]):
    try:
        os.kill(number, signal.SIGWINCH)
        print("could kill", number)
    except OSError as error:
        print(number, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% stubborn_child_left_behind deserves="1"
"""Leaves a child that ignores all signals and starts itself anew when it is killed."""

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


# %% thread_bomb deserves="2" waits="yes"
"""Starts threads until the system refuses, two thousand at most, each busy for ten seconds."""

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


# %% timers_and_jobs_left_behind deserves="1"
"""Tries to leave jobs for later: at, cron, systemd and nohup."""

CELL = """
import subprocess
COMMANDS = (
    "echo 'echo ESCAPED > /tmp/escaped-timers_and_jobs_left_behind' | at now",
    "nohup bash -c 'exec -a leftover-canary sleep 987654' > /dev/null 2>&1 &",
    "setsid -f bash -c 'exec -a leftover-canary sleep 987654'",
    "systemd-run --user --on-active=5 touch /tmp/escaped-timers_and_jobs_left_behind",
)
for command in COMMANDS:
    print(subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, timeout=10))
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
