"""Hands in every attack of the catalogue beside an honest classmate, and looks at what it achieved.

    python tests/attack_range.py            with this grader
    python tests/attack_range.py --stock    with stock `nbgrader autograde`

Prints the table attack × what happened. What is planted to be stolen says CANARY; what an attack
writes outside says ESCAPED; a process that it leaves goes by a name of this range; a port listens.
"""

from __future__ import annotations

import argparse
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbgrader.api import MissingEntry
from sqlalchemy.exc import SQLAlchemyError

from attacks import LEFTOVER, PORT, Attack, load_attacks
from autograder.course import Course
from autograder.feedback.hidden import hidden_lines, leaks
from autograder.gradebook.writer import GradeWriter
from autograder.grading.records import read_record
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import only_draws
from roads import graded_by_stock, graded_here

ROOT = Path(__file__).resolve().parents[1]
BUSY_SECONDS = 15.0  # of processor time that the grader itself may spend on one submission, without its runners
MOST_BYTES = 80_000_000  # of a graded notebook: what a student may write and put out, with escaped characters
HONEST, MARK = "honest-classmate", "CANARY"
PROBES = [Path(folder) for folder in ("/tmp", "/var/tmp", "/dev/shm", str(Path.home()), "/")]


@dataclass
class Finding:
    """What became of one attack. `harm` lists what must not happen."""

    attack: Attack
    points: float | None
    harm: list[str] = field(default_factory=list)


class Range:
    """A course folder in which attacks are handed in, one after the other, each beside an honest classmate."""

    def __init__(self, scratch: Path, pictures: bool = True) -> None:
        """pictures: keep the cells that are there for a picture alone, and have no part in judging."""
        folder = scratch / "course"
        folder.mkdir()
        self.course = _course_in(folder)
        if not pictures:
            _take_out_pictures(self.course)
        self.assignments = {
            name: Assignment.load(self.course, name) for name in {attack.assignment for attack in load_attacks()}
        }
        self._hidden = {name: hidden_lines(assignment) for name, assignment in self.assignments.items()}
        (folder / ".grading-secret").write_text(f"{MARK}-secret-" + "0123456789abcdef" * 4)
        (folder / f"{MARK}-exam.txt").write_text(f"{MARK}-next-exam")
        os.environ["SECRET_CANARY"] = f"{MARK}-environment"
        with GradeWriter(self.course) as gradebook:
            for assignment in self.assignments.values():
                gradebook.register(assignment)
        shutil.copyfile(self.course.gradebook, scratch / "empty.db")

    def try_attacks(self, attacks: list[Attack], run: Callable[[Course, str], None]) -> list[Finding]:
        """Hand in attacks of one assignment and an honest classmate's work, grade them with `run`, look around."""
        course, name = self.course, attacks[0].assignment
        self._clean()
        self._hand_in_honestly(name)
        leftover = f"leftover-{os.getpid()}-{secrets.token_hex(4)}"
        before = _outside(course)
        with _listening() as (port, heard):
            for attack in attacks:
                folder = course.submitted / attack.name / name
                attack.commit(course.release / name, folder, {PORT: str(port), LEFTOVER: leftover})
            start = time.process_time()
            run(course, name)
            busy = time.process_time() - start
        scores = _scores(course, name)
        common = [] if scores.get(HONEST) == _full(course, name) else [f"classmate has {scores.get(HONEST)}"]
        common += [f"wrote {path}" for path in sorted(_outside(course) - before)]
        common += ["connected to a port"] if heard else []
        common += ["left a process"] if _kill(leftover) else []
        common += [f"kept the grader busy for {busy:.0f} s"] if busy > BUSY_SECONDS + 0.5 * len(attacks) else []
        if common and len(attacks) > 1:  # one by one, to see which it was
            return [self.try_attacks([attack], run)[0] for attack in attacks]
        return [
            Finding(attack, scores.get(attack.name), [*self._unfair(attack, scores), *common]) for attack in attacks
        ]

    def _unfair(self, attack: Attack, scores: dict[str, float]) -> list[str]:
        """What is wrong with the attack's points, and with what its student gets to see."""
        points, fair = scores.get(attack.name), attack.deserves
        if points is None:
            return ["no score"]
        unfair = [f"honest part lost: {points:g} of {fair:g} points"] if points < fair else []
        unfair += [f"{points:g} of {fair:g} points"] if points > fair else []
        graded = self.course.autograded / attack.name / attack.assignment
        size = sum(path.stat().st_size for path in graded.glob("*.ipynb"))
        unfair += [f"a graded notebook of {size / 1e6:.0f} MB"] if size > MOST_BYTES else []
        record = read_record(self.course, attack.assignment, attack.name)
        unfair += ["a record of its own"] if record is not None and record.points > fair else []
        return [*unfair, *self._stolen(attack)]

    def _hand_in_honestly(self, name: str) -> None:
        for source in (self.course.source / name).glob("*.ipynb"):
            folder = self.course.submitted / HONEST / name
            folder.mkdir(parents=True, exist_ok=True)
            notebook = nbformat.read(source, as_version=4)
            notebook.cells.append(nbformat.v4.new_markdown_cell(f"{MARK}-classmate"))
            nbformat.write(notebook, folder / source.name)

    def _stolen(self, attack: Attack) -> Iterator[str]:
        """What of the secrets is in a page or a notebook that the attacker gets to see."""
        outputs = _outputs_of(self.course, attack)
        if f"{MARK}-" in outputs:
            yield "a secret in the outputs"
        if leaks(outputs, self._hidden[attack.assignment]):
            yield "a hidden test in the outputs"
        for path in sorted((self.course.feedback / attack.name).rglob("*")):
            if path.is_file() and path.suffix not in (".html", ".py"):
                beside = path.read_text(encoding="utf-8", errors="replace")
                if f"{MARK}-" in beside or leaks(beside, self._hidden[attack.assignment]):
                    yield f"a secret in {path.name}"
        for page in sorted((self.course.feedback / attack.name).rglob("*.html")):
            text = page.read_text(encoding="utf-8")
            if re.search(r"<script>\s*(alert|fetch|document)|<img[^>]*onerror", text):
                yield "a script in the page"
            if re.search(r"leaked|SIGUSR", text.split('class="cell', 1)[0], re.IGNORECASE):
                yield "a hidden input in a message"

    def _clean(self) -> None:
        for folder in (self.course.submitted, self.course.autograded, self.course.feedback):
            shutil.rmtree(folder, ignore_errors=True)
        for path in self.course.root.rglob("escaped*"):
            path.unlink()
        for journal in self.course.root.glob("gradebook.db-*"):  # of a grader that was killed
            journal.unlink()
        shutil.copyfile(self.course.root.parent / "empty.db", self.course.gradebook)


def _course_in(folder: Path) -> Course:
    for name in (*Course(ROOT).helpers, "source", "release", "nbgrader_config.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, folder / name)
    (folder / "assignments").mkdir()
    shutil.copyfile(ROOT / "assignments" / "course.toml", folder / "assignments" / "course.toml")
    return Course(folder)


def _take_out_pictures(course: Course) -> None:
    for path in (*course.source.glob("*/*.ipynb"), *course.release.glob("*/*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        notebook.cells = [cell for cell in notebook.cells if not only_draws(cell)]
        nbformat.write(notebook, path)


def _scores(course: Course, name: str) -> dict[str, float]:
    """Student → points; nobody has any when the gradebook is damaged."""
    try:
        with GradeWriter(course) as gradebook:
            return gradebook.scores(name)
    except (AttributeError, MissingEntry, SQLAlchemyError):
        return {}


def _full(course: Course, name: str) -> float:
    with GradeWriter(course) as gradebook:
        return gradebook.max_score(name)


def _outputs_of(course: Course, attack: Attack) -> str:
    """The text of all outputs in the attacker's graded notebooks, those of graded cells left out."""
    texts = []
    for path in (course.autograded / attack.name / attack.assignment).glob("*.ipynb"):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code" and not cell.metadata.get("nbgrader", {}).get("grade"):
                texts += [str(output) for output in cell.outputs]
    return "\n".join(texts)


def _outside(course: Course) -> set[str]:
    """Files that attacks have written where they should not be able to."""
    found = [path for folder in PROBES for path in folder.glob("escaped*")]
    found += course.root.rglob("escaped*")
    found += course.root.parent.glob("escaped*")
    return {str(path) for path in found if course.submitted not in path.parents}


def _kill(leftover: str) -> bool:
    """End the processes of this name; were there any?"""
    return subprocess.run(["pkill", "-9", "-f", leftover], capture_output=True).returncode == 0


@contextmanager
def _listening() -> Iterator[tuple[int, list[bytes]]]:
    """Listen on a free port; yields it and what was heard."""
    heard: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def listen() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                heard.append(connection.recv(100))
                connection.close()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield server.getsockname()[1], heard
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()


def chunks(attacks: list[Attack], size: int = 16) -> Iterator[list[Attack]]:
    """Attacks that can be handed in together: of one assignment, all waiting for limits or none, not too many."""
    kinds = {(attack.assignment, attack.waits) for attack in attacks}
    for kind in sorted(kinds):
        alike = [attack for attack in attacks if (attack.assignment, attack.waits) == kind]
        yield from (alike[start : start + size] for start in range(0, len(alike), size))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--stock", action="store_true", help="grade with stock nbgrader, which attacks can harm")
    parser.add_argument("names", nargs="*", help="only these attacks")
    options = parser.parse_args()
    chosen = [attack for attack in load_attacks() if not options.names or attack.name in options.names]
    harmed = 0
    graded = graded_by_stock() if options.stock else graded_here()
    with tempfile.TemporaryDirectory(prefix="range-", ignore_cleanup_errors=True) as scratch, graded as run:
        grounds = Range(Path(scratch))
        if options.stock:
            (grounds.course.root / "nbgrader_config.py").write_text("c = get_config()\n")
        for chunk in chunks(chosen, 1 if options.stock else 16):
            for finding in grounds.try_attacks(chunk, run):
                harmed += bool(finding.harm)
                result = "; ".join(finding.harm) or "nothing"
                points = "–" if finding.points is None else f"{finding.points:g}"
                attack = finding.attack
                print(f"{attack.kind:<9} {attack.name:<42} {points:>3}/{attack.deserves:<3g} {result}", flush=True)
    print(f"{len(chosen)} attacks, {harmed} did harm")
    sys.exit(bool(harmed))


if __name__ == "__main__":
    main()
