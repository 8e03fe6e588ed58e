"""Which helpers lie beside a notebook: all that it needs, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder.authoring.helpers import needed_helpers
from autograder.course import Course
from conftest import ROOT

COURSE = Course(ROOT)
FILES = {
    "shop.py": "with open(''):\n    from parts.red import apple\n    from parts.green import pear, lime\n"
    "import tool\nsell = lambda: lime\n",
    "stall.py": "from parts.green import pear\n",
    "parts/__init__.py": "",
    "parts/red.py": "import numpy\napple = 1\n",
    "parts/green.py": "from parts.shared import *\npear = lime = 2\n",
    "parts/shared.py": "seed = 3\n",
    "parts/unused.py": "",
    "tool.py": "",
    "other.py": "",
}
PLAN = 'helpers = ["shop.py", "stall.py", "parts", "tool.py", "other.py"]\n'


@pytest.fixture
def shop(tmp_path: Path) -> Course:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "course.toml").write_text(PLAN)
    return Course(tmp_path)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("import numpy as np", []),
        ("%matplotlib inline\nimport tool", ["tool.py"]),
        (
            "from shop import apple",
            ["parts/__init__.py", "parts/green.py", "parts/red.py", "parts/shared.py", "shop.py", "tool.py"],
        ),
        ("from stall import price", ["parts/__init__.py", "parts/green.py", "parts/shared.py", "stall.py"]),
        ("from shop import sell", ["parts/__init__.py", "parts/green.py", "parts/shared.py", "shop.py", "tool.py"]),
        ("def late():\n    from parts import red", ["parts/__init__.py", "parts/red.py"]),
    ],
    ids=["none", "magic", "handed on", "no way without", "used within", "in a function"],
)
def test_imports_are_followed(shop: Course, cell: str, expected: list[str]) -> None:
    """Are helpers followed through their imports, and names that nobody asked for left out?"""
    found = needed_helpers(shop, [new_notebook(cells=[new_code_cell(cell)])])
    assert [path.as_posix() for path in found] == expected


@pytest.mark.slow
@pytest.mark.parametrize("name", COURSE.assignments)
def test_helpers_of_a_release_import_alone(name: str) -> None:
    """Can every helper that was handed out be imported with nothing but what lies beside it?"""
    folder = COURSE.release / name
    modules = [
        ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in sorted(folder.rglob("*.py"))
        if path.name != "__init__.py" and "data" not in path.parts
    ]
    assert "public_tests" in modules
    program = f"import importlib\nfor name in {modules}: importlib.import_module(name)\nfrom public_tests import *"
    subprocess.run(
        [sys.executable, "-c", program], cwd=folder, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    )
