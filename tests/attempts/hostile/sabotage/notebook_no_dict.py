"""Hands in JSON that is a list, in a file with a BOM.

deserves: 0
"""

import json


def attack(work):
    work.raw = b"\xef\xbb\xbf" + json.dumps([work.notebook] * 3).encode()
