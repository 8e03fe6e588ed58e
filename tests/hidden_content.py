"""Looks for what no student may see, by other ways than the grader's own scan: a second opinion on finished pages.

Hidden lines and names come from the files in source/ and release/; hidden numbers are noted while the tests of source/
run on the reference with the student's seed. What the student typed is the student's own and does not count.
"""

from __future__ import annotations

import contextlib
import html
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from autograder.course import Course
from autograder.grading.seeds import course_secret, seed_of

SHORTEST_LINE, SHORTEST_NAME = 12, 6
DIGITS = 8  # a number is known by so many of its digits
MOST_OF_AN_ARRAY = 20
MOST_BYTES = 5_000_000  # of a file that a student handed in
_PICTURE = re.compile(r'\s(?:src|d)="[^"]*"')
_TAG = re.compile(r"</?[A-Za-z!][^<>]*+>")
_ATTRIBUTE = re.compile(r"""=(["'])(.*?)\1""", re.DOTALL)
_HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS(.*?)### END HIDDEN TESTS", re.DOTALL)


class HiddenContent:
    """What the tests of one assignment hide, from everybody and from each student."""

    def __init__(self, root: Path, assignment: str, seeds: Iterable[int] = ()) -> None:
        source, release = (sorted((root / folder / assignment).glob("*.ipynb")) for folder in ("source", "release"))
        given = "\n".join(map(_typed, [*release, *(root / "release" / assignment).rglob("*.py")]))
        given += " ".join(cell["id"] for path in source for cell in _cells(path))
        hidden = "\n".join(text for path in source for text in _HIDDEN.findall(_typed(path)))
        public = "\n".join(map(_bare, given.splitlines()))  # what is a part of one of its lines is no secret either
        lines = set(map(_bare, hidden.splitlines()))
        self.lines = {line for line in lines if len(line) >= SHORTEST_LINE and line not in public}
        self.names = {name for name in _words(hidden) - _words(given) if "_" in name and len(name) >= SHORTEST_NAME}
        self.numbers = drawn_numbers(source, list(seeds))

    def found_in(self, page: Path, submitted: Path, seed: int) -> list[str]:
        """The hidden lines, names and numbers that a student sees on the page and did not hand in."""
        text, own = _said(page.read_text(encoding="utf-8")), "\n".join(_handed_in(submitted))
        seen, known = _bare(text), _bare(own)
        return [
            *(line for line in self.lines if line in seen and line not in known),
            *(self.names & _words(text) - _words(own)),
            *(self.numbers[seed] & _numbers(text) - _numbers(own)),
        ]


def revealed(course: Course, assignment: str) -> dict[str, list[str]]:
    """Page → what is hidden and on it, for every page of a graded assignment on which there is something."""
    pages = sorted(course.feedback.glob(f"*/{assignment}/*.html"))
    seeds = {page.parts[-3]: seed_of(course_secret(course), page.parts[-3], assignment) for page in pages}
    content = HiddenContent(course.root, assignment, seeds.values())
    found = {
        str(page.relative_to(course.feedback)): content.found_in(
            page, course.submitted / page.parts[-3] / assignment, seeds[page.parts[-3]]
        )
        for page in pages
    }
    return {page: secrets for page, secrets in found.items() if secrets}


def _said(page: str) -> str:
    """All that a page says, in its text and in the attributes of its elements, pictures left out."""
    page = _PICTURE.sub("", page)
    attributes = (value for _, value in _ATTRIBUTE.findall(page))
    return html.unescape("\n".join([_TAG.sub("", page), *attributes]))


def _cells(path: Path) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return cells


def _typed(path: Path) -> str:
    """The text of a file, of a notebook's cells one after the other; as it is when it is no notebook."""
    try:
        return "\n".join("".join(cell["source"]) for cell in _cells(path)) + "\n"
    except (ValueError, KeyError, TypeError, RecursionError):
        return path.read_bytes().decode(errors="replace")


def _handed_in(folder: Path) -> Iterator[str]:
    """What lies in a student's folder: names and texts, as far as these are files of ordinary size."""
    for path in sorted(folder.rglob("*")):
        yield path.name
        if path.is_file() and not path.is_symlink() and path.stat().st_size < MOST_BYTES:
            yield _typed(path)


def _bare(text: str) -> str:
    return "".join(text.split())


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d]\w*", text))


def _numbers(text: str) -> set[str]:
    """The first digits of every number that has so many."""
    digits = (found.replace(".", "").lstrip("0") for found in re.findall(r"(?<!\d)\d++\.\d+", text))
    return {found[:DIGITS] for found in digits if len(found.rstrip("0")) >= DIGITS}


def drawn_numbers(notebooks: Sequence[Path], seeds: Sequence[int]) -> dict[int, set[str]]:
    """Seed → the numbers that the tests of these notebooks draw with it."""
    numbers: dict[int, set[str]] = {seed: set() for seed in seeds}
    for path in notebooks if seeds else ():
        command = [sys.executable, __file__, path.name, *map(str, seeds)]
        environment = {**os.environ, "MPLBACKEND": "Agg"}
        done = subprocess.run(command, cwd=path.parent, env=environment, capture_output=True, text=True, check=True)
        for seed, drawn in json.loads(done.stdout).items():
            numbers[int(seed)] |= _numbers(drawn)
    return numbers


def _draw(notebook: str, seeds: list[str]) -> dict[str, str]:
    """Run a notebook of source/ but for its tests, then these with each seed; return what they draw."""
    import testCases  # of the assignment's folder

    namespace: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    code = ["".join(cell["source"]) for cell in _cells(Path(notebook)) if cell["cell_type"] == "code"]
    tests = [text for text in code if _HIDDEN.search(text)]
    for text in code:
        if text not in tests:
            exec(text, namespace)
    drawn = {}
    for seed in seeds:
        testCases.SEED, noted = int(seed), list[str]()
        with patch("numpy.random.default_rng", partial(_Noting, noted)):
            for text in tests:
                exec(text, namespace)
        drawn[seed] = " ".join(noted)
    return drawn


class _Noting:
    """A generator of random numbers that notes the first floats of each array which it gives out."""

    def __init__(self, noted: list[str], start: Sequence[int]) -> None:
        self.noted = noted
        self.generator = np.random.Generator(np.random.PCG64(start))

    def __getattr__(self, name: str) -> Any:
        def draw(*arguments: Any, **options: Any) -> Any:
            numbers = getattr(self.generator, name)(*arguments, **options)
            if np.asarray(numbers).dtype == float:
                self.noted += [repr(abs(float(number))) for number in np.ravel(numbers)[:MOST_OF_AN_ARRAY]]
            return numbers

        return draw


if __name__ == "__main__":
    sys.path.insert(0, os.getcwd())
    with contextlib.redirect_stdout(io.StringIO()):
        result = _draw(sys.argv[1], sys.argv[2:])
    print(json.dumps(result))
