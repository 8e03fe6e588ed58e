# Attacks, one per cell: sabotage, notebook files.

# %% answers_without_syntax deserves="6"
"""Answers that are no Python, with null bytes, endless strings and broken indentation."""

FORWARD = r'''
def forward_propagation(x, theta:
        return """ theta * x
    ))) $$$ \N{no such name}
'''

BACKWARD = """
%%no_such_magic --flag
!exit 1
def backward_propagation(x, theta) -> return
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% attachments_huge deserves="0"
"""Hands in five megabytes of attachments in a markdown cell, under names with slashes."""


def attack(work):
    cell = work.notebook["cells"][0]
    cell["attachments"] = {f"../../escaped-attachments_huge-{n}.png": {"image/png": "A" * 1_000_000} for n in range(5)}


# %% broken_json deserves="0"
"""Hands in half of a notebook."""

import json


def attack(work):
    work.raw = json.dumps(work.notebook).encode()[:5000]


# %% broken_utf_8 deserves="0"
"""Hands in a notebook with bytes that are no UTF-8."""

import json


def attack(work):
    work.raw = json.dumps(work.notebook, ensure_ascii=False).encode().replace("\u03b5".encode(), b"\xff\xc0\x80")


# %% cells_no_dicts deserves="0"
"""Hands in a list of cells that are text, numbers, null and lists."""


def attack(work):
    work.notebook["cells"] = ["def forward_propagation(x, theta): return 1", 5, None, [], True, {}]


# %% cells_no_list deserves="0"
"""Hands in cells as a dict, by their ids."""


def attack(work):
    work.notebook["cells"] = {cell["id"]: cell for cell in work.notebook["cells"]}


# %% cells_without_fields deserves="0"
"""Cells without a source, a type, an id or metadata, and types that nobody knows."""


def attack(work):
    for number, cell in enumerate(work.notebook["cells"]):
        cell.pop(["source", "cell_type", "id", "metadata"][number % 4])
    work.notebook["cells"] += [{}, {"cell_type": "heading", "level": 9}, {"cell_type": None}, {"cell_type": ["code"]}]


# %% constant_folded deserves="8"
"""A cell whose compilation alone is meant to take for ever, or all memory."""

CELL = """
text = "(" * 90 + "1" + ")" * 90 + " + (1,) * 10 ** 7" * 50
for _ in range(10):
    compile(text, "<cell>", "exec")
"x" * 4096 * 4096 * 16; ((9 ** 99) ** 99) ** 9; -((1,) * 4096) if False else 0
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% deep_cell_source deserves="8"
"""A cell whose source is nested so deeply that parsers overflow."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add("value = " + "-" * 200_000 + "1", before="forward")
    work.add("value = " + "[" * 2_000 + "]" * 2_000)
    work.add("value = 1" + " + 1" * 30_000)
    work.add("if 1:\n" + "".join(" " * depth + "if 1:\n" for depth in range(1, 150)) + " " * 150 + "pass")


# %% deep_expression deserves="8"
"""Compiles and evaluates expressions that are nested a hundred thousand deep."""

CELL = """
for text in ("-" * 100_000 + "1", "(" * 100_000 + ")" * 100_000, "x" + ".x" * 100_000, "[" * 5_000):
    try:
        eval(text)
    except BaseException as error:
        print(type(error))
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% duplicate_keys deserves="0"
"""Hands in JSON in which cells, source and metadata occur twice."""

import json


def attack(work):
    text = json.dumps(work.notebook)
    work.raw = (
        text.replace('"cells":', '"cells": [], "cells":', 1).replace('"source":', '"source": "", "source":').encode()
    )


# %% empty_file deserves="0"
"""Hands in an empty file."""


def attack(work):
    work.raw = b""


# %% huge_notebook deserves="0"
"""Hands in a notebook of eleven megabytes."""


def attack(work):
    work.add("# " + "x" * 11_000_000)


# %% huge_outputs deserves="0"
"""Hands in a notebook with eleven megabytes of outputs in the check cells."""


def attack(work):
    text = "x" * 1_000_000
    work.cell("check_forward")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": text}] * 11


# %% lone_surrogates deserves="1"
"""Lone surrogates in the source, id and outputs of a cell of its own."""


def attack(work):
    work.answer_rightly("forward")
    outputs = [{"output_type": "stream", "name": "stdout", "text": "\udcff"}]
    work.add("print('\ud800\udfff \udc80')\n# \ud83d", id="\udc80", outputs=outputs)
    work.add("text \ud83d", cell_type="markdown")


# %% nested_json deserves="0"
"""Hands in JSON that is nested two hundred thousand deep."""


def attack(work):
    work.raw = b'{"nbformat": 4, "cells": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"


# %% nested_metadata deserves="0"
"""Hands in metadata that are nested five hundred deep, and cell metadata that are no dict."""


def attack(work):
    nested = {}
    for _ in range(500):
        nested = {"deeper": nested}
    work.notebook["metadata"]["nested"] = nested
    for cell, metadata in zip(
        work.notebook["cells"], [[], "text", None, 7, {"nbgrader": []}, {"nbgrader": {"grade_id": {}}}] * 5
    ):
        cell["metadata"] = metadata


# %% no_notebook deserves="0"
"""Hands in a folder without any notebook."""


def attack(work):
    work.path.unlink()


# %% not_a_number_in_json deserves="0"
"""NaN, Infinity and numbers of five thousand digits in the JSON."""

import json


def attack(work):
    text = json.dumps(work.notebook).replace(
        '"nbformat": 4', '"nbformat": NaN, "deep": -Infinity, "long": ' + "9" * 5000
    )
    work.raw = text.encode()


# %% notebook_no_dict deserves="0"
"""Hands in JSON that is a list, in a file with a BOM."""

import json


def attack(work):
    work.raw = b"\xef\xbb\xbf" + json.dumps([work.notebook] * 3).encode()


# %% nul_bytes deserves="1"
"""NUL bytes in a cell of its own, and in the ids and metadata of that cell."""


def attack(work):
    work.answer_rightly("forward")
    work.add("value = 1\0\nprint('after the NUL')", id="a\0b", metadata={"a\0": "\0"})
    work.add("\0" * 1000)


# %% odd_characters_in_source deserves="1"
"""Direction marks, form feeds, a BOM and other line ends in cells of its own."""


def attack(work):
    work.answer_rightly("backward")
    work.add("\ufeffvalue = 1\r\nprint(value)\rprint(2)\x0c\n\u2028print('\u202e3')\x1a")
    work.add("\u0661 = 1\n\u210c = '\u200b'\nprint(H)\n" + "\t" * 50_000)


# %% old_worksheets deserves="0"
"""Hands in an unanswered notebook of nbformat 3, with worksheets that are partly broken."""


def attack(work):
    cells = [dict(cell, input=cell["source"], language="python") for cell in work.notebook["cells"]]
    work.notebook = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}}
    work.notebook["worksheets"] = [{"cells": cells, "metadata": {}}, {"metadata": {}}, {"cells": []}]


# %% source_no_text deserves="1"
"""Cells of its own whose source is a number, null, a dict or a list with other things than text."""


def attack(work):
    work.answer_rightly("forward")
    for source in (5, None, {"a": 1}, ["x = 1\n", 5, None, ["y"]], True, [[]]):
        work.add(source)


# %% three_thousand_cells deserves="0"
"""Hands in a notebook of three thousand cells."""


def attack(work):
    for number in range(3_000):
        work.add(f"value = {number}")


# %% utf_16 deserves="0"
"""Hands in the notebook as UTF-16 text."""

import json


def attack(work):
    work.raw = json.dumps(work.notebook).encode("utf-16")


# %% worksheets_without_cells deserves="0"
"""Hands in worksheets that are no list, or hold no cells but numbers."""


def attack(work):
    work.notebook = {"nbformat": 3, "worksheets": [{"cells": 5}, 7, {"cells": None}], "metadata": []}
