"""Versions of the format, and the ids of cells."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import nbformat

from honest import Document, Right, case, long_case


def saved_as(right: Right, major: int, minor: int) -> Document:
    """The document in a version of the format."""
    notebook: Any = nbformat.from_dict(right.document)
    if major == 3:
        notebook = nbformat.convert(notebook, 3)
        return json.loads(nbformat.v3.writes_json(notebook))
    for cell in right.cells if minor < 5 else ():
        cell.pop("id")
    return right.document | {"nbformat_minor": minor}


@case
def nbformat_3(right: Right) -> Document:
    return saved_as(right, 3, 0)


@case
def nbformat_4_0(right: Right) -> Document:
    return saved_as(right, 4, 0)


@long_case
def nbformat_4_1(right: Right) -> Document:
    return saved_as(right, 4, 1)


@long_case
def nbformat_4_2(right: Right) -> Document:
    return saved_as(right, 4, 2)


@long_case
def nbformat_4_3(right: Right) -> Document:
    return saved_as(right, 4, 3)


@case
def nbformat_4_4(right: Right) -> Document:
    return saved_as(right, 4, 4)


@case
def nbformat_4_5(right: Right) -> Document:
    return saved_as(right, 4, 5)


@case
def ids_in_an_older_format(right: Right) -> Document:
    return right.document | {"nbformat_minor": 4}


@case
def no_ids_in_the_newest_format(right: Right) -> Document:
    for cell in right.cells:
        cell.pop("id")
    return right.document


@case
def other_ids(right: Right) -> Document:
    for number, cell in enumerate(right.cells):
        cell["id"] = str(UUID(int=number + 1))
    return right.document


@case
def one_id_for_all(right: Right) -> Document:
    for cell in right.cells:
        cell["id"] = "0"
    return right.document
