"""Functions put in the place of others: planted for a test, imported from another notebook, still unwritten."""

from __future__ import annotations

import inspect
import sys
import textwrap
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import numpy as np
from IPython.utils.capture import capture_output

from checks.report import PLAIN, YELLOW
from checks.tutor import show


@contextmanager
def planted(function: Callable[..., Any], **sources: str) -> Iterator[None]:
    """While the block runs, replace functions that `function` calls, by source text.

    sources: name → a lambda, a `def` or a `class` of that name, with the parameter names of the function
    it replaces; it may use `np`. A check is worth points only if it can fail, so tests plant faults:

        with planted(gradient_check, backward_propagation="lambda x, theta: 1.5 * x"):
            assert gradient_check(2, 4) > 0.1
    """
    if hasattr(type(function), "enter_elsewhere"):  # a stand-in: the function itself lives in another process
        with function.enter_elsewhere(planted, sources):
            yield
        return
    names = namespace_of(function)
    missing = object()
    before = {name: names.get(name, missing) for name in sources}
    names.update({name: _from_source(name, source) for name, source in sources.items()})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is missing:
                names.pop(name, None)
            else:
                names[name] = value


@contextmanager
def after_exercise(what: str, quiet: bool = False) -> Iterator[None]:
    """Run a cell that needs the student's own functions; until they work, say what to finish first.

    quiet: leave out what the cell prints and displays, for one that runs another notebook.
    """
    try:
        with capture_output() if quiet else nullcontext():
            yield
    except Exception as error:
        reason = "an exercise is still to be written" if isinstance(error, NotImplementedError) else f"{error}"
        first_line = (reason.splitlines() or [""])[0]
        print(f"{YELLOW}This cell needs {what}. Finish that first, then run this cell again.{PLAIN}")
        print(f"  {type(error).__name__}: {first_line}")


@contextmanager
def importing(notebook: str, *names: str) -> Iterator[Any]:
    """Import functions from another notebook; if that fails, say where it stopped and go on.

    In place of what could not be imported stay functions that raise NotImplementedError with the reason.

        with importing("q1_softmax.ipynb", "softmax") as softmax:
            from q1_softmax import softmax
    """
    reason = [f"{notebook} has not been imported."]

    def stand_in(name: str) -> Callable[..., Any]:
        def missing(*_: Any, **__: Any) -> Any:
            raise NotImplementedError(f"{name} is missing: {reason[-1]}")

        return missing

    try:
        yield stand_in(names[0]) if len(names) == 1 else [stand_in(name) for name in names]
    except (Exception, SystemExit) as error:
        reason.append(_why_not_imported(notebook, error))
        print(f"{YELLOW}{reason[-1]}{PLAIN}")
        print(f"  Fix and save {notebook}, restart this kernel and run this notebook again.")


def _why_not_imported(notebook: str, error: BaseException) -> str:
    """One sentence: the notebook, the cell that was running, and the error."""
    if isinstance(error, ModuleNotFoundError) and f"{error.name}.ipynb" == notebook:
        return f"{notebook} is not in the folder of this notebook."
    cells = [
        frame.f_locals["cell"]
        for frame, _ in traceback.walk_tb(error.__traceback__)
        if hasattr(frame.f_locals.get("cell"), "cell_type")
    ]
    where = ""
    if cells:
        name = cells[-1].get("metadata", {}).get("nbgrader", {}).get("grade_id")
        first_line = next(iter(cells[-1].source.strip().splitlines()), "")
        where = f" at the cell {name}" if name else f" at the cell that begins {show(first_line)}"
    first_line = next(iter(str(error).splitlines()), "")
    return f"{notebook} could not be imported; it stopped{where} with {type(error).__name__}: {first_line}"


def from_source(source: str) -> Callable[..., Any]:
    """Make a function from a lambda or one `def`; it may use `np`, and keeps its text in `.source`.

    For functions that take a function: text can go where a function cannot, to another process,
    which makes it again by the recipe `.elsewhere`: module, maker and text.
    """
    text = textwrap.dedent(source).strip()
    function = _from_source(text[4 : text.index("(")].strip() if text.startswith("def ") else "", text)
    function.source, function.elsewhere = text, (__name__, "from_source", text)
    return function


def namespace_of(function: Callable[..., Any]) -> dict[str, Any]:
    """The global names that `function`'s code sees; the notebook's own where it has none."""
    for kept in ("func", "pyfunc"):  # functools.partial and np.vectorize hold the function they call
        function = getattr(function, kept, function)
    plain = inspect.unwrap(function)
    if inspect.isclass(plain):
        plain = _own_method(plain)
    elif not inspect.isroutine(plain):
        plain = type(plain).__call__
    plain = getattr(plain, "__func__", plain)
    return getattr(plain, "__globals__", None) or vars(sys.modules["__main__"])


def _own_method(kind: type) -> Any:
    """A method of the class that was written where the class was; an inherited or generated one if need be."""
    methods = [getattr(part, "__func__", part) for base in kind.__mro__ for part in vars(base).values()]
    written = [method for method in methods if hasattr(method, "__globals__")]
    beside = [method for method in written if method.__globals__.get(kind.__name__) is kind]
    return next(iter(beside or written), kind.__init__)


def _from_source(name: str, source: str) -> Any:
    names: dict[str, Any] = {"np": np}
    if source.lstrip().startswith(("def ", "class ")):
        exec(textwrap.dedent(source), names)
        return names[name]
    return eval(source.strip(), names)
