"""What crosses between the grader and its engines."""

from __future__ import annotations

from autograder.notebooks.material import Material


def test_modules_of_material() -> None:
    """Are all files of Python, with the packages that they are in, named as they are imported, and no others?"""
    files = {"gc_utils.py": b"", "checks/values.py": b"", "checks/deep/graph.py": b"", "data/digits.csv": b""}
    modules = {"gc_utils", "checks", "checks.values", "checks.deep", "checks.deep.graph"}
    assert Material(files).modules == modules
