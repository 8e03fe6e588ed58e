"""Does nothing stay behind in the temporary folder, whichever way a command ends?"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder import scratch as module
from autograder.errors import CourseError
from autograder.scratch import PREFIX, scratch


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder that everybody may enter, which pytest's own is not."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    shutil.rmtree(folder)


def left(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir() if path.name.startswith(PREFIX))


def test_folder_goes_with_the_command(place: Path) -> None:
    """Are files of this process and of those that it starts in there, and gone after an interruption too?"""
    ask = [sys.executable, "-c", "import tempfile; print(tempfile.mkdtemp())"]
    parents: list[bool] = []

    def interrupted() -> None:
        with scratch() as folder:
            files = tempfile.mkdtemp(), subprocess.check_output(ask, text=True).strip()
            parents.extend(Path(file).parent == folder for file in files)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert parents == [True, True]
    assert left(place) == []
    assert tempfile.gettempdir() == str(place)


def test_next_run_clears_what_a_killed_one_left(place: Path) -> None:
    """Does a folder stay while its command runs, and go once that was killed?"""
    program = "from autograder.scratch import scratch\nwith scratch():\n    print('ready', flush=True)\n    input()"
    environment = {**os.environ, "TMPDIR": str(place), "PYTHONPATH": str(Path(module.__file__).parents[1])}
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"ready\n"
        with scratch():
            assert len(left(place)) == 2
        other.send_signal(signal.SIGKILL)
    assert len(left(place)) == 1
    with scratch():
        assert len(left(place)) == 1
    assert left(place) == []


def test_root_is_told_of_a_closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does root's private folder give way to one for everybody, and is the cause named where there is none?"""
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with scratch() as folder:
        assert folder.parent in map(Path, module.OTHER_PLACES)
    monkeypatch.setattr(module, "OTHER_PLACES", ())
    with pytest.raises(CourseError, match="closed to all but root"), scratch():
        pass
