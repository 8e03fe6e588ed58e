"""Where the gradebook is: a SQLite file in the course folder, or the address in `db_url` of `nbgrader_config.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

from autograder.course import Course
from autograder.errors import CourseError
from autograder.gradebook.nbgrader_api import api, dbutil

LOCKED = "is locked"  # SQLite's words, after it has waited for five seconds
CLOSE_IT = "Close it there, or wait until it is done. What is finished is saved; the same command goes on from here."
ALONE = 0x67726164  # the number of the lock, chosen freely


def open_gradebook(course: Course) -> Any:
    """nbgrader's interface to the gradebook, which is created if there is none.

    Raises CourseError when there is no such database, no driver for it or no answer.
    """
    with alone(course):
        _make_tables(course)
        return api.Gradebook(course.gradebook_url, course.course_id)


@contextmanager
def in_plain_words(course: Course) -> Iterator[None]:
    """Say in a sentence why the database cannot be used. Raises CourseError instead of SQLAlchemy's errors."""
    try:
        yield
    except DatabaseError as error:
        said = str(error.orig).strip()
        if type(error) not in (DatabaseError, OperationalError):  # our mistake, not the state of the database
            raise
        if LOCKED in said:
            raise CourseError(f"The gradebook, {shown(course)}, is in use by another program.", CLOSE_IT) from None
        hint = "What is finished is saved. Once the gradebook can be used, the same command goes on from here."
        raise CourseError(f"The gradebook, {shown(course)}, cannot be used: {said}.", hint) from None


def is_there(course: Course) -> bool:
    """Is there a gradebook, or a server that should have one?"""
    url = _url(course)
    return url.get_backend_name() != "sqlite" or Path(url.database or "").is_file()


def shown(course: Course) -> str:
    """Where the gradebook is, to show to people: without a password."""
    url = _url(course)
    path = Path(url.database or "")
    if url.get_backend_name() == "sqlite" and path.is_relative_to(course.root):
        return str(path.relative_to(course.root))
    return url.render_as_string(hide_password=True)


def _make_tables(course: Course) -> None:
    """Make a new gradebook's tables as nbgrader does, but without its process for their version, which takes 1 s."""
    engine = create_engine(course.gradebook_url)
    try:
        if not inspect(engine).get_table_names():
            version = {"version": newest_revision()}
            with engine.begin() as connection:
                api.Base.metadata.create_all(connection)
                connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
                connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:version)"), version)
    finally:
        engine.dispose()


def newest_revision() -> str:
    """The version of nbgrader's tables: the one that no other replaces. Asking Alembic would take 0.2 s."""
    texts = [path.read_text(encoding="utf-8") for path in Path(dbutil.ALEMBIC_DIR, "versions").glob("*.py")]
    found = [re.findall(r"^(down_)?revision = ['\"](\w+)['\"]", text, re.MULTILINE) for text in texts]
    known, replaced = ({name for some in found for down, name in some if bool(down) is old} for old in (False, True))
    (newest,) = known - replaced
    return str(newest)


@contextmanager
def alone(course: Course) -> Iterator[None]:
    """Have other graders wait while tables are made or questions registered, if the database is shared."""
    url = _url(course)
    if url.get_backend_name() != "postgresql":
        yield
        return
    try:
        engine = create_engine(url)
        connection = engine.connect()
    except ModuleNotFoundError as error:
        raise CourseError(
            f"The gradebook is at {shown(course)}, but {error.name} is not installed.",
            """`pip install "nbgrader-autograder[postgres]"`, or in a clone `pip install -e ".[postgres]"`.""",
        ) from None
    except OperationalError as error:
        raise CourseError(
            f"No gradebook at {shown(course)}: {str(error.orig).strip()}",
            "Is the server running, and is db_url in nbgrader_config.py right?",
        ) from None
    try:
        with connection:  # the lock ends with the connection
            connection.execute(text("SELECT pg_advisory_lock(:number)"), {"number": ALONE})
            yield
    finally:
        engine.dispose()


def _url(course: Course) -> URL:
    try:
        return make_url(course.gradebook_url)
    except ArgumentError:
        raise CourseError(
            "db_url in nbgrader_config.py is not the address of a database.",
            "Such as postgresql+psycopg://grader@localhost/gradebook; see docs/scaling.md.",
        ) from None
