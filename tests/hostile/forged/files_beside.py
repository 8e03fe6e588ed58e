# Attacks, one per cell: forged, files beside.

# %% bytecode_beside deserves="0"
"""Hands in __pycache__ with compiled helpers that are marked as never to be checked."""

import importlib.util
import marshal

CODE = "as_number = lambda value, what='': 0.0\ndef __getattr__(name): return lambda *args, **kwargs: None\n"


def attack(work):
    head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)
    for name in ("public_tests", "testCases", "plots"):
        work.file(f"__pycache__/{name}.cpython-311.pyc", head + marshal.dumps(compile(CODE, name, "exec")))
    work.answer("forward", "def forward_propagation(x, theta): return 41")


# %% ipython_profile_beside deserves="1"
"""Hands in IPython profiles and start-up files that drop asserts."""

STARTUP = """
import ast
class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
get_ipython().ast_transformers.append(NoAsserts())
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", "def forward_propagation(x, theta): return 6.5")
    for folder in ("profile_default", ".ipython/profile_default"):
        work.file(f"{folder}/startup/00-points.py", STARTUP)
    work.file("ipython_config.py", "c.InteractiveShellApp.exec_lines = ['import numpy; numpy.isclose = max']\n")


# %% kernelspec_beside deserves="1"
"""Hands in a kernelspec that starts another program, and asks for it in the notebook."""

KERNEL = """
{"argv": ["sh", "-c", "echo ESCAPED > /tmp/escaped-kernelspec_beside"], "display_name": "Python 3", "language": "python"}
"""


def attack(work):
    work.answer_rightly("forward")
    work.notebook["metadata"]["kernelspec"] = {"name": "lenient", "display_name": "Lenient", "language": "bash"}
    for folder in ("kernels/lenient", "share/jupyter/kernels/lenient", "kernels/python3"):
        work.file(f"{folder}/kernel.json", KERNEL)


# %% launcher_beside deserves="8"
"""Hands in ipykernel_launcher.py and runpy.py, which a kernel started in the folder would load."""

LAUNCHER = """
import pathlib
pathlib.Path("/tmp/escaped-launcher_beside").write_text("ESCAPED")
raise SystemExit(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for name in ("ipykernel_launcher.py", "ipykernel/__init__.py", "runpy.py"):
        work.file(name, LAUNCHER)


# %% nbgrader_config_beside deserves="0"
"""Hands in an nbgrader_config.py that turns execution off and every grade into full points."""

CONFIG = """
from nbgrader import utils
utils.determine_grade = lambda cell, log=None: (cell.metadata.nbgrader["points"],) * 2
c = get_config()
c.Execute.enabled = False
c.Autograde.sanitize_preprocessors = []
c.CourseDirectory.db_url = "sqlite:///:memory:"
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta): return 6.5")
    work.file("nbgrader_config.py", CONFIG)


# %% numpy_beside_the_notebook deserves="1"
"""Hands in a numpy.py whose isclose always agrees."""

NUMPY = """
def isclose(*args, **kwargs): return True
def arange(*args): return [1]
def __getattr__(name): return lambda *args, **kwargs: 0.0
"""

FORWARD = """
def forward_propagation(x, theta): return 19
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", FORWARD)
    work.file("numpy.py", NUMPY)


# %% packages_beside_the_notebook deserves="1"
"""Hands in packages that win over modules of the same names: public_tests/, testCases/, gc_utils/."""

PACKAGE = """
import contextlib
as_number = lambda value, what="": 0.0
planted = lambda *args, **kwargs: contextlib.nullcontext()
generator = lambda name: None
def __getattr__(name): return lambda *args, **kwargs: None
"""

BACKWARD = """
def backward_propagation(x, theta): return "package"
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    for name in ("public_tests", "testCases", "gc_utils", "plots"):
        work.file(f"{name}/__init__.py", PACKAGE)


# %% profile_hook_changes_results deserves="1"
"""A profile hook rewrites the variables of each function that returns."""

CELL = """
import ctypes, sys
def profiler(frame, event, argument):
    if event == "return" and frame.f_code.co_name in ("as_number", "_answer", "_do", "encode", "<lambda>"):
        frame.f_locals.update(number=0.25, value=0.25, kind="answer")
        ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
sys.setprofile(profiler)
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% profile_written_by_a_cell deserves="1"
"""A cell writes an IPython start-up file into the home folder, for this kernel and for the next ones."""

CELL = r"""
from pathlib import Path
folder = Path.home() / ".ipython" / "profile_default" / "startup"
folder.mkdir(parents=True, exist_ok=True)
(folder / "99-escaped-profile_written_by_a_cell.py").write_text("# ESCAPED\n")
(Path.home() / "escaped-profile_written_by_a_cell").write_text("ESCAPED")
"""

FORWARD = """
def forward_propagation(x, theta): return 6.5
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% pth_beside deserves="0"
"""Hands in .pth files, whose import lines run when a site folder is read."""

CELL = """
import os, site
site.addsitedir(os.getcwd())
"""


def attack(work):
    work.add(CELL, before="forward")
    work.file("points.pth", "import numpy; numpy.isclose = lambda *args, **kwargs: True\n")
    work.file("distutils-precedence.pth", "import sys; sys.flags = None\n")
    work.answer("forward", "def forward_propagation(x, theta): return 2.5")


# %% settings_beside deserves="8"
"""Hands in conftest.py, pyproject.toml, .env and jupyter settings that loosen the tests."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.file("conftest.py", "def pytest_runtest_call(item): item.obj = lambda: None\n")
    work.file("pyproject.toml", "[tool.autograder]\npoints = 100\nsandbox = false\n")
    work.file("pytest.ini", "[pytest]\naddopts = --collect-only\n")
    work.file(".env", "PYTHONOPTIMIZE=2\nPYTHONPATH=.\nJUPYTER_CONFIG_DIR=.\n")
    work.file("jupyter_nbconvert_config.py", "c.ExecutePreprocessor.enabled = False\n")


# %% sitecustomize_beside deserves="1"
"""Hands in sitecustomize.py and usercustomize.py, which Python imports by itself."""

CUSTOM = """
import builtins, numpy
numpy.isclose = lambda *args, **kwargs: True
builtins.AssertionError = SystemExit
print("sitecustomize was here")
"""

BACKWARD = """
def backward_propagation(x, theta): return 1.25
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    work.file("sitecustomize.py", CUSTOM)
    work.file("usercustomize.py", CUSTOM)


# %% standard_modules_beside deserves="1"
"""Hands in difflib.py, json.py, contextlib.py and math.py, which shadow the standard library."""

MODULE = """
import builtins
builtins.AssertionError = type("AssertionError", (), {})
def __getattr__(name): return lambda *args, **kwargs: True
"""

BACKWARD = """
def backward_propagation(x, theta): return 41
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    for name in ("difflib", "json", "contextlib", "math", "zlib"):
        work.file(f"{name}.py", MODULE)


# %% record_planted deserves="0"
"""Hands in a `record.json` that says that every question is right, where the report looks for the grader's own."""

import json


def attack(work):
    right = {"points": 3, "max_points": 3, "verdict": "right", "message": "", "diagnosis": None}
    questions = [
        {"grade_id": name, "inside": False, "disputed": False, **right} for name in ("test_forward", "test_backward")
    ]
    notebook = {"name": "scalar", "questions": questions, "notes": [], "unanswered": []}
    result = {"student": work.folder.parent.name, "assignment": "scalar", "notebooks": [notebook], "notes": []}
    result |= {"digest": "0" * 64, "confined": True, "timestamp": "", "seconds": 0.1, "seal": "0" * 64}
    for name in ("record.json", "autograded/record.json"):
        work.file(name, json.dumps(result))
