"""Hands in a notebook with bytes that are no UTF-8.

deserves: 0
"""

import json


def attack(work):
    work.raw = json.dumps(work.notebook, ensure_ascii=False).encode().replace("\u03b5".encode(), b"\xff\xc0\x80")
