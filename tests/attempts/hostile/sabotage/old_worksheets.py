"""Hands in an unanswered notebook of nbformat 3, with worksheets that are partly broken.

deserves: 0
"""


def attack(work):
    cells = [dict(cell, input=cell["source"], language="python") for cell in work.notebook["cells"]]
    work.notebook = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}}
    work.notebook["worksheets"] = [{"cells": cells, "metadata": {}}, {"metadata": {}}, {"cells": []}]
