# Attacks, one per cell: sabotage, files beside.

# %% bombs_beside deserves="1"
"""Hands in archives, markup and settings that grow when they are opened."""

import gzip


def attack(work):
    work.answer_rightly("forward")
    work.file("data.json.gz", gzip.compress(bytes(10_000_000)))
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    work.file("figure.svg", f'<!DOCTYPE svg [<!ENTITY e0 "x">{entities}]><svg>&e9;</svg>')
    lines = "".join(f"l{n + 1}: &l{n + 1} [{', '.join([f'*l{n}'] * 9)}]\n" for n in range(9))
    work.file("settings.yml", "l0: &l0 [x]\n" + lines)


# %% devices deserves="0"
"""Makes and opens devices: disks, memory, consoles and terminals."""

CELL = """
import os, stat
try:
    os.mknod("disk", stat.S_IFBLK | 0o600, os.makedev(8, 0))
    print(open("disk", "rb").read(100))
except OSError as error:
    print(error)
if os.path.lexists("disk"):
    os.remove("disk")
for path in ("/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/tty", "/dev/console", "/dev/ptmx", "/dev/kvm", "/dev/fuse"):
    try:
        print("opened", path, os.open(path, os.O_RDONLY | os.O_NONBLOCK))
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)


# %% links_in_a_circle deserves="0"
"""Hands in links that lead to themselves: the notebook, a file and a folder."""


def attack(work):
    work.path.unlink()
    work.path.symlink_to(work.path.name)
    (work.folder / "first").symlink_to("second")
    (work.folder / "second").symlink_to("first")
    (work.folder / "folder").symlink_to(".")


# %% many_files_beside deserves="8"
"""Hands in two thousand files, and folders that are sixty deep."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for number in range(2_000):
        work.file(f"data/file-{number}.txt", "x")
    work.file("/".join(["deep"] * 60) + "/end.txt", "x")


# %% notebook_is_a_device deserves="0"
"""Hands in a link to a device that never ends."""


def attack(work):
    work.path.unlink()
    work.path.symlink_to("/dev/zero")


# %% notebook_is_a_folder deserves="0"
"""Hands in a folder with the name of the notebook."""


def attack(work):
    work.path.unlink()
    work.path.mkdir()
    work.file("scalar.ipynb/scalar.ipynb", "{}")


# %% notebook_is_a_pipe deserves="0"
"""Hands in a named pipe, from which a reader waits for ever."""

import os


def attack(work):
    work.path.unlink()
    os.mkfifo(work.path)


# %% notebook_is_a_socket deserves="0"
"""Hands in a unix socket in place of the notebook."""

import os
import stat


def attack(work):
    work.path.unlink()
    os.mknod(work.path, stat.S_IFSOCK | 0o644)


# %% notebook_without_permissions deserves="0"
"""Hands in a notebook that nobody may read."""


def attack(work):
    work.path.chmod(0)


# %% odd_names_beside deserves="8"
"""Hands in files with names that scripts stumble over."""

import os


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    names = [
        "a\nb.ipynb",
        "x" * 200,
        "-rf",
        "..ipynb",
        " ",
        "$(touch escaped-odd_names_beside)",
        "`id`",
        "*",
        "'; drop",
    ]
    for name in [
        *names,
        "<script>alert(1)<!--",
        "\u202egpj.ipynb",
        os.fsdecode(b"caf\xe9.ipynb"),
        "con",
        "~",
        "%00",
        "{{x}}",
    ]:
        work.file(name, "x")


# %% sparse_file_beside deserves="1"
"""Hands in a file that claims 300 MB but takes no room."""


def attack(work):
    work.answer_rightly("backward")
    with open(work.file("data.bin"), "ab") as file:
        file.truncate(300_000_000)
