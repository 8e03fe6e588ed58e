"""The pages of a class in a browser, from the disk and without a network: feedback, and the instructor's report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from attacks import load_attacks
from autograder.course import Course
from autograder.demo.sample_class import sample_class
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import read_class
from autograder.report.pages import write_pages
from conftest import ROOT
from reader import COLOURED, LOOKS, Browser, barriers, browser, expect, opened
from test_nbgrader_plugin import copy_of_course

pytestmark = [pytest.mark.slow, pytest.mark.full]
COURSE = Course(ROOT)
NOTEBOOKS = len(list(COURSE.source.glob("*/*.ipynb")))
# What is handed in beside attacks: some broken work of the sample class, and two of its submissions with mistakes.
SAMPLES = {"untouched", "edited test cells", "broken JSON"}
MISTAKES = slice(6, 8)
PAPER = 718  # pixels across a sheet of A4 between its margins
CUT_OFF = """() => [...document.querySelectorAll("pre, .formula, .scroll, svg")]
    .filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.textContent.slice(0, 80))"""
ATTACKS = {
    "html_output_script",
    "javascript_output",
    "latex_script",
    "markdown_script",
    "markup_in_errors",
    "picture_from_elsewhere",
    "svg_output_script",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A graded class with good, wrong, broken and hostile work, and its report."""
    course = copy_of_course(tmp_path_factory.mktemp("pages") / "course")
    for name in course.assignments:
        samples = sample_class(COURSE, Assignment.load(COURSE, name))
        for number, sample in enumerate(samples):
            if sample.what in SAMPLES or sample in samples[MISTAKES]:
                folder = course.submitted / f"student-{number:02}" / name
                folder.mkdir(parents=True)
                for notebook, content in sample.files.items():
                    (folder / f"{notebook}.ipynb").write_bytes(content or b"")
    for attack in load_attacks():
        if attack.name in ATTACKS:
            attack.commit(course.release / attack.assignment, course.submitted / attack.name / attack.assignment)
    for name in course.assignments:
        grade(
            course,
            Assignment.load(course, name),
            lambda: ConfinedEngine(Limits(cell_seconds=5, notebook_seconds=30)),
            workers=0,
        )
    write_pages(course, read_class(course, course.assignments))
    return course


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


def pages_of(course: Course, *patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in course.root.glob(pattern))


def test_every_page_opens_in_silence(course: Course, chromium: Browser) -> None:
    """Does every page, of hostile work too, print no error, ask for nothing, and fit on a phone?"""
    pages = pages_of(course, "feedback/*/*/*.html", "reports/*.html")
    assert len(pages) > 50
    assert {path.parent.parent.name for path in pages} > ATTACKS
    found = {}
    for path in pages:
        with opened(chromium, path, width=390) as (_, faults):
            found[str(path.relative_to(course.root))] = faults
    assert {page: faults for page, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_pages_keep_nobody_out(course: Course, chromium: Browser, scheme: str, width: int) -> None:
    """Does axe-core find nothing serious in light and dark, on a desk and on a phone?"""
    found = {}
    for path in pages_of(course, "feedback/student-06/*/*.html", "reports/*.html"):
        with opened(chromium, path, scheme, width) as (page, faults):
            found[str(path.relative_to(course.root))] = [*barriers(page, (scheme, width) in COLOURED), *faults]
    assert len(found) == NOTEBOOKS + len(COURSE.assignments) + 1
    assert {page: faults for page, faults in found.items() if faults} == {}


def test_students_are_found_and_sorted(course: Course, chromium: Browser) -> None:
    """Do search, the filter and sorting by mouse and keyboard show the right students in the right order?"""
    with opened(chromium, course.root / "reports" / "scalar.html") as (page, faults):
        rows = page.locator("table.students tbody tr")
        points = page.locator("table.students tbody tr td[data-v]:nth-child(2)")
        everybody = rows.count()
        page.fill("#search", "MARK")
        assert rows.locator("th").all_inner_texts() == [name for name in sorted(ATTACKS) if "mark" in name]
        page.fill("#search", "")
        page.get_by_role("button", name="points").click()
        shown = [float(text) for text in points.all_inner_texts()]
        assert shown == sorted(shown)
        page.get_by_role("button", name="points").press("Enter")
        shown = [float(text) for text in points.all_inner_texts()]
        assert shown == sorted(shown, reverse=True)
        page.check("#flagged")
        assert 0 < rows.count() < everybody
        assert all("⚑" in text for text in rows.locator("th").all_inner_texts())
        assert faults == []


def test_a_large_class_is_all_there(course: Course, chromium: Browser, tmp_path: Path) -> None:
    """Of more students than are shown at once, does search find the last, sorting the best, scrolling everybody?"""
    text = (course.root / "reports" / "scalar.html").read_text(encoding="utf-8")
    start = text.index("<tbody>", text.index('<table class="students')) + len("<tbody>")
    end = text.index("</tbody>", start)
    path = tmp_path / "large.html"
    path.write_text(
        text[:start] + "".join(text[start:end].replace('row">', f'row">{n}-') for n in range(40)) + text[end:]
    )
    everybody = 40 * len(list(course.submitted.glob("*/scalar")))
    with opened(chromium, path) as (page, faults):
        rows = page.locator("table.students tbody tr")
        assert 20 < rows.count() < everybody
        page.fill("#search", "39-")
        assert rows.count() == everybody / 40
        page.fill("#search", "")
        page.get_by_role("button", name="points").dblclick()
        while rows.count() < everybody:
            before = rows.count()
            rows.last.scroll_into_view_if_needed()
            expect(rows).not_to_have_count(before)
        points = [float(text) for text in rows.locator("td:nth-child(2)").all_inner_texts()]
        assert points == sorted(points, reverse=True)
        assert faults == []


def test_nothing_is_cut_off_on_paper(course: Course, chromium: Browser) -> None:
    """Does everything on a printed page of feedback fit, where nobody can scroll?"""
    pages = pages_of(course, "feedback/student-06/*/*.html")
    assert len(pages) == NOTEBOOKS
    for path in pages:
        with opened(chromium, path, width=PAPER) as (page, faults):
            page.emulate_media(media="print")
            assert page.evaluate(CUT_OFF) == []
            assert faults == []
