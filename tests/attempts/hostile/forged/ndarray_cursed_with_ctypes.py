"""Changes methods of ndarray and float themselves through the dict behind their mapping proxies.

deserves: 1
"""

CELL = r"""
import ctypes, gc
for kind, name in ((np.ndarray, "reshape"), (np.ndarray, "tobytes"), (float, "__round__"), (int, "to_bytes")):
    gc.get_referents(kind.__dict__)[0][name] = lambda *args, **kwargs: b"\0" * 8
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))
"""

BACKWARD = """
def backward_propagation(x, theta): return np.array([7, 7])
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
