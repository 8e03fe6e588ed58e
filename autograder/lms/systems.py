"""Who handed in a file, from the outermost part of its path, which the system itself wrote.

Everything after that part is the student's: names of files, folders and zip files in it say nothing about whose
it is. A path that can be read in two ways is not used, unless the class list or a title decides.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass

from autograder.lms.archives import Found
from autograder.lms.gradescope import METADATA, Submitter, submitters
from autograder.lms.splitting import slug, split_users
from autograder.lms.zips import Unreadable


@dataclass(frozen=True, kw_only=True)
class Handed:
    """Who handed in a file, as the system names them, and the student's own part of its path.

    number: the system's id or user name. attempt: tells which of several versions is later. timestamp: when it was
    handed in, if the system says.
    """

    number: str = ""
    name: str = ""
    address: str = ""
    rest: str
    late: bool = False
    attempt: tuple[int, ...] = ()
    timestamp: str = ""


@dataclass(frozen=True, kw_only=True)
class Hints:
    """What is known besides the download.

    title: what the system calls the assignment, if the user said it. known: ids in the class list. students: folders
    in submitted/. Both are casefolded.
    """

    assignment: str
    notebooks: tuple[str, ...]
    own_title: str = ""  # what the course calls it
    title: str = ""
    known: Set[str] = frozenset()
    students: Set[str] = frozenset()


Files = Mapping[str, Found]
Row = tuple[str, Handed | str]  # path → who handed it in, or why that is unknown
Reader = Callable[[Files, Hints], Iterator[Row]]

# doejane_LATE_12345_678901_ps1-2.ipynb, smith_ann_late_1003~5_678901_work.zip/ps1.ipynb
_CANVAS = re.compile(
    r"(?P<name>[^/]*?)(?P<late>_late)?_(?P<number>\d{1,30}(?:~\d{1,30})?)_(?P<upload>\d{1,30})_(?P<rest>[^/].*)",
    re.IGNORECASE | re.DOTALL,
)
_CANVAS_ANONYMOUS = re.compile(r"anon(_late)?_[A-Za-z0-9]{5}_\d{1,30}_[^/].*", re.IGNORECASE | re.DOTALL)
# Jane Doe_12345_assignsubmission_file_/ps1.ipynb
_MOODLE = re.compile(r"(?P<name>[^/]*?)_(?P<number>\d{1,30})_assignsubmission_[a-z]+_?/?(?P<rest>.+)", re.DOTALL)
# Week 1_jdoe_attempt_2026-01-31-23-59-59_ps1.ipynb, and a receipt for each attempt: …-59.txt
_BLACKBOARD = re.compile(r"(?P<head>[^/]+?)_attempt_(?P<stamp>\d{4}(?:-\d\d){5})(?:_(?P<rest>[^/].*)|\.txt)", re.DOTALL)
_RECEIPT = re.compile(r"[^:]*:\s*(?P<name>.*?)\s*\((?P<user>[^()]+)\)\s*")
# 100001-700001 - Jane Doe - Jan 10, 2026 1159 PM/ps1.ipynb
_BRIGHTSPACE = re.compile(
    r"(?P<number>\d{1,30})-\d{1,30} - (?P<name>[^/]+?) ?- (?P<date>[^/]+)/(?P<rest>.+)", re.DOTALL
)
# the same in a flat folder, with " - " before the file's own name
_BRIGHTSPACE_FLAT = re.compile(
    r"(?P<number>\d{1,30})-\d{1,30} - (?P<name>[^/]+?) ?- "
    r"(?P<date>(?:[^\W\d]{3,12}\.? \d\d?|\d\d?\.? [^\W\d]{3,12}\.?),? \d{4},? \d\d?:?\d\d(?: ?[AP]M)?) - (?P<rest>.+)",
    re.DOTALL | re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"(?:(?P<month>[^\W\d]{3})[^\W\d]*\.? (?P<day>\d\d?)|(?P<first>\d\d?)\.? (?P<second>[^\W\d]{3})[^\W\d]*\.?),? "
    r"(?P<year>\d{4}),? (?P<hour>\d\d?):?(?P<minute>\d\d)(?: ?(?P<half>[AP])M)?",
    re.IGNORECASE,
)
# submission_900001/ps1.ipynb
_GRADESCOPE = re.compile(r"submission_(?P<number>\d{1,30})/(?P<rest>.+)", re.DOTALL)
# jdoe+ps1+2026-01-31 23:59:59 UTC/ps1.ipynb, as nbgrader's exchange keeps it
_EXCHANGE = re.compile(
    r"(?P<number>[^/+]+)\+[^/+]+\+(?P<date>\d{4}-\d\d-\d\d) (?P<clock>\d\d:\d\d:\d\d)(?P<tail>[^/]*)/(?P<rest>.+)",
    re.DOTALL,
)


def _canvas(files: Files, hints: Hints) -> Iterator[Row]:
    for path in files:
        found = _CANVAS.fullmatch(path)
        if _CANVAS_ANONYMOUS.fullmatch(path) and (found is None or found["name"] == "anon"):
            yield path, "is anonymous, under a code that changes with each assignment: show the names, download again"
        elif found is not None:
            number, upload, rest = found["number"], found["upload"], found["rest"]
            # Is it 12_34_56_x, the upload 34 of 12, or the upload 56 of 34, whose name ends in 12?
            if again := re.match(r"(\d{1,30})_(.+)", rest, re.DOTALL):
                numbers = [one for one in (number, upload) if one in hints.known]
                if len(numbers) != 1:
                    yield path, f"may be {number}'s or {upload}'s: the class list can tell (--roster)"
                    continue
                if numbers == [upload]:
                    number, upload, rest = upload, again[1], again[2]
            late = bool(found["late"])
            yield path, Handed(number=number, name=found["name"], rest=rest, late=late, attempt=(int(upload),))


def _moodle(files: Files, hints: Hints) -> Iterator[Row]:
    for path in files:
        if found := _MOODLE.fullmatch(path):
            yield path, Handed(number=found["number"], name=found["name"], rest=found["rest"])


def _blackboard(files: Files, hints: Hints) -> Iterator[Row]:
    found = {path: match for path in files if (match := _BLACKBOARD.fullmatch(path))}
    receipts = {match["head"]: _receipt(files[path]) for path, match in found.items() if match["rest"] is None}
    certain = {head: user for head, (user, _) in receipts.items() if user and head.endswith(f"_{user}")}
    heads = {match["head"] for match in found.values()}
    titles = (hints.own_title, hints.assignment)
    users = split_users(heads, given=hints.title, titles=titles, known=hints.known, certain=certain)
    for path, match in found.items():
        if match["rest"] is None:
            continue
        if match["head"] not in users:
            yield path, "does not show where its title ends and the user name begins: give --title or --roster"
        else:
            date, clock = match["stamp"][:10], match["stamp"][11:].replace("-", ":")
            yield (
                path,
                Handed(
                    number=users[match["head"]],
                    name=receipts.get(match["head"], ("", ""))[1],
                    rest=match["rest"],
                    attempt=tuple(map(int, match["stamp"].split("-"))),
                    timestamp=f"{date} {clock}",
                ),
            )


def _receipt(found: Found) -> tuple[str, str]:
    """User and name in the first line of a receipt. Blackboard writes that line; the student's words come later."""
    try:
        with found.open() as file:
            first = file.read(1000).decode("utf-8", "replace").partition("\n")[0]
    except (Unreadable, OSError):
        return "", ""
    match = _RECEIPT.fullmatch(first)
    return (match["user"], match["name"]) if match else ("", "")


def _brightspace(files: Files, hints: Hints) -> Iterator[Row]:
    for path in files:
        if found := _BRIGHTSPACE_FLAT.fullmatch(path) or _BRIGHTSPACE.fullmatch(path):
            attempt = _moment(found["date"])
            stamp = "{}-{:02}-{:02} {:02}:{:02}:00".format(*attempt) if attempt else ""
            number, name = found["number"], found["name"]
            yield path, Handed(number=number, name=name, rest=found["rest"], attempt=attempt, timestamp=stamp)


def _moment(text: str) -> tuple[int, ...]:
    """Year, month, day, hour and minute; () for a date in an unknown language."""
    found = _DATE.fullmatch(text.strip())
    month = ((found["month"] or found["second"]).lower() if found else "")[:3]
    if not found or month not in _MONTHS:
        return ()
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + 12 * (found["half"].lower() == "p")
    day = int(found["day"] or found["first"])
    return int(found["year"]), _MONTHS.index(month) + 1, day, hour, int(found["minute"])


def _gradescope(files: Files, hints: Hints) -> Iterator[Row]:
    people: Mapping[str, list[Submitter]] = {}
    try:
        with files[METADATA].open() as file:
            people = submitters(io.TextIOWrapper(file, "utf-8", "replace"))
    except (KeyError, Unreadable, OSError):
        pass  # then nobody is known, and each submission's row says so
    for path in files:
        if found := _GRADESCOPE.fullmatch(path):
            who = [each for each in people.get(found["number"], ()) if each.email or each.sid]
            if not who:
                yield (
                    path,
                    f"is known by a number that changes with each upload, and {METADATA} does not say whose it is",
                )
            for each in who:
                number, address = each.email or each.sid, each.email
                yield path, Handed(number=number, name=each.name, address=address, rest=found["rest"])


def _exchange(files: Files, hints: Hints) -> Iterator[Row]:
    for path in files:
        if found := _EXCHANGE.fullmatch(path):
            attempt = tuple(map(int, re.split("[-:]", f"{found['date']}-{found['clock']}")))
            zone = re.match(r"(?:\.\d+)?( [A-Z]{3,4}| [+-]\d{4})?", found["tail"])
            stamp = f"{found['date']} {found['clock']}{(zone and zone[1]) or ''}"
            yield path, Handed(number=found["number"], rest=found["rest"], attempt=attempt, timestamp=stamp)


def _classroom(files: Files, hints: Hints) -> Iterator[Row]:
    """Folders named after the assignment and a user: repositories of a git classroom."""
    slugs = {slug(title) for title in ((hints.title,) if hints.title else (hints.assignment, hints.own_title)) if title}
    for path in files:
        folder, _, rest = path.partition("/")
        for start in slugs:
            user = folder[len(start) + 1 :]
            if rest and user and slug(folder[: len(start)]) == start and folder[len(start)] in "-_":
                if user != "submissions":
                    yield path, Handed(number=user, rest=rest)
                break


READERS: dict[str, Reader] = {
    "canvas": _canvas,
    "moodle": _moodle,
    "blackboard": _blackboard,
    "brightspace": _brightspace,
    "gradescope": _gradescope,
    "nbgrader": _exchange,
    "classroom": _classroom,
}

_MADE = {"canvas": _CANVAS, "moodle": _MOODLE, "blackboard": _BLACKBOARD, "brightspace": _BRIGHTSPACE}
_OWN = {
    "blackboard": re.compile(r"(.*/)?[^/]+_attempt_\d{4}(-\d\d){5}\.txt"),
    "brightspace": re.compile(r"(.*/)?index\.html"),
    "gradescope": re.compile(rf"(.*/)?{re.escape(METADATA)}"),
}


def is_own(path: str, system: str) -> bool:
    """Is it one of the system's own files, which nobody handed in?"""
    return system in _OWN and _OWN[system].fullmatch(path) is not None


def system_of(path: str) -> str:
    """The system that writes such paths; "" if there is none."""
    return next((system for system, pattern in _MADE.items() if pattern.fullmatch(path)), "")
