"""Gradebook files as four systems export them, and what becomes of one that is filled in."""

from __future__ import annotations

from pathlib import Path

from autograder.lms.export import Export, Filling, export
from autograder.lms.people import Person
from autograder.lms.tables import read_table
from autograder.report.class_report import ClassReport
from autograder.results.model import SubmissionResult

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (881),scalar (882),Final Score
    Points Possible,,,,,5,8,
"Doe, Jane",12345,s-1,jdoe,"Section ""A"", late",4,,
"Åkerström, Åsa",77,s-2,asa@example.org,B,,3,
=cmd|'/c calc'!A1,78,s-3,evil,B,,,
"Student, Test",79,,test,B,,,
"""
MOODLE = """Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade),Feedback comments
Participant 12345,Jane Doe,jane@example.org,Submitted,-,8.00,-,
Participant 77,José Núñez,jose@example.org,No submission,-,8.00,-,
"""
BLACKBOARD = """Last Name\tFirst Name\tUsername\tStudent ID\tscalar [Total Pts: 8 Score] |2001
Doe\tJane\tjdoe\t1\t
Núñez\tJosé\tjnunez\t2\t
"""


D2L = """OrgDefinedId,Username,Last Name,First Name,Email,\
scalar Points Grade <Numeric MaxPoints:8 Weight:10>,End-of-Line Indicator
#4411,#mli,Li,May,may@example.org,,#
#4412,#okafor,Okafor,Ada,ada@example.org,,#
"""
GERMAN = """ID,"Vollständiger Name","E-Mail-Adresse",Status,Bewertung,Bestwertung,\
"Zuletzt geändert (Bewertung)","Feedback als Kommentar"
"Teilnehmer/in 310","May Li",may@example.org,"Zur Bewertung abgegeben - - ",,"8,00",-,
"Teilnehmer/in 311","Ada Ökçe",ada@example.org,"Zur Bewertung abgegeben - - ",-,"8,00",-,
"""
CHINESE = """编号,全名,电子邮件地址,状态,成绩,最高成绩,最后修改(成绩),反馈评论
参与者310,李 美,may@example.org,已提交以供评分 - - ,,8.00,-,
参与者311,Ada Okafor,ada@example.org,已提交以供评分 - - ,,8.00,-,
"""


def report(scores: dict[str, float], records: dict[str, SubmissionResult] | None = None) -> ClassReport:
    rows = {student: {"scalar": points} for student, points in scores.items()}
    found = {(student, "scalar"): record for student, record in (records or {}).items()}
    return ClassReport(assignments=("scalar",), max_scores={"scalar": 8.0}, scores=rows, records=found)


def filled(
    tmp_path: Path,
    system: str,
    text: str | bytes,
    scores: dict[str, float],
    people: tuple[Person, ...] = (),
    **options: object,
) -> tuple[Export, list[list[str]]]:
    """What `export` did, and the file that it wrote, titles first."""
    template, target = tmp_path / "gradebook.csv", tmp_path / "filled.csv"
    template.write_bytes(text if isinstance(text, bytes) else text.encode())
    known = {person.id: person for person in people}
    outcome = export(system, template, target, report(scores), known, Filling(**options))  # type: ignore[arg-type]
    table = read_table(target)
    return outcome, [table.titles, *table.rows]
