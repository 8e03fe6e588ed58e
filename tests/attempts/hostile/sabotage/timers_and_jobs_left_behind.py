"""Tries to leave jobs for later: at, cron, systemd and nohup.

deserves: 1
"""

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
