"""The visible checks of the notebooks; each one says what it called and what it expected.

Names and signatures are those that exercises on gradient checking commonly use, so a check
can be called on anybody's solution: `forward_propagation_test(forward_propagation)`. In a notebook
its outcome is a small table, elsewhere the same in words; one that fails raises AssertionError.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from checks.planting import after_exercise, from_source, importing, planted
from checks.report import PLAIN, YELLOW, report
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


NOT_PASSED = f"{YELLOW}Not passed yet: the table above says why.{PLAIN}"


def _tabled(check: Callable[..., Any]) -> Callable[..., Any]:
    """The same check; what it finds is displayed as a table, before the AssertionError if it fails.

    The table says why, so the error comes as one line there, not as the traceback of our own code.
    """

    @functools.wraps(check)
    def run(*arguments: Any, **named: Any) -> Any:
        ipython = sys.modules.get("IPython")
        if ipython is None or ipython.get_ipython() is None:  # no notebook: the check prints
            return check(*arguments, **named)
        with report() as found:
            try:
                return check(*arguments, **named)
            except AssertionError as error:
                found.fail(error)
                error._render_traceback_ = lambda: [NOT_PASSED]  # type: ignore[attr-defined]
                raise
            finally:
                if found.lines:
                    ipython.display.display(found)

    return run


__all__[:] = [name for name in __all__ if name in globals()]
for _name in __all__:
    if _name.endswith("_test") or _name.startswith("grader_"):
        globals()[_name] = _tabled(globals()[_name])
