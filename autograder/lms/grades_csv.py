"""The class as grades.csv."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from autograder.files import write_whole
from autograder.lms.tables import defused
from autograder.report.class_report import ClassReport


def write_csv(report: ClassReport, path: Path) -> None:
    """Write student, one column per assignment, total. Text that a spreadsheet would run as a formula is defused."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(["student", *report.assignments, "total"])
    for student, row in report.scores.items():
        points = [f"{row[name]:g}" if name in row else "" for name in report.assignments]
        rows.writerow([defused(student), *points, f"{sum(row.values()):g}"])
    write_whole(path, text.getvalue())
