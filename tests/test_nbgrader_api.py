"""The gradebook's classes without nbgrader's applications."""

from __future__ import annotations

import subprocess
import sys

import pytest

ASK = """
import sys
import autograder.gradebook.writer
assert "nbgrader.apps" not in sys.modules and "nbconvert" not in sys.modules
import nbgrader
from nbgrader.api import Gradebook
from autograder.gradebook.nbgrader_api import api
assert Gradebook is api.Gradebook is nbgrader.api.Gradebook
print(nbgrader.__version__)
assert "nbgrader.apps" in sys.modules
assert nbgrader.api is api
"""


@pytest.mark.slow
def test_package_runs_when_it_is_asked_for() -> None:
    """Does the writer do without nbgrader's applications, and does whoever wants more find the same classes?"""
    found = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    assert found.stdout.startswith("0.")
