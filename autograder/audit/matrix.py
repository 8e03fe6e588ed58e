"""The matrix of mistakes × questions: as JSON, as tables in the terminal, and as a picture."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.audit.findings import Findings, Line

# A mark's shape says what it means; colour only repeats it.
CAUGHT, KEPT, THROUGH, UNDULY = "●", "·", "✗", "!"
KEY = f"{CAUGHT} lost, as it must be   {KEPT} kept, as it must be   {THROUGH} let through   {UNDULY} lost without cause"
HIDDEN_ONLY = "○"
LITTLE = 0.1  # of a notebook's points; an answer that passes every visible check should lose no more
HEADINGS = (
    "mistakes\ncaught",
    "pass\nchecks",
    f"lose\n> {100 * LITTLE:g} %",
    "right\nstyles",
    "mutants\ncaught",
    "equi-\nvalent",
    "named",
    "as\nanother",
)
ROW, LEFT, COLUMN, TOP = 18, 640, 26, 190


def as_json(findings: Findings) -> str:
    """Everything that was found, one line per attempt."""
    tables = {kind: [_entry(line) for line in findings.of_kind(kind)] for kind in ("mistake", "right")}
    mutants = findings.of_kind("mutant")
    score = findings.diagnosis
    summary = {
        "assignment": findings.assignment,
        "seeds": max((len(line.lost) for line in findings.lines.values()), default=0),
        "mutants": {
            "tried": len(mutants),
            "caught": len(mutants) - len(findings.survivors),
            "equivalent": sorted(line.attempt.name for line in findings.survivors),
        },
        "diagnosis": {
            "tried": score.tried,
            "named": score.named,
            "misnamed": score.misnamed,
            "taken for": score.taken_for,
            "lookalikes": score.lookalikes,
        },
        "pass every visible check": findings.unseen,
        "problems": findings.problems,
    }
    rows = [f' "{key}": {_json(value)}' for key, value in summary.items()]
    for kind, entries in tables.items():
        rows.append(f' "{kind}": [\n' + ",\n".join(f"  {_json(entry)}" for entry in entries) + "\n ]")
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entry(line: Line) -> dict[str, Any]:
    attempt = line.attempt
    entry: dict[str, Any] = {"notebook": attempt.notebook, "name": attempt.name, "what": attempt.description}
    if attempt.kind == "mistake":
        entry |= {"must lose": sorted(attempt.fails), "hidden tests only": line.hidden_only}
    misjudged = {str(seed): sorted(lost) for seed, lost in sorted(line.lost.items()) if lost != attempt.fails}
    return entry | ({"lost instead": misjudged} if misjudged else {})


def mark_of(line: Line, question: str) -> str:
    """The mark of one mistake in one question, over all seeds."""
    must = question in line.attempt.fails
    wrong = any((question in lost) != must for lost in line.lost.values())
    if wrong:
        return THROUGH if must else UNDULY
    return CAUGHT if must else KEPT


def print_summary(all_findings: Sequence[Findings], console: Console) -> None:
    """Print one line per assignment, then what is wrong with the tests."""
    table = Table(title="Audit of the hidden tests", box=SIMPLE_HEAD, padding=0, show_edge=False)
    table.add_column("assignment", no_wrap=True)
    for heading in HEADINGS:  # short, for terminals of 80 columns
        table.add_column(heading, justify="right", no_wrap=True)
    for findings in all_findings:
        table.add_row(findings.assignment, *_summary(findings))
    console.print(table)
    for findings in all_findings:
        for label, share in findings.unseen.items():
            if share > LITTLE:
                console.print(f"  {label} passes every visible check and loses {share:.0%} of its notebook's points.")
        for problem in findings.problems:
            console.print(Text.assemble(("✗ ", "red"), problem))


def _summary(findings: Findings) -> Iterator[str]:
    mistakes, right = findings.of_kind("mistake"), findings.of_kind("right")
    mutants, score = findings.of_kind("mutant"), findings.diagnosis
    equivalent = sum(line.attempt.label in findings.equivalents for line in findings.survivors)
    yield f"{sum(_as_it_must_be(line) for line in mistakes)}/{len(mistakes)}"
    yield str(len(findings.unseen)) if score.tried else "–"
    yield str(sum(share > LITTLE for share in findings.unseen.values())) if score.tried else "–"
    yield f"{sum(_as_it_must_be(line) for line in right)}/{len(right)}"
    yield f"{len(mutants) - len(findings.survivors)}/{len(mutants) - equivalent}" if mutants else "–"
    yield str(equivalent) if mutants else "–"
    yield f"{score.named}/{score.tried}" if score.tried else "–"
    yield str(len(score.taken_for)) if score.tried else "–"


def _as_it_must_be(line: Line) -> bool:
    return all(lost == line.attempt.fails for lost in line.lost.values())


def print_matrix(findings: Findings, console: Console) -> None:
    """Print one table per notebook: mistakes × questions."""
    for notebook, questions in findings.questions.items():
        table = Table(title=f"{findings.assignment}/{notebook}", caption=KEY, show_lines=False)
        table.add_column("mistake", overflow="fold", ratio=1)
        for number in range(1, len(questions) + 1):
            table.add_column(str(number), justify="center")
        for line in _mistakes(findings, notebook):
            table.add_row(Text(line.attempt.description), *(mark_of(line, question) for question in questions))
        console.print(table)
        for number, question in enumerate(questions, start=1):
            console.print(f"  {number:>2}  {question}", highlight=False)


def _mistakes(findings: Findings, notebook: str) -> list[Line]:
    """A notebook's mistakes, sorted so that those that lose the same questions are together."""
    questions = findings.questions[notebook]
    lines = [line for line in findings.of_kind("mistake") if line.attempt.notebook == notebook]
    return sorted(
        lines, key=lambda line: ([question not in line.attempt.fails for question in questions], line.attempt.name)
    )


def as_picture(findings: Findings, notebook: str) -> str:
    """The matrix of one notebook as SVG."""
    questions, lines = tuple(findings.questions[notebook]), _mistakes(findings, notebook)
    width, height = LEFT + COLUMN * (len(questions) + 1) + 150, TOP + ROW * len(lines) + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Mistakes in {notebook}">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="24" font-size="16" font-weight="600" fill="#16263f">{findings.assignment} / {notebook}: '
        f"{len(lines)} mistakes × {len(questions)} questions</text>",
        f'<text x="12" y="44" fill="#444">{escape(KEY)}</text>',
        f'<text x="12" y="62" fill="#444">{HIDDEN_ONLY} no visible check notices it: only the hidden tests do</text>',
    ]
    headings = [*(question.removeprefix("test_").replace("_", " ") for question in questions), "hidden tests only"]
    for place, heading in enumerate(headings):
        x = LEFT + COLUMN * place + COLUMN // 2
        parts.append(
            f'<text transform="translate({x + 4} {TOP - 8}) rotate(-45)" fill="#16263f">{escape(heading)}</text>'
        )
    for row, line in enumerate(lines):
        parts += _picture_row(line, questions, TOP + ROW * row, row % 2 == 1, width)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _picture_row(line: Line, questions: Sequence[str], y: int, shaded: bool, width: int) -> Iterator[str]:
    if shaded:
        yield f'<rect x="0" y="{y}" width="{width}" height="{ROW}" fill="#f4f1ea"/>'
    words = textwrap.shorten(line.attempt.description, 100, placeholder=" …")
    yield f'<text x="12" y="{y + 13}" fill="#16263f">{escape(words)}</text>'
    marks = [*(mark_of(line, question) for question in questions), HIDDEN_ONLY if line.hidden_only else ""]
    for place, mark in enumerate(marks):
        x = LEFT + COLUMN * place + COLUMN // 2
        colour = {CAUGHT: "#16263f", THROUGH: "#a82b26", UNDULY: "#a82b26"}.get(mark, "#777")
        if mark:
            yield f'<text x="{x}" y="{y + 13}" text-anchor="middle" fill="{colour}">{mark}</text>'
