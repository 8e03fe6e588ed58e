"""Installs a package from a server of its own; nothing is installed if that answers nothing.

deserves: 0
"""

CELL = """
%pip install --dry-run --retries 0 --timeout 2 --index-url http://127.0.0.1:48484/stolen/ stolen
"""

CELL2 = """
import subprocess, sys
options = ["--dry-run", "--retries", "0", "--timeout", "2", "--index-url", "http://127.0.0.1:48484/stolen/"]
print(subprocess.run([sys.executable, "-m", "pip", "install", *options, "stolen"], capture_output=True, timeout=20))
"""


def attack(work):
    work.add(CELL)
    work.add(CELL2)
