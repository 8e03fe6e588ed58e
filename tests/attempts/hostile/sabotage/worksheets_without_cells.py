"""Hands in worksheets that are no list, or hold no cells but numbers.

deserves: 0
"""


def attack(work):
    work.notebook = {"nbformat": 3, "worksheets": [{"cells": 5}, 7, {"cells": None}], "metadata": []}
