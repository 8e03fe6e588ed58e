"""What people put into cells: magics, attachments, widgets, huge outputs, odd but valid code."""

from __future__ import annotations

import ast
from typing import Any

from honest import Cell, Document, Right, case, code, long_case, text

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def _with_first(right: Right, *sources: str) -> Document:
    """The notebook with code cells of the student's after its first cell."""
    own = [code(source, id=f"own-{number}") for number, source in enumerate(sources)]
    return right.with_cells([right.cells[0], *own, *right.cells[1:]])


def _in_each_answer(right: Right, above: str, below: str = "") -> Document:
    for name in right.answers:
        cell = right.cells[right.place(name)]
        cell["source"] = f"{above}\n{cell['source']}\n{below}"
    return right.document


def _output(kind: str, **fields: Any) -> Cell:
    return {"output_type": kind, "metadata": {}} | fields


@long_case
def inline_magic_in_answers(right: Right) -> Document:
    return _in_each_answer(right, "%matplotlib inline")


@case
def time_magic_over_answers(right: Right) -> Document:
    return _in_each_answer(right, "%%time")


@long_case
def capture_magic_over_answers(right: Right) -> Document:
    return _in_each_answer(right, "%%capture noise")


@long_case
def magics_of_all_kinds(right: Right) -> Document:
    lines = [
        "%matplotlib notebook",
        "%load_ext autoreload\n%autoreload 2",
        "%config InlineBackend.figure_format = 'svg'",
    ]
    lines += ["%pylab inline", "%autosave 30", "%who", "%env LEVEL=3", "%%html\n<b>bold</b>", "%timeit -n 1 -r 1 1 + 1"]
    return _with_first(right, *lines)


@long_case
def installs(right: Right) -> Document:
    return _with_first(right, "!pip install --quiet numpy", "%pip --version", "!ls", "names = !echo a b\nnames")


@long_case
def questions_to_the_shell(right: Right) -> Document:
    return _in_each_answer(right, "import numpy as np\nnp.sum?", "np.sum??")


@case
def lost_marks_under_magics(right: Right) -> Document:
    _in_each_answer(right, "%%time\nimport numpy as np\nfiles = !ls", "np.sum?")
    for cell in right.cells:
        cell.pop("id")
        cell["metadata"] = {}
    return right.document | {"nbformat_minor": 2}


@case
def formatter_over_all_cells(right: Right) -> Document:
    """A formatter that ran over locked cells too."""
    for cell in right.cells:
        if cell["cell_type"] == "code" and not cell["source"].lstrip().startswith(("%", "!")):
            cell["source"] = ast.unparse(ast.parse(cell["source"])) or cell["source"]
    return right.document


@case
def attachments(right: Right) -> Document:
    sketch = text("![sketch](attachment:a.png)", id="sketch", attachments={"a.png": {"image/png": PIXEL}})
    for cell in right.cells:
        if cell["cell_type"] == "markdown":
            cell["attachments"] = {"a.png": {"image/png": PIXEL}}
    return right.with_cells([*right.cells, sketch])


@long_case
def photographs(right: Right) -> Document:
    """Of work on paper, attached as JupyterLab does it and within the text as Colab does it."""
    photo = "/9j/" + "A" * 6_000_000
    pasted = text("![page 1](attachment:1.jpg)", id="attached", attachments={"1.jpg": {"image/jpeg": photo}})
    within = text(f"![page 2](data:image/jpeg;base64,{photo})", id="within")
    return right.with_cells([*right.cells, pasted, within])


@long_case
def widgets(right: Right) -> Document:
    state = {
        "state": {"a1": {"model_module": "@jupyter-widgets/base", "model_name": "LayoutModel"}},
        "version_major": 2,
    }
    right.document["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": state}
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "a1", "version_major": 2}, "text/plain": "Slider"}
    right.answer(0)["outputs"] = [_output("display_data", data=view)]
    slider = "import ipywidgets\nslider = ipywidgets.IntSlider(3)\ndisplay(slider)\nipywidgets.interact(abs, x=slider)"
    return _with_first(right, slider)


@case
def huge_recorded_outputs(right: Right) -> Document:
    picture = {"image/png": "A" * 2_000_000, "text/plain": ["<Figure>"]}
    for cell in right.cells:
        if cell["cell_type"] == "code":
            cell["outputs"] = [_output("display_data", data=picture)]
    return right.document


@case
def recorded_outputs_of_all_kinds(right: Right) -> Document:
    right.answer(0)["outputs"] = [
        {"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]},
        {"output_type": "error", "ename": "ValueError", "evalue": "x", "traceback": ["\u001b[0;31m"]},
        _output(
            "execute_result", execution_count=3, data={"text/html": "<table>", "application/json": {"a": [1, None]}}
        ),
        _output("display_data", data={"application/vnd.plotly.v1+json": {"data": [float("nan"), float("inf")]}}),
        {"output_type": "stream", "text": None},
        {},
    ]
    return right.document


@case
def fields_left_out(right: Right) -> Document:
    for cell in right.cells:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
    return right.document | {"nbformat_minor": 4}


@long_case
def floods_of_output(right: Right) -> Document:
    flood = "for step in range(20_000):\n    print(step, 'x' * 100)"
    return _with_first(right, flood, "import sys\nprint('y' * 3_000_000, file=sys.stderr)", "list(range(100_000))")


@case
def progress_bar(right: Right) -> Document:
    return _with_first(right, "for step in range(101):\n    print(f'\\r\\x1b[32m{step} %\\x1b[0m', end='', flush=True)")


@case
def chatty_answers(right: Right) -> Document:
    chatty = "import builtins\nbuiltins.print('in the answer')\nimport warnings\nwarnings.warn('deprecated')"
    return _in_each_answer(right, chatty, "print('🙂 θ ± ε, ' + '\\u2028')")


@case
def every_script(right: Right) -> Document:
    names = "θ = 1.5\nname_größe = 'ärger'\nсумма = '和'\n# e\u0301, \u00a0, \u200b, \ufeff, \U0001f642"
    return _in_each_answer(right, names)


@case
def half_a_character(right: Right) -> Document:
    for name in right.answers:
        right.cells[right.place(name)]["source"] += "\n# \ud83d"
    return right.document


@long_case
def imports_and_settings(right: Right) -> Document:
    settings = "import logging, random, sys\nimport numpy as np\nlogging.basicConfig(level=logging.DEBUG)"
    settings += "\nnp.random.seed(1)\nrandom.seed(1)\nnp.set_printoptions(precision=2)\nsys.setrecursionlimit(5000)"
    return _with_first(
        right, settings, "from __future__ import annotations", "from math import *", "from numpy import *"
    )


@long_case
def plots(right: Right) -> Document:
    draw = "import matplotlib\nmatplotlib.use('Agg')\nimport matplotlib.pyplot as plt\nplt.style.use('ggplot')"
    return _with_first(right, f"{draw}\nplt.plot([1, 2], label='cost')\nplt.legend()\nplt.show()")


@case
def awaits_and_threads(right: Right) -> Document:
    later = "import asyncio\nawait asyncio.sleep(0)"
    bar = "import threading\nthreading.Thread(target=lambda: print('in a thread')).start()"
    return _with_first(
        right, later, bar, "import os\nos.makedirs('mine', exist_ok=True)\nopen('mine/a.txt', 'w').close()"
    )


@long_case
def main_guard(right: Right) -> Document:
    return _in_each_answer(right, "from typing import Any", "if __name__ == '__main__':\n    print('main')")


@case
def placeholder_comment_left(right: Right) -> Document:
    return _in_each_answer(right, "# YOUR CODE HERE\n# raise NotImplementedError()")
