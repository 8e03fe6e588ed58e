"""The visible checks of the notebooks; each one says what it called and what it expected.

Names and signatures are those that exercises on gradient checking commonly use, so a check
can be called on anybody's solution: `forward_propagation_test(forward_propagation)`. In a notebook
its outcome is a small table, elsewhere the same in words; one that fails raises AssertionError.
"""

from __future__ import annotations

import functools
import html
import io
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from typing import Any, TextIO

from checks.planting import after_exercise, from_source, importing, planted
from checks.tutor import GREEN, PLAIN, YELLOW
from checks.values import as_number, as_vector, as_vectors, nine_numbers


@contextmanager
def _handed_out() -> Iterator[None]:
    """A release has the checks of its own notebooks; the others are left out here."""
    try:
        yield
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("checks."):
            raise


with _handed_out():
    from checks.computational_graph import grader_backprop, grader_forwardprop, grader_sigmoid
with _handed_out():
    from checks.graph_checking import grader_grad_check
with _handed_out():
    from checks.in_practice import check_layer_test, directional_check_test, dropout_test, penalty_test
with _handed_out():
    from checks.layers import (
        affine_layer_test,
        numerical_gradient_test,
        relu_layer_test,
        sigmoid_layer_test,
        softmax_with_loss_test,
        two_layer_net_test,
    )
with _handed_out():
    from checks.libraries import if_installed
with _handed_out():
    from checks.optimizers import adam_test, momentum_test, sgd_test, train_test
with _handed_out():
    from checks.scalar import backward_propagation_test, forward_propagation_test, gradient_check_test
with _handed_out():
    from checks.three_layer_network import (
        backward_propagation_n_test,
        exact_gradients_n,
        gradient_check_by_parameter_test,
        gradient_check_n_test,
    )
with _handed_out():
    from checks.gradcheck import gradcheck_naive_test, judge_checker_test, verdict_of
with _handed_out():
    from checks.two_layer_network import forward_backward_prop_test, sigmoid_grad_test, sigmoid_test, softmax_test

__all__ = [
    "adam_test",
    "affine_layer_test",
    "after_exercise",
    "as_number",
    "as_vector",
    "as_vectors",
    "backward_propagation_n_test",
    "backward_propagation_test",
    "check_layer_test",
    "directional_check_test",
    "dropout_test",
    "exact_gradients_n",
    "forward_backward_prop_test",
    "forward_propagation_test",
    "from_source",
    "gradcheck_naive_test",
    "grader_backprop",
    "grader_forwardprop",
    "grader_grad_check",
    "grader_sigmoid",
    "gradient_check_by_parameter_test",
    "gradient_check_n_test",
    "gradient_check_test",
    "if_installed",
    "importing",
    "judge_checker_test",
    "momentum_test",
    "nine_numbers",
    "numerical_gradient_test",
    "penalty_test",
    "planted",
    "relu_layer_test",
    "sgd_test",
    "sigmoid_grad_test",
    "sigmoid_layer_test",
    "sigmoid_test",
    "softmax_test",
    "softmax_with_loss_test",
    "train_test",
    "two_layer_net_test",
    "verdict_of",
]


class Results:
    """What one check found, as the lines that it says: "✓ …" or "✗ …", and indented ones with values."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __repr__(self) -> str:
        return "\n".join(self.lines)

    def _repr_html_(self) -> str:
        rows = "".join(_row(line) for line in self.lines)
        failed = any(line.startswith("✗") for line in self.lines)
        return f'<table style="margin: 0; border-left: 4px solid {_RED if failed else _GREEN}">{rows}</table>'


NOT_PASSED = f"{YELLOW}Not passed yet: the table above says why.{PLAIN}"
_GREEN, _RED = "#1d8a55", "#d0453e"  # readable on white and on black
_SIGNS = {
    "✓": f'<b style="color: {_GREEN}" role="img" aria-label="passed">✓</b>',
    "✗": f'<b style="color: {_RED}" role="img" aria-label="failed">✗</b>',
}
_LABEL_AND_VALUE = re.compile(r"(.+?)(?:\s{2,}|: | = (?=[^=]*$))(.*)")  # "returned  6" or "f(x=3) = 6"


def _row(line: str) -> str:
    sign, text = _SIGNS.get(line[:1], ""), html.escape(line[2:])
    parts = _LABEL_AND_VALUE.fullmatch(text)
    cell = '<td style="text-align: left; vertical-align: top; white-space: pre-wrap"'
    columns = f"{cell}>{parts[1]}</td>{cell}>{parts[2]}</td>" if parts else f'{cell} colspan="2">{text}</td>'
    return f"<tr><td>{sign}</td>{columns}</tr>"


class _Listener(io.TextIOBase):
    """Stands in for stdout while a check runs: keeps the check's lines, and prints all others, the student's."""

    def __init__(self, lines: list[str], stdout: TextIO) -> None:
        self._lines, self._stdout, self._begun = lines, stdout, ""

    def write(self, text: str) -> int:
        *lines, self._begun = (self._begun + text).split("\n")
        for line in lines:
            before, tick, message = line.partition(f"{GREEN}✓ ")
            if tick:
                self._stdout.write(before)
                self._lines.append(f"✓ {message.removesuffix(PLAIN)}")
            elif line.startswith("  "):
                self._lines.append(line)
            else:
                self._stdout.write(f"{line}\n")
        return len(text)

    def close(self) -> None:
        if not self.closed:  # Python closes it once more when nobody holds it
            self._stdout.write(self._begun)
        super().close()


def _tabled(check: Callable[..., Any]) -> Callable[..., Any]:
    """The same check; what it finds is displayed as a table, before the AssertionError if it fails.

    The table says why, so the error comes as one line there, not as the traceback of our own code.
    """

    @functools.wraps(check)
    def run(*arguments: Any, **named: Any) -> Any:
        ipython = sys.modules.get("IPython")
        if ipython is None or ipython.get_ipython() is None:  # no notebook: the check prints
            return check(*arguments, **named)
        results = Results()
        listener = _Listener(results.lines, sys.stdout)
        try:
            with redirect_stdout(listener):
                return check(*arguments, **named)
        except AssertionError as error:
            first, *values = str(error).split("\n")
            results.lines += [f"✗ {first}", *values]
            error._render_traceback_ = lambda: [NOT_PASSED]  # type: ignore[attr-defined]
            raise
        finally:
            listener.close()
            if results.lines:
                ipython.display.display(results)

    return run


__all__[:] = [name for name in __all__ if name in globals()]
for _name in __all__:
    if _name.endswith("_test") or _name.startswith("grader_"):
        globals()[_name] = _tabled(globals()[_name])
