"""The warm parent's preparations: what each runner would have to do again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.engine import inside

CELL = "import numpy as np\nimport matplotlib.pyplot as plt\nplt.plot(np.ones(3))\nplt.show()\n1 / 0"
PROGRAM = f"""
import sys
from inside import warm
shell = warm.prepare()
before = set(sys.modules)
outputs = shell.run({CELL!r})
print(len(outputs), sorted(set(sys.modules) - before), file=sys.__stdout__)
"""


@pytest.mark.slow
def test_a_first_cell_imports_nothing() -> None:
    """Is all loaded before the fork that a cell needs to start, to draw and to fail?"""
    command = [sys.executable, "-c", PROGRAM]
    folder = Path(inside.__file__).parents[1]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout == "2 []\n"
