"""Hands in folders and metadata with the names of other students and of other assignments.

deserves: 0
"""

import json


def attack(work):
    work.notebook["metadata"] |= {"student_id": "victim", "nbgrader": {"student": "victim", "assignment": "layers"}}
    for name in ("victim/scalar/scalar.ipynb", "submitted/victim/scalar/scalar.ipynb", "layers.ipynb", "gradebook.db"):
        work.file(name, json.dumps(work.notebook))
    work.file("timestamp.txt", "student: victim")
