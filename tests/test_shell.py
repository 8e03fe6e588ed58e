"""Does a cell do in the sandbox what it does in a Jupyter kernel: the same outputs, and the same names afterwards?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ipykernel.zmqshell import KernelMagics
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_code_cell, new_notebook

from autograder.engine.allowance import Allowance
from autograder.engine.confined import ConfinedEngine
from autograder.engine.inside import magics
from autograder.engine.inside.outputs import Outputs
from autograder.engine.inside.plain import MAX_OUTPUTS
from autograder.engine.kernel import KernelEngine
from autograder.engine.protocol import Job, Limits

pytestmark = pytest.mark.slow

# What notebooks hold that come out of JupyterLab, Colab, Kaggle, Deepnote or VS Code, or that people type.
CELLS = {
    "inline": "%matplotlib inline",
    "window": "%matplotlib",
    "notebook": "%matplotlib notebook",
    "widget": "%matplotlib widget",
    "gui": "%gui",
    "pylab": "%pylab inline --no-import-all",
    "retina": "%config InlineBackend.figure_format = 'retina'",
    "svg": "from matplotlib_inline.backend_inline import set_matplotlib_formats\nset_matplotlib_formats('svg')",
    "figure": "import matplotlib.pyplot as plt\n%matplotlib inline\nplt.plot([1, 2]);",
    "completer": "%config Completer.use_jedi = False",
    "autoreload": "%load_ext autoreload\n%autoreload 2",
    "missing_extension": "%load_ext no_such_extension",
    "autosave": "%autosave 60",
    "store": "%store",
    "precision": "%precision 3\n1 / 3",
    "environment": "%env LEVEL=1",
    "capture": "%%capture captured\nprint('not shown')",
    "html": "%%html\n<b>bold</b>",
    "script": "%%bash\necho from bash",
    "shell": "!echo from a shell",
    "display": "display(3)",
    "update": "handle = display('first', display_id=True)\nhandle.update('second')",
    "clear": "from IPython.display import clear_output\nprint('old')\nclear_output(wait=True)\nprint('new')",
    "await": "import asyncio\nasync def tide():\n    await asyncio.sleep(0)\n    return 2\nlevel = await tide()\nlevel",
    "task": "import asyncio\ntask = asyncio.create_task(tide())",
    "await_task": "await task",
    "later": "loop = asyncio.get_event_loop()\nfuture = loop.create_future()\nloop.call_soon(future.set_result, 5);",
    "await_later": "await future",
    "kernel": "kernel = get_ipython().kernel\nkernel.session is None",
    "colab": "try:\n    import google.colab\nexcept ImportError:\n    colab = False\ncolab",
    "kaggle": "import os\nfor folder, _, files in os.walk('/kaggle/input'):\n    print(folder, files)",
    "last": "40 + 2",
    "underscore": "_ + 1",
    "stderr": "import sys\nprint('warned', file=sys.stderr)",
    "descriptor": "import faulthandler, sys\nfaulthandler.enable()\nisinstance(sys.stdout.fileno(), int)",
    "error": "raise ValueError('on purpose')",
    "thread": "import threading\nworker = threading.Thread(target=print, args=('!',))\nworker.start()\nworker.join()",
    "help": "print?",
    "names": "sorted(name for name in globals() if not name.startswith('_') and name not in ('In', 'Out', 'kernel'))",
    "exit": "exit()",  # the last: a kernel ends with it
}


def outputs(notebook: NotebookNode) -> dict[str, Any]:
    """Cell → what it put out, without what differs from run to run."""
    return {cell.id: [_plain(output) for output in cell.outputs] for cell in notebook.cells}


def _plain(output: NotebookNode) -> tuple[Any, ...]:
    data = output.get("data", {})
    text = re.sub(r"0x[0-9a-f]+", "0x", str(data.get("text/plain", output.get("text", output.get("evalue")))))
    return output.output_type, output.get("name"), output.get("ename"), sorted(data), text


def test_cells_do_what_they_do_in_a_kernel(wall: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is each cell's output that of a real kernel, and of it all but HTML and scripts kept in the notebook?"""
    put_out: list[list[NotebookNode]] = []  # by the shell, one cell after the other
    filtered = Allowance.outputs_of

    def watched(allowance: Allowance, value: Any) -> list[dict[str, Any]]:
        put_out.append([from_dict(output) for output in value])
        return filtered(allowance, value)

    monkeypatch.setattr(Allowance, "outputs_of", watched)
    notebook = new_notebook(cells=[new_code_cell(source, id=name) for name, source in CELLS.items()])
    with ConfinedEngine(wall=wall) as engine, KernelEngine() as kernel:
        kept, theirs = (outputs(one.run(Job(notebook=notebook)).notebook) for one in (engine, kernel))
    ours = dict(zip(CELLS, ([_plain(output) for output in cell] for cell in put_out), strict=True))
    assert ours == theirs
    left_out = {name: (ours[name], kept[name]) for name in CELLS if ours[name] != kept[name]}
    bold = "<IPython.core.display.HTML object>"
    saved: tuple[Any, ...] = ("stream", "stdout", None, [], "Autosaving every 60 seconds\n")
    assert left_out == {
        "html": (
            [("display_data", None, None, ["text/html", "text/plain"], bold)],
            [("display_data", None, None, ["text/plain"], bold)],
        ),
        "autosave": ([("display_data", None, None, ["application/javascript"], "None"), saved], [saved]),
    }


def test_the_kernels_magics_are_known_by_name() -> None:
    """Does a stand-in wait for each of the kernel's magics, before their package is imported?"""
    found = KernelMagics.magics
    assert sorted(found["line"]) == sorted(magics.NAMES)
    assert not found["cell"]


def test_threads_that_print_disturb_nothing(wall: Path) -> None:
    """Does a progress bar in a thread, still at work when its cell has ended, leave every other cell its outputs?"""
    chatter = """
import sys, threading, time
def report():
    for step in range(100_000):
        print("step", step, file=sys.stdout if step % 2 else sys.stderr)
        time.sleep(0.0001)
for _ in range(4):
    threading.Thread(target=report, daemon=True).start()
"""
    page = "from IPython.display import HTML\nfor part in range(40):\n    display(HTML('x' * 50_000))\n"
    cells = [new_code_cell(chatter, id="chatter")]
    cells += [new_code_cell(f"{page}{number} + 1", id=f"cell-{number}") for number in range(20)]
    with ConfinedEngine(wall=wall) as engine:
        execution = engine.run(Job(notebook=new_notebook(cells=cells)))
    assert execution.notes == ()
    results = [
        [one.data["text/plain"] for one in cell.outputs if one.output_type == "execute_result"]
        for cell in execution.notebook.cells[1:]
    ]
    assert results == [[str(number + 1)] for number in range(20)]


def test_a_stopped_cell_does_not_go_on_below(wall: Path) -> None:
    """Is a coroutine that ran out of time over, though the loop of the cells goes on?"""
    sources = (
        "import asyncio\ngate, after = asyncio.Event(), False",
        "await gate.wait()\nafter = True",
        "gate.set()\nawait asyncio.sleep(0)",
        "await asyncio.sleep(0)\nafter",
    )
    cells = [new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources)]
    with ConfinedEngine(Limits(cell_seconds=1, notebook_seconds=20), wall) as engine:
        shown = outputs(engine.run(Job(notebook=new_notebook(cells=cells))).notebook)
    assert shown["cell-1"][-1][2] == "CellTimeoutError"
    assert shown["cell-3"][0][-1] == "False"


class _Piece(str):
    """A text that counts the characters that are copied when it is added to another."""

    __slots__ = ()
    copied = 0

    def __radd__(self, other: str) -> str:
        _Piece.copied += len(other)
        return str(other) + str(self)


def test_printing_takes_time_in_proportion() -> None:
    """Is what a stream has put out copied only once, however many pieces it comes in, and joined in order?"""
    outputs = Outputs()
    for number in range(1_000):
        outputs.stream("stdout", _Piece(f"{number}\n"))
    outputs.stream("stderr", "warned")
    outputs.stream("stdout", "on")
    expected = "".join(f"{number}\n" for number in range(1_000))
    assert [output["text"] for output in outputs.take()] == [expected, "warned", "on"]
    assert _Piece.copied <= len(expected)


def test_a_full_cell_ends_as_it_did() -> None:
    """Is the result of a cell kept that has put out as much as it may?"""
    outputs = Outputs()
    for number in range(MAX_OUTPUTS):
        outputs.stream("stdout" if number % 2 else "stderr", ".")
    outputs.rich("display_data", {"text/plain": "too much"}, None)
    outputs.rich("execute_result", {"text/plain": "4"}, None)
    *others, last = outputs.take()
    assert len(others) == MAX_OUTPUTS - 1
    assert last["data"] == {"text/plain": "4"}
