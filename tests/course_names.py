"""Which names of the course does the grader mention? None, for it knows no course: `make lint` runs this.

The names come from the course itself: its assignments and notebooks, their graded cells, what students define, what
other code cells and the helpers define unless it is one plain word, and the title of its site.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

import nbformat

from autograder.course import Course
from autograder.notebooks.plan import bound_names, python_of
from autograder.notebooks.roles import Role, role_of

SUFFIXES = {".py", ".j2", ".js", ".mjs", ".css", ".json", ".txt"}
SHORTEST = 3  # letters; X, m and W1 are everybody's
# Words that the course uses as names, and everybody else as words.
PLAIN_WORDS = {"digits", "false_alarms", "libraries", "relative_error", "report", "scalar", "values"}


def names_of(course: Course, excused: Collection[str] = PLAIN_WORDS) -> set[str]:
    """Every name that the course gave to something, without the excused ones."""
    names = {course.section("site")["title"], course.section("site")["name"], *course.assignments}
    for helper in course.helpers:
        paths = [course.root / helper] if helper.endswith(".py") else list((course.root / helper).rglob("*.py"))
        for path in paths:
            names |= {path.stem, *_top_level(path.read_text(encoding="utf-8"))}
    for path in course.source.glob("*/*.ipynb"):
        names |= {path.stem, *_of_notebook(path)}
    return {name for name in names if len(name) >= SHORTEST and not name.startswith("_")} - set(excused)


def mentions(text: str, names: set[str]) -> set[str]:
    """Those of the names that the text has as whole words; those with a space or a dash in any spelling."""
    words = set(re.findall(r"[A-Za-z_][A-Za-z_0-9]*", text))
    phrases = {name for name in names if not name.isidentifier() and name.lower() in text.lower()}
    return (names & words) | phrases


def found_in(package: Path, names: set[str]) -> Iterator[str]:
    """A line for each file of the package that mentions one."""
    for path in sorted(package.rglob("*")):
        if path.suffix in SUFFIXES and (found := mentions(path.read_text(encoding="utf-8"), names)):
            yield f"{path.relative_to(package.parent)}: {', '.join(sorted(found))}"


def _top_level(source: str) -> Iterator[str]:
    """What a helper defines for others, under names that are more than one plain word."""
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not _is_word(node.name):
            yield node.name


def _defined(source: str) -> Iterator[str]:
    """What a cell defines anywhere, under names that are more than one plain word."""
    for node in ast.walk(ast.parse(python_of(source))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not _is_word(node.name):
            yield node.name
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and not _is_word(node.id):
            yield node.id


def _is_word(name: str) -> bool:
    return name.isalpha() and (name.islower() or name.isupper() or name.istitle())


def _of_notebook(path: Path) -> Iterator[str]:
    """What its code cells define, but for tests, what its answers define, words too, and its cells with grade ids."""
    for cell in nbformat.read(path, as_version=4).cells:
        if not _is_word(cell.metadata.get("nbgrader", {}).get("grade_id", "x")):
            yield cell.metadata.nbgrader.grade_id
        if cell.cell_type == "code" and role_of(cell) is not Role.TEST:
            yield from _defined(cell.source)
        if role_of(cell) is Role.ANSWER:
            yield from bound_names(cell.source)


def main() -> int:
    root = Path(__file__).parents[1]
    lines = list(found_in(root / "autograder", names_of(Course(root))))
    print("\n".join(lines) or "The grader mentions no name of the course.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
