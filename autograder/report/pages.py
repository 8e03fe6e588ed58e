"""Writes reports/: a page for the course and one for each assignment, single files that ask nothing of anybody."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.course import Course
from autograder.feedback.questions import with_code
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import ClassReport, plain
from autograder.report.views import MARKS, view_assignment, view_course

FOLDER = "reports"
MOST_LEADS = 100


def write_pages(course: Course, report: ClassReport) -> list[Path]:
    """Write reports/index.html and reports/<assignment>.html for what has been graded; returns their paths."""
    folder = course.root / FOLDER
    folder.mkdir(exist_ok=True)
    titles = {plan.name: plan.title for plan in course.plan}
    graded = {name for scores in report.scores.values() for name in scores}
    views = [
        view_assignment(course, report, Assignment.load(course, name), titles[name])
        for name in report.assignments
        if name in graded
    ]
    environment = _environment()
    environment.globals["names"] = [view.name for view in views]
    page, index = environment.get_template("assignment.html.j2"), environment.get_template("course.html.j2")
    texts = {"index.html": index.render(view=view_course(report, views), here="index.html")}
    texts |= {f"{view.name}.html": page.render(view=view, here=f"{view.name}.html") for view in views}
    return [_write(folder / name, text) for name, text in texts.items()]


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    beside = Path(__file__).parent
    script = (beside / "table.js").read_text(encoding="utf-8")
    environment.globals.update(
        script=script,
        script_digest=base64.b64encode(sha256(script.encode()).digest()).decode(),
        style=(beside / "style.css").read_text(encoding="utf-8"),
        marks=MARKS,
        most_leads=MOST_LEADS,
    )
    environment.filters.update(points="{:g}".format, percent="{:.0%}".format, plain=plain, code=with_code)
    return environment


def _write(path: Path, text: str) -> Path:
    unfinished = path.with_suffix(".part")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)
    return path
