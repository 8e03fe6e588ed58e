"""NaN, Infinity and numbers of five thousand digits in the JSON.

deserves: 0
"""

import json


def attack(work):
    text = json.dumps(work.notebook).replace(
        '"nbformat": 4', '"nbformat": NaN, "deep": -Infinity, "long": ' + "9" * 5000
    )
    work.raw = text.encode()
