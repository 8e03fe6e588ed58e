"""Hands in the notebook as UTF-16 text.

deserves: 0
"""

import json


def attack(work):
    work.raw = json.dumps(work.notebook).encode("utf-16")
