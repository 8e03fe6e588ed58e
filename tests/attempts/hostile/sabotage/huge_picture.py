"""Shows a picture of thirty megabytes that is noise.

deserves: 1
"""

CELL = r"""
import os
from IPython.display import Image, display
display(Image(data=b"\x89PNG\r\n\x1a\n" + os.urandom(30_000_000), format="png"))
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
