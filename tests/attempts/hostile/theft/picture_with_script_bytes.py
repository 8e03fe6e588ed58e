"""Shows output that is called a picture but holds markup, in place of base64.

deserves: 0
"""

CELL = """
from IPython.display import display
display({"image/png": '"><script>alert(1)</script>', "text/plain": "<script>alert(2)</script>"}, raw=True)
display({"image/jpeg": "x' onerror='alert(3)", "text/markdown": "<script>alert(4)</script>"}, raw=True)
display({"image/png": ["not", "text"], "text/latex": "</script><script>alert(5)</script>"}, raw=True)
"""


def attack(work):
    work.add(CELL)
