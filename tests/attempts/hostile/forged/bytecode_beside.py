"""Hands in __pycache__ with compiled helpers that are marked as never to be checked.

deserves: 0
"""

import importlib.util
import marshal

CODE = "as_number = lambda value, what='': 0.0\ndef __getattr__(name): return lambda *args, **kwargs: None\n"


def attack(work):
    head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)
    for name in ("public_tests", "testCases", "plots"):
        work.file(f"__pycache__/{name}.cpython-311.pyc", head + marshal.dumps(compile(CODE, name, "exec")))
    work.answer("forward", "def forward_propagation(x, theta): return 41")
