"""Leaves a unix socket in shared folders, behind which a child waits for other submissions.

deserves: 0
"""

CELL = """
import os, socket
for folder in ("/tmp", "/dev/shm", "/var/tmp", ".."):
    door = socket.socket(socket.AF_UNIX)
    try:
        door.bind(f"{folder}/escaped-unix_socket_for_friends")
        door.listen()
        with open(f"{folder}/escaped-unix_socket_for_friends.txt", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(folder, error)
"""


def attack(work):
    work.add(CELL)
