"""The sandbox: every barrier tried for real, and nothing run where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import nbformat
import pytest

from autograder.course import Course
from autograder.engine import wall
from autograder.engine.barriers import TRIALS, try_barriers
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Job, Limits
from autograder.engine.runner import Runner
from autograder.engine.sandbox import Sandbox
from autograder.engine.wall import SandboxError, Wall
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.material import Material
from conftest import RIGHT, hand_in

pytestmark = pytest.mark.slow


def wait_until(happens: Callable[[], bool]) -> None:
    """Wait, at most 20 seconds, for something that another process does."""
    end = time.monotonic() + 20
    while not happens():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def test_every_barrier_holds(tmp_path: Path) -> None:
    """Does each thing that student code must not do fail?"""
    (tmp_path / "nbgrader_config.py").write_text("")
    barriers = list(try_barriers(tmp_path))
    assert [barrier for barrier in barriers if not barrier.holds] == []
    assert [barrier.name for barrier in barriers] == list(TRIALS)


def test_trials_can_fail(tmp_path: Path) -> None:
    """Do the trials notice when nothing is confined, outside of any sandbox?"""
    (tmp_path / "nbgrader_config.py").write_text("")
    for name in ("course folder", "privileges"):
        code = TRIALS[name].format(course=str(tmp_path), port=0, canary="none", memory=0)
        source = "\n".join(line[8:] for line in code.splitlines())
        result = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True)
        assert result.stdout.strip() != "held", name


def test_without_bubblewrap_nobody_is_graded(
    course: Course, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is the error one that says what to install, and is nothing run or written?"""
    hand_in(course, "anna", RIGHT)
    monkeypatch.setattr(wall.shutil, "which", lambda name: None)
    monkeypatch.setattr(wall, "_packaged_bubblewrap", lambda: None)
    with pytest.raises(SandboxError, match="bubblewrap was not found") as caught:
        grade(course, assignment, ConfinedEngine, workers=0)
    assert "apt-get install bubblewrap" in caught.value.hint
    assert not (course.autograded / "anna").exists()


def test_sandbox_that_does_not_start_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Does a machine without user namespaces get bubblewrap's own reason and a way on?"""
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    broken.chmod(0o755)
    tmp_path.chmod(0o755)
    monkeypatch.setattr(wall, "bubblewrap", lambda: str(broken))
    with pytest.raises(SandboxError, match=r"could not be (set up|started)") as caught, Wall() as outer:
        Sandbox(Material(), Limits(), outer.folder)
    assert "ermission" in caught.value.message  # bubblewrap's own words, or the system's if nobody may start it
    assert "doctor" in caught.value.hint


def test_packaged_bubblewrap_works_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does the bubblewrap from PyPI do where the system has none?"""
    packaged = wall._packaged_bubblewrap()
    assert packaged is not None
    monkeypatch.setattr(wall.shutil, "which", lambda name: None)
    assert wall.bubblewrap() == packaged
    with ConfinedEngine() as engine:
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("6 * 7", id="a")])
        assert engine.run(Job(notebook=notebook)).notebook.cells[0].outputs[0].data["text/plain"] == "42"


def test_python_may_be_started_by_a_roundabout_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does `../.venv/bin/python`, typed in a folder that is not to be seen inside, start a sandbox too?"""
    here = Path(__file__).parent
    monkeypatch.setattr(sys, "executable", f"{here}/{os.path.relpath(sys.executable, here)}")
    assert ".." in sys.executable
    with Wall() as found:
        Sandbox(Material(), Limits(), found.folder).close()


def test_nothing_is_left_when_the_wall_closes() -> None:
    """Do zygote, guards, runners and their children all end, and is the scratch folder gone?"""
    outer = Wall()
    box = Sandbox(Material(), Limits(), outer.folder)
    runner = Runner(box, {}, "/assignment")
    runner.run_cell("import subprocess\nsubprocess.Popen(['sleep', '987'], start_new_session=True)", 10)
    before = _processes()
    assert any("sleep 987" in line for line in before)
    outer.close()
    wait_until(lambda: not any("sleep 987" in line or str(outer.folder) in line for line in _processes()))
    assert not outer.folder.exists()
    runner.end()
    box.close()


def test_assignments_share_a_wall_and_see_their_own_files() -> None:
    """Does each assignment find its files and its modules behind one wall, and none of another's?"""
    look = "import os\nprint(os.listdir('/assignment'), os.listdir('/assignments'))\nfrom helper import who\nprint(who)"
    with Wall() as outer:
        boxes = [
            Sandbox(Material({"helper.py": b"who = %d" % n, f"{n}.txt": b""}, ("helper",)), Limits(), outer.folder)
            for n in (1, 2, 1)
        ]
        seen = []
        for box in (*boxes, boxes[0]):  # the first one's zygote is no longer the latest
            runner = Runner(box, {}, "/assignment")
            outputs, _ = runner.run_cell(look, 20)
            seen.append(outputs[0]["text"].replace("'__pycache__', ", ""))
            runner.end()
        for box in boxes:
            box.close()
    assert [sorted(text) for text in seen] == [sorted(f"['helper.py', '{n}.txt'] []\n{n}\n") for n in (1, 2, 1, 1)]


def test_gate_is_for_this_user_alone(tmp_path: Path) -> None:
    """Can nobody else connect to the wall, and does it work in a folder with a long path?"""
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    for folder in (deep, *deep.parents[: len(deep.parts) - len(tmp_path.parts) + 3]):
        folder.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(deep))
        with Wall() as outer:
            assert (outer.folder / "gate").stat().st_mode & 0o777 == 0o600
            Sandbox(Material(), Limits(), outer.folder).close()


def test_runner_ends_with_all_its_children() -> None:
    """Does a child that left its session end with its runner?"""
    outer = Wall()
    box = Sandbox(Material(), Limits(), outer.folder)
    runner = Runner(box, {}, "/assignment")
    runner.run_cell("import subprocess\nsubprocess.Popen(['setsid', 'sleep', '986'])", 10)
    wait_until(lambda: any("sleep 986" in line for line in _processes()))
    runner.end()
    wait_until(lambda: not any("sleep 986" in line for line in _processes()))
    box.close()
    outer.close()


@pytest.mark.full
def test_two_engines_at_once() -> None:
    """Can two sandboxes work side by side?"""
    engines = [ConfinedEngine(), ConfinedEngine()]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("print(1)", id="a")])
    runs = [partial(engine.run, Job(notebook=notebook)) for engine in engines]
    assert [run().notebook.cells[0].outputs[0].text for run in (*runs, *runs)] == ["1\n"] * 4
    for engine in engines:
        engine.close()


def _processes() -> list[str]:
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout.splitlines()
