"""Writes reports/: a page for the course and one for each assignment, single files that load nothing else."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment

from autograder.course import Course
from autograder.feedback.templates import templates
from autograder.files import write_whole
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import ClassReport, plain
from autograder.report.views import MARKS, view_assignment, view_course

FOLDER = "reports"
MOST_LEADS = 100


def write_pages(course: Course, report: ClassReport) -> list[Path]:
    """Write reports/index.html, and reports/<assignment>.html for what has been graded. Returns their paths."""
    folder = course.root / FOLDER
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
    for name, text in texts.items():
        write_whole(folder / name, text)
    return [folder / name for name in texts]


def _environment() -> Environment:
    environment = templates("report")
    beside = Path(__file__).parent
    script = (beside / "table.js").read_text(encoding="utf-8")
    environment.globals.update(
        script=script,
        script_digest=base64.b64encode(sha256(script.encode()).digest()).decode(),
        style=(beside / "style.css").read_text(encoding="utf-8"),
        marks=MARKS,
        most_leads=MOST_LEADS,
    )
    environment.filters["plain"] = plain
    return environment
