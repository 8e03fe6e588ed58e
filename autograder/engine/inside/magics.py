"""The magics that a kernel adds to IPython's. Their package imports ZeroMQ, so it waits until one of them is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

NAMES = ("autosave", "clear", "connect_info", "edit", "less", "man", "more", "qtconsole", "subshell")


def register(shell: Any) -> None:
    """Give the shell the kernel's magics, each a stand-in that loads all of them when it is first used."""
    for name in NAMES:
        shell.register_magic_function(_stand_in(shell, name), magic_name=name)


def _stand_in(shell: Any, name: str) -> Callable[[str], Any]:
    def magic(line: str = "") -> Any:
        from ipykernel.zmqshell import KernelMagics

        shell.register_magics(KernelMagics)
        return shell.run_line_magic(name, line)

    return magic
