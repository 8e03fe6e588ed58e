"""Looks for the grader's own modules and prints where they are and what they hold.

deserves: 0
"""

CELL = """
import importlib, sys
print([name for name in sys.modules if "grader" in name or "examiner" in name or "inside" in name])
for name in ("autograder.secret", "autograder.engine.examiner", "autograder.course", "nbgrader.api", "tests.attacks"):
    try:
        module = importlib.import_module(name)
        print(name, module.__file__, vars(module).keys())
    except Exception as error:
        print(name, error)
print([vars(module).get("SECRET") for module in list(sys.modules.values()) if hasattr(module, "__dict__")])
"""


def attack(work):
    work.add(CELL)
