"""The landing page: what the course is, its assignments, and the two ways to start."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import mistune
import nbformat
from nbformat import NotebookNode

from autograder.course import Course
from autograder.feedback.templates import templates
from autograder.notebooks.roles import graded_cells

ARCHIVE = "gradient-checking.zip"
_LEARN = re.compile(r"\*\*You will learn\*\* (to .+?)\n\n", re.DOTALL)
_MINUTES = re.compile(r"\*\*About (\d+) minutes\*\*")


@dataclass(frozen=True, kw_only=True)
class Notebook:
    """One notebook as the page shows it."""

    name: str
    learn: str  # HTML: "Learn to …"
    minutes: int
    points: float
    link: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One assignment as the page shows it."""

    name: str
    title: str
    minutes: int
    notebooks: tuple[Notebook, ...]

    @property
    def points(self) -> float:
        return sum(notebook.points for notebook in self.notebooks)


def entries(course: Course) -> tuple[Entry, ...]:
    """The assignments in teaching order, from course.toml and the notebooks in source/."""
    return tuple(
        Entry(
            name=plan.name,
            title=plan.title,
            minutes=plan.minutes,
            notebooks=tuple(map(_notebook, _in_order(course.source / plan.name))),
        )
        for plan in course.plan
    )


def write(course: Course, site: Path) -> None:
    """Write index.html into `site`."""
    shown = entries(course)
    page = (
        templates("site")
        .get_template("landing.html.j2")
        .render(
            entries=shown,
            notebooks=sum(len(entry.notebooks) for entry in shown),
            minutes=sum(entry.minutes for entry in shown),
            points=sum(entry.points for entry in shown),
            archive=ARCHIVE,
            sweep=sweep_path(),
        )
    )
    (site / "index.html").write_text(page, encoding="utf-8")


def sweep_path() -> str:
    """The error of a central difference for ε from 1 to 10⁻¹⁴ as an SVG path, 20 wide and 14 high a decade."""
    points = []
    for step in range(57):
        epsilon = 10 ** (-step / 4)
        estimate = (math.exp(1 + epsilon) - math.exp(1 - epsilon)) / (2 * epsilon)
        error = abs(estimate - math.e) / math.e
        points.append(f"{step * 5},{-14 * math.log10(max(error, 1e-16)):.1f}")
    return "M" + " L".join(points)


def _in_order(folder: Path) -> list[Path]:
    """The notebooks of an assignment; those that import others come last."""
    return sorted(sorted(folder.glob("*.ipynb")), key=lambda path: "import_ipynb" in path.read_text(encoding="utf-8"))


def _notebook(path: Path) -> Notebook:
    content: NotebookNode = nbformat.read(path, as_version=4)
    text = "\n\n".join(cell.source for cell in content.cells if cell.cell_type == "markdown") + "\n\n"
    learn, minutes = _LEARN.search(text), _MINUTES.search(text)
    return Notebook(
        name=path.stem,
        learn=_prose(f"Learn {learn[1]}") if learn else "",
        minutes=int(minutes[1]) if minutes else 0,
        points=sum(graded_cells(content).values()),
        # A workspace of its own, or the notebooks of earlier visits open too, each with a Python.
        link=f"lab/index.html?workspace={quote(path.stem)}&path={quote(f'{path.parent.name}/{path.name}')}",
    )


def _prose(markdown: str) -> str:
    """One sentence of ours as HTML, without the paragraph around it."""
    return str(mistune.html(markdown)).strip().removeprefix("<p>").removesuffix("</p>")
