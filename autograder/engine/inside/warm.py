"""What origin and zygote import, build and try once, so that no runner has to."""

from __future__ import annotations

import asyncio  # noqa: F401 - the shell's loop comes from it
import contextlib
import gc
import importlib
import os
import sys
from typing import Any

import contourpy  # noqa: F401 - matplotlib loads it only when it is used
import matplotlib
import numpy.random  # noqa: F401 - numpy loads it only when it is used
from stack_data.core import Source

from . import large_pages, pictures, servant  # noqa: F401 - each runner uses the servant
from .shell import NotebookShell


def prepare() -> NotebookShell:
    """Import what the notebooks of any assignment need, and build the shell."""
    matplotlib.use("module://matplotlib_inline.backend_inline")
    shell = NotebookShell.instance()
    import matplotlib.pyplot as plt
    from matplotlib_inline.backend_inline import configure_inline_support

    configure_inline_support(shell, "module://matplotlib_inline.backend_inline")
    pictures.install(shell)
    shell.warm_up()
    _draw_once(plt)
    _keep()
    return shell


def prepare_for(files: str, imports: list[str]) -> None:
    """Go to the folder with an assignment's files, and import what its own cells import."""
    os.chdir(files)
    sys.path.insert(0, "")
    style = dict(matplotlib.rcParams)
    for name in imports:
        with contextlib.suppress(Exception):  # the cell that needs it will say so
            importlib.import_module(name)
    if "import_ipynb" in sys.modules:
        import nbformat

        nbformat.validate(nbformat.v4.new_notebook())  # compiles the checks that each import of a notebook makes
    if style != matplotlib.rcParams:
        _draw_once(sys.modules["matplotlib.pyplot"])
    _read_sources(files)
    _keep()


def _keep() -> None:
    """Keep what is loaded now: no garbage collection looks at it in a fork, and it lies in large pages."""
    gc.collect()
    gc.freeze()
    large_pages.collapse()


def _draw_once(plt: Any) -> None:
    """Draw what most figures have, so that fonts, caches and Python's specialized code are ready for the first one."""
    figure, axes = plt.subplots()
    axes.plot([1, 10, 100], [1, 10, 100], "o--", label="line")
    axes.set(title="title", xlabel="x", ylabel="y", xscale="log", yscale="log")
    axes.legend()
    pictures.picture(figure)
    plt.close("all")


def _read_sources(folder: str) -> None:
    """Parse the assignment's own modules, as a traceback does when it shows their lines."""
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None) or ""
        if path.startswith(folder + os.sep):
            _ = Source.for_filename(path).pieces  # type: ignore[attr-defined]
