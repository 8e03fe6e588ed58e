"""The landing page: what the course says about itself, its assignments, and the two ways to start."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import quote

import mistune
import nbformat
from nbformat import NotebookNode

from autograder.course import Course
from autograder.errors import CourseError
from autograder.feedback.templates import templates
from autograder.notebooks.roles import graded_cells


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a course says about its site, under `[site]` in `course.toml`.

    name: of the archive and the folder in it. landing: a template that extends ours, relative to the course folder.
    learn, minutes: regular expressions that find what a notebook teaches, and how long it takes.
    """

    title: str = "The course"
    name: str = "course"
    landing: str = ""
    learn: str = ""
    minutes: str = ""

    @classmethod
    def of(cls, course: Course) -> Settings:
        """The settings of a course. Raises CourseError for an unknown setting."""
        found, known = course.section("site"), [field.name for field in fields(cls)]
        if unknown := sorted(found.keys() - set(known)):
            raise CourseError(f"[site] in course.toml has {unknown[0]!r}.", f"Known: {', '.join(known)}.")
        return cls(**found)

    @property
    def archive(self) -> str:
        """The file with the whole course."""
        return f"{self.name}.zip"


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
    settings = Settings.of(course)
    return tuple(
        Entry(
            name=plan.name,
            title=plan.title,
            minutes=plan.minutes,
            notebooks=tuple(_notebook(path, settings) for path in _in_order(course.source / plan.name)),
        )
        for plan in course.plan
    )


def write(course: Course, site: Path) -> None:
    """Write index.html into `site`."""
    shown, settings, environment = entries(course), Settings.of(course), templates("site")
    template = environment.get_template("landing.html.j2")
    if settings.landing:
        template = environment.from_string((course.root / settings.landing).read_text(encoding="utf-8"))
    page = template.render(
        site=settings,
        packages=course.packages,
        entries=shown,
        notebooks=sum(len(entry.notebooks) for entry in shown),
        minutes=sum(entry.minutes for entry in shown),
        points=sum(entry.points for entry in shown),
    )
    (site / "index.html").write_text(page, encoding="utf-8")


def _in_order(folder: Path) -> list[Path]:
    """The notebooks of an assignment. Those that import others come last."""
    return sorted(sorted(folder.glob("*.ipynb")), key=lambda path: "import_ipynb" in path.read_text(encoding="utf-8"))


def _notebook(path: Path, settings: Settings) -> Notebook:
    content: NotebookNode = nbformat.read(path, as_version=4)
    text = "\n\n".join(cell.source for cell in content.cells if cell.cell_type == "markdown") + "\n\n"
    learn = re.search(settings.learn, text, re.DOTALL) if settings.learn else None
    minutes = re.search(settings.minutes, text) if settings.minutes else None
    return Notebook(
        name=path.stem,
        learn=_prose(f"Learn {learn[1]}") if learn else "",
        minutes=int(minutes[1]) if minutes else 0,
        points=sum(graded_cells(content).values()),
        # Its own workspace. Otherwise the notebooks of earlier visits open too, each with its own Python.
        link=f"lab/index.html?workspace={quote(path.stem)}&path={quote(f'{path.parent.name}/{path.name}')}",
    )


def _prose(markdown: str) -> str:
    """One of our own sentences as HTML, without the paragraph around it."""
    return str(mistune.html(markdown)).strip().removeprefix("<p>").removesuffix("</p>")
