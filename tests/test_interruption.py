"""A grader that is killed at any moment, and started again, ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from conftest import RIGHT, Command, hand_in, scores

pytestmark = pytest.mark.slow

HALF = {"double": RIGHT["double"]}
WRITTEN = ("autograded", "feedback", "gradebook.db", "gradebook.db-journal")  # what grading changes
CHANGES = ("open", "os.mkdir", "os.remove", "os.rename", "os.rmdir")  # audited by Python before they happen
STATEMENTS = ("before_cursor_execute", "commit", "rollback")  # told by SQLAlchemy before they happen


def state(course: Course) -> tuple[dict[str, float], dict[str, str]]:
    """The scores in the gradebook, and every file that grading writes; times left out, and seals, which cover times."""
    files = {}
    for folder in (course.autograded, course.feedback):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                text = path.read_text(encoding="utf-8", errors="replace")
                if path.name == "record.json":
                    assert read_record(course, "tiny", path.parts[-3]), f"{path} has no seal of this course"
                    entries = json.loads(text)
                    text = json.dumps({key: entries[key] for key in entries if key not in ("seconds", "seal")})
                files[str(path.relative_to(course.root))] = text
    return scores(course), files


class Camera:
    """Keeps what is on the disk each time that it is about to change: what a grader killed just then leaves behind."""

    def __init__(self, course: Course, album: Path) -> None:
        self.pictures: list[Path] = []
        self._root, self._album = course.root, album
        self._last: dict[str, bytes] = {}
        self._open: Path | None = None  # what is being written

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take pictures while the block runs."""
        active = True

        def before(what: str, arguments: tuple[Any, ...]) -> None:
            nonlocal active
            if active and what in CHANGES:
                active = False  # taking pictures writes files, too
                self._before(what, arguments)
                active = True

        def before_statement(*_: object) -> None:
            self._shoot("database")

        sys.addaudithook(before)  # stays for good
        for name in STATEMENTS:
            event.listen(Engine, name, before_statement)
        yield
        active = False
        for name in STATEMENTS:
            event.remove(Engine, name, before_statement)

    def put_back(self, picture: Path) -> None:
        """Bring the course back to what it was."""
        for name in WRITTEN:
            path = self._root / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        shutil.copytree(picture, self._root, dirs_exist_ok=True)

    def _before(self, what: str, arguments: tuple[Any, ...]) -> None:
        path = arguments[0]
        if what == "open" and (self._root not in Path(str(path)).parents or "w" not in (arguments[1] or "")):
            return
        self._shoot(what)
        if what == "open":
            self._open = Path(path)

    def _shoot(self, what: str) -> None:
        files = {
            str(path.relative_to(self._root)): path.read_bytes()
            for name in WRITTEN
            for path in sorted([self._root / name, *(self._root / name).rglob("*")])
            if path.is_file()
        }
        if files == self._last:
            return
        self._last, written, self._open = files, self._open, None
        if written and written.is_file():
            name = str(written.relative_to(self._root))
            self._develop({**files, name: files[name][: len(files[name]) // 2]}, f"in the middle of {written.name}")
        self._develop(files, f"before {what}")

    def _develop(self, files: dict[str, bytes], what: str) -> None:
        picture = self._album / f"{len(self.pictures)} {what}"
        for name, content in files.items():
            path = picture / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.pictures.append(picture)


@pytest.fixture
def small_course(course: Course) -> Course:
    """The tiny course without the helpers, each of which would be another file to write for each student."""
    for path in (*course.source.glob("tiny/*.py"), *course.source.glob("tiny/checks/*.py")):
        path.unlink()
    return course


@pytest.mark.parametrize(
    "seconds",
    [pytest.param(0.0, id="saved one by one"), pytest.param(60.0, id="saved together", marks=pytest.mark.full)],
)
def test_killed_before_any_write(
    small_course: Course, engine: MakeEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    """Wherever a run ends that grades old, changed and new work again, does the next one complete what it left?"""
    monkeypatch.setattr("autograder.grading.run.SAVE_SECONDS", seconds)
    assignment = Assignment.load(small_course, "tiny")
    hand_in(small_course, "anna", RIGHT)
    hand_in(small_course, "ben", HALF)
    grade(small_course, assignment, engine, workers=0)
    hand_in(small_course, "ben", RIGHT)
    hand_in(small_course, "cleo", HALF)
    camera = Camera(small_course, tmp_path / "album")
    with camera.watching():
        grade(small_course, assignment, engine, workers=0, force=True)
    undisturbed = state(small_course)
    assert len(camera.pictures) > 30
    for picture in camera.pictures:
        camera.put_back(picture)
        grade(small_course, assignment, engine, workers=0)
        assert state(small_course) == undisturbed, picture.name


def files_written_since(moment: float, course: Course) -> int:
    found = 0
    for folder, _, names in chain(os.walk(course.autograded), os.walk(course.feedback)):
        for name in names:
            with suppress(FileNotFoundError):  # it was being replaced
                found += Path(folder, name).stat().st_mtime > moment
    return found


def await_(condition: Callable[[], bool]) -> None:
    """Wait for a condition, at most a minute."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@contextmanager
def forked_commands(course: Course) -> Iterator[Callable[..., tuple[int, Callable[[], int]]]]:
    """A function that starts a command, a real process without the seconds that its imports would take.

    It returns the process's id, and a function that waits for its exit code.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "forked_commands"],
        cwd=course.root,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as origin:
        assert origin.stdin
        assert origin.stdout
        answers = origin.stdout

        def start(*arguments: str) -> tuple[int, Callable[[], int]]:
            print(json.dumps(arguments), file=origin.stdin, flush=True)
            return int(answers.readline()), lambda: int(answers.readline())

        yield start


@pytest.mark.parametrize(("kills", "students", "workers"), [(3, 3, 1), pytest.param(20, 8, 2, marks=pytest.mark.full)])
def test_whole_command_killed(
    course: Course, tmp_path: Path, wall: Path, command: Command, kills: int, students: int, workers: int
) -> None:
    """Killed after more and more files, workers and all: the same gradebook and files, and no process left?"""
    for number in range(students):
        hand_in(course, f"student-{number}", RIGHT if number % 2 else HALF)
    (course.root / ".grading-secret").write_text("0123456789abcdef" * 4)
    undisturbed = Course(Path(shutil.copytree(course.root, tmp_path / "undisturbed")))
    grade(undisturbed, Assignment.load(undisturbed, "tiny"), partial(ConfinedEngine, wall=wall), workers=0)
    files = files_written_since(0, undisturbed)

    def enough(wanted: int, since: float) -> bool:
        return files_written_since(since, course) >= wanted

    with forked_commands(course) as start:
        for kill in range(kills):
            moment = time.time()
            process, exit_code = start("grade", "--force", "--workers", str(workers))
            await_(partial(enough, 1 + files * kill // kills, moment))
            os.kill(process, signal.SIGKILL)
            assert exit_code() == -signal.SIGKILL, "it was killed too late"
    assert command("grade", "--workers", str(workers), cwd=course.root).returncode == 0
    assert state(course) == state(undisturbed)
    await_(lambda: subprocess.run(["pgrep", "-f", str(course.root)], capture_output=True).returncode != 0)
