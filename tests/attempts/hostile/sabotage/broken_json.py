"""Hands in half of a notebook.

deserves: 0
"""

import json


def attack(work):
    work.raw = json.dumps(work.notebook).encode()[:5000]
