"""The visible checks of the notebooks; each one says what it called and what it expected.

Names and signatures are those that exercises on gradient checking commonly use, so a check
can be called on anybody's solution: `forward_propagation_test(forward_propagation)`.
"""

from __future__ import annotations

from checks.computational_graph import (
    grader_backprop,
    grader_forwardprop,
    grader_grad_check,
    grader_sigmoid,
    nine_numbers,
)
from checks.layers import (
    affine_layer_test,
    numerical_gradient_test,
    relu_layer_test,
    sigmoid_layer_test,
    softmax_with_loss_test,
    two_layer_net_test,
)
from checks.optimizers import adam_test, momentum_test, sgd_test, train_test
from checks.planting import after_exercise, from_source, importing, planted
from checks.scalar import backward_propagation_test, forward_propagation_test, gradient_check_test
from checks.three_layer_network import (
    backward_propagation_n_test,
    exact_gradients_n,
    gradient_check_by_parameter_test,
    gradient_check_n_test,
)
from checks.two_layer_network import (
    forward_backward_prop_test,
    gradcheck_naive_test,
    judge_checker_test,
    sigmoid_grad_test,
    sigmoid_test,
    softmax_test,
    verdict_of,
)
from checks.values import as_number, as_vector, as_vectors

__all__ = [
    "adam_test",
    "affine_layer_test",
    "after_exercise",
    "as_number",
    "as_vector",
    "as_vectors",
    "backward_propagation_n_test",
    "backward_propagation_test",
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
    "importing",
    "judge_checker_test",
    "momentum_test",
    "nine_numbers",
    "numerical_gradient_test",
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
