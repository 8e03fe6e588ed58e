"""What programs make of a notebook: their own metadata, and what goes missing on the way through them."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import jupytext
import nbformat

from honest import Cell, Document, Right, case, code, long_case, text
from honest.versions import saved_as


def _code(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell["cell_type"] == "code"]


def _bare(right: Right, minor: int = 4, metadata: Any = lambda number: {}) -> Document:
    """Ids gone, and in place of all metadata what an editor writes; `metadata` gets the number of the cell."""
    for number, cell in enumerate(right.cells):
        cell.pop("id")
        cell["metadata"] = metadata(number)
    return right.document | {"nbformat_minor": minor}


@case
def jupyterlab(right: Right) -> Document:
    for number, cell in enumerate(_code(right.cells), start=1):
        times = {f"{part}.execute_input": "2026-11-27T10:00:00.000Z" for part in ("iopub", "shell")}
        cell["metadata"] |= {"execution": times, "tags": [], "editable": True, "jupyter": {"source_hidden": True}}
        cell["execution_count"] = number
    right.document["metadata"] |= {"toc-autonumbering": True}
    return right.document


@case
def classic(right: Right) -> Document:
    for number, cell in enumerate(_code(right.cells), start=1):
        cell["metadata"] |= {"collapsed": False, "scrolled": True, "ExecuteTime": {"end_time": "2026-11-27T10:00:00Z"}}
        cell["execution_count"] = number
    right.document["metadata"] |= {"toc": {"base_numbering": 1}, "varInspector": {"cols": {"lenName": 16}}}
    return saved_as(right, 4, 2)


def _colab(number: int) -> Cell:
    return {
        "id": f"x{number:011d}",
        "colab": {"base_uri": "https://localhost:8080/", "height": 35},
        "outputId": "abc",
        "executionInfo": {"status": "ok", "timestamp": 1, "user": {"displayName": "A Student"}, "elapsed": 5},
    }


@case
def colab(right: Right) -> Document:
    for number, cell in enumerate(right.cells):
        cell.pop("id")
        cell["metadata"] |= _colab(number)
        cell["source"] = cell["source"].splitlines(keepends=True)
    badge = text('<a href="https://colab.research.google.com/x"><img src="badge.svg"/></a>', metadata={"id": "badge"})
    drive = code("from google.colab import drive\ndrive.mount('/content/drive')", metadata={"id": "drive"})
    title = code('#@title Settings { run: "auto" }\nscale = 3 #@param {type:"slider", min:0, max:10}')
    right.document["metadata"]["colab"] = {"provenance": [], "toc_visible": True, "collapsed_sections": []}
    return right.with_cells([badge, drive, title, *right.cells]) | {"nbformat_minor": 0}


@case
def colab_without_marks(right: Right) -> Document:
    return _bare(right, 0, _colab)


@case
def kaggle(right: Right) -> Document:
    start = code(
        "# This Python 3 environment comes with many helpful analytics libraries installed\nimport os\n"
        "for dirname, _, filenames in os.walk('/kaggle/input'):\n    for filename in filenames:\n"
        "        print(os.path.join(dirname, filename))"
    )
    stripped = _bare(right, 4, lambda number: {"trusted": True, "_uuid": f"{number:040x}", "_cell_guid": f"{number}"})
    return stripped | {"cells": [start, *stripped["cells"]]}


def _deepnote(number: int) -> Cell:
    return {"cell_id": str(UUID(int=number)), "deepnote_cell_type": "code", "source_hash": "b623e53d"}


@case
def deepnote(right: Right) -> Document:
    """Marks kept; each paragraph of text a cell of its own."""
    cells = []
    for number, cell in enumerate(right.cells):
        if cell["cell_type"] == "code":
            cells.append(cell | {"metadata": cell["metadata"] | _deepnote(number)})
        else:
            cells += [text(part, metadata=_deepnote(number)) for part in cell["source"].split("\n\n")]
    signature = text("<a style='text-decoration:none'>Created in <b>Deepnote</b></a>", metadata={"tags": []})
    return right.with_cells([*cells, signature]) | {"nbformat_minor": 4}


@long_case
def deepnote_without_marks(right: Right) -> Document:
    return _bare(right, 0, _deepnote)


@case
def vscode(right: Right) -> Document:
    for cell in _code(right.cells):
        cell["metadata"] |= {"vscode": {"languageId": "python"}}
        cell["source"] = cell["source"].splitlines(keepends=True)
    right.document["metadata"]["kernelspec"] = {"display_name": ".venv", "language": "python", "name": "python3"}
    return right.document


@case
def vscode_without_marks(right: Right) -> Document:
    return _bare(right, 2)


@case
def pycharm(right: Right) -> Document:
    for cell in right.cells:
        cell["metadata"] |= {"pycharm": {"name": "#%%\n"}, "collapsed": False}
    return saved_as(right, 4, 0)


@long_case
def cocalc(right: Right) -> Document:
    for number, cell in enumerate(right.cells):
        cell["id"] = f"{number:06x}"
        cell["metadata"] |= {"cocalc": {"outputs": {}}, "collapsed": True}
    return right.document | {"nbformat_minor": 4}


@long_case
def databricks(right: Right) -> Document:
    key = "application/vnd.databricks.v1+cell"
    return _bare(right, 0, lambda number: {key: {"nuid": str(UUID(int=number)), "title": "", "inputWidgets": {}}})


@long_case
def papermill(right: Right) -> Document:
    injected = code("# Parameters\nseed = 1", id="injected", metadata={"tags": ["injected-parameters"]})
    right.document["metadata"]["papermill"] = {"parameters": {"seed": 1}, "exception": None}
    return right.with_cells([right.cells[0], injected, *right.cells[1:]])


@long_case
def jupyterlite(right: Right) -> Document:
    right.document["metadata"]["kernelspec"] = {"display_name": "Python", "language": "python", "name": "python"}
    right.document["metadata"]["language_info"] |= {"codemirror_mode": {"name": "python", "version": 3}}
    return right.document


@long_case
def kernel_of_another_machine(right: Right) -> Document:
    right.document["metadata"]["kernelspec"] |= {"display_name": "Python [conda env:ml]", "name": "conda-env-ml-py"}
    return right.document


@long_case
def no_notebook_metadata(right: Right) -> Document:
    return right.document | {"metadata": {}}


@case
def no_cell_metadata_but_ids(right: Right) -> Document:
    for cell in right.cells:
        cell["metadata"] = {}
    return right.document


@long_case
def older_nbgrader(right: Right) -> Document:
    for cell in right.cells:
        if marks := cell["metadata"].get("nbgrader"):
            marks |= {"schema_version": 1, "checksum": "9a0364b9e99bb480dd25e1f0284c8555"}
    return right.document


def _round_trip(right: Right, form: str) -> Document:
    notebook: Any = nbformat.from_dict(right.document)
    found: Document = json.loads(nbformat.writes(jupytext.reads(jupytext.writes(notebook, fmt=form), fmt=form)))
    return found


@case
def jupytext_percent(right: Right) -> Document:
    return _round_trip(right, "py:percent")


@case
def jupytext_light(right: Right) -> Document:
    return _round_trip(right, "py:light")


@case
def jupytext_markdown(right: Right) -> Document:
    return _round_trip(right, "md")


@case
def jupytext_percent_without_marks(right: Right) -> Document:
    right.document["metadata"]["jupytext"] = {"cell_metadata_filter": "-all"}
    return _round_trip(right, "py:percent")
