"""Cells without a source, a type, an id or metadata, and types that nobody knows.

deserves: 0
"""


def attack(work):
    for number, cell in enumerate(work.notebook["cells"]):
        cell.pop(["source", "cell_type", "id", "metadata"][number % 4])
    work.notebook["cells"] += [{}, {"cell_type": "heading", "level": 9}, {"cell_type": None}, {"cell_type": ["code"]}]
