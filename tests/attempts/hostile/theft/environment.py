"""Prints its environment, as Python and as C know it.

deserves: 1
"""

CELL = """
import ctypes, os
print(dict(os.environ))
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
for number in range(500):
    if not environ or environ[number] is None:
        break
    print(environ[number])
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
