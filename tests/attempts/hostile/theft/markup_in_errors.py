"""Errors, stream names and colour codes with markup in them.

deserves: 1
"""

CELL = r"""
import sys
print("\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\ \x1b[38;5;1\"><script>alert(1)</script>m <img src=x onerror=alert(1)>")
print("</pre><script>alert(2)</script>", file=sys.stderr)
raise type("<script>alert(3)</script>", (Exception,), {})("<img src=x onerror=alert(4)> `</code><script>alert(5)</script>`")
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
