"""Does every command print where the output cannot hold every sign, as on Windows?"""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from autograder.commands import cli, selfcheck
from autograder.commands.options import console
from autograder.commands.selfcheck import FAILED, PASSED, UNWRITTEN, Finding
from autograder.commands.signs import write_what_can_be_written
from conftest import ROOT

SAID = "θ ≤ 1e-7 … 漢字 “é” 🙂"


def printed(monkeypatch: pytest.MonkeyPatch, encoding: str, *arguments: str) -> tuple[str, str]:
    """What a command wrote to stdout and stderr, both in `encoding`."""
    files = {name: io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n") for name in ("stdout", "stderr")}
    with monkeypatch.context() as here:
        for name, file in files.items():
            here.setattr(sys, name, file)
        here.setattr(sys, "argv", ["autograder", *arguments])
        here.setattr(console, "width", 100)
        with pytest.raises(SystemExit):
            cli.main()
    contents = []
    for file in files.values():
        file.flush()
        buffer = file.buffer
        assert isinstance(buffer, io.BytesIO)
        contents.append(buffer.getvalue().decode(encoding))
    return contents[0], contents[1]


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "cp932", "utf-8"])
def test_self_check_prints_everywhere(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Does the table of a self-check come out whole, in straight columns, in every encoding?"""
    findings = [Finding("double", PASSED), Finding("triple", FAILED, SAID), Finding("half", UNWRITTEN)]
    monkeypatch.setattr(selfcheck, "self_check", lambda *_, **__: findings)
    table, _ = printed(monkeypatch, encoding, "selfcheck", "tiny.ipynb")
    rows = [line for line in table.splitlines() if "double" in line or "triple" in line or "half" in line]
    assert len(rows) == 3
    assert "passed" in rows[0]
    assert ("✓" in rows[0]) is (encoding == "utf-8")
    assert ("+ passed" in rows[0]) is (encoding != "utf-8")
    assert "1 of 3 passed" in table


@pytest.mark.parametrize("encoding", ["cp1252", "cp437"])
def test_errors_and_help_print_everywhere(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Do an error message with other people's text in it, and the help of each command, come out too?"""
    _, error = printed(monkeypatch, encoding, "selfcheck", "漢字.ipynb")
    assert "??.ipynb is not there." in error
    shown, _ = printed(monkeypatch, encoding, "--help")
    assert "selfcheck" in shown


WINDOWS = """
import sys
import typer, rich.console, nbclient, nbformat, jupyter_client, IPython

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in ("fcntl", "grp", "pwd", "resource", "termios"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Missing())
for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules.pop(name, None)
sys.platform = "win32"
from autograder.commands import cli
sys.argv = ["autograder", "selfcheck", "nothing.ipynb"]
cli.main()
"""


@pytest.mark.slow
def test_self_check_needs_nothing_that_windows_lacks() -> None:
    """Does the command start where Python has no module of Unix's?"""
    done = subprocess.run([sys.executable, "-c", WINDOWS], capture_output=True, text=True, cwd=ROOT, check=False)
    assert "nothing.ipynb is not there." in done.stderr, done.stderr


def test_other_choices_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a stream keep the way of dealing with signs that somebody chose for it?"""
    chosen = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="xmlcharrefreplace")
    monkeypatch.setattr(sys, "stdout", chosen)
    write_what_can_be_written()
    assert chosen.errors == "xmlcharrefreplace"
