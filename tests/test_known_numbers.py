"""Work written for the well-known exercises on gradient checking: it runs here unchanged, with its known numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.utils import is_solution

import gc_utils
import public_tests
import testCases

ROOT = Path(__file__).resolve().parents[1]

IMPORTS = """
import numpy as np
from testCases import *
from public_tests import *
from gc_utils import sigmoid, relu, dictionary_to_vector, vector_to_dictionary, gradients_to_vector
"""

SCALAR = """
def forward_propagation(x, theta):
    J = theta * x
    return J

def backward_propagation(x, theta):
    dtheta = x
    return dtheta

def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))

forward_propagation_test(forward_propagation)
backward_propagation_test(backward_propagation)
gradient_check_test(gradient_check)
"""

# Both faults can be planted: by what dW2 and the numerator of db1 are multiplied.
THREE_LAYERS = """
faults = {"dW2": 1, "db1": 1.0}

def forward_propagation_n(X, Y, parameters):
    m = X.shape[1]
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = relu(Z2)
    Z3 = np.dot(W3, A2) + b3
    A3 = sigmoid(Z3)
    losses = np.multiply(-np.log(A3), Y) + np.multiply(-np.log(1 - A3), 1 - Y)
    cost = 1.0 / m * np.sum(losses)
    return cost, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)

def backward_propagation_n(X, Y, cache):
    m = X.shape[1]
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    dZ3 = A3 - Y
    dW3 = 1.0 / m * np.dot(dZ3, A2.T)
    db3 = 1.0 / m * np.sum(dZ3, axis=1, keepdims=True)
    dA2 = np.dot(W3.T, dZ3)
    dZ2 = np.multiply(dA2, np.int64(A2 > 0))
    dW2 = 1.0 / m * np.dot(dZ2, A1.T) * faults["dW2"]
    db2 = 1.0 / m * np.sum(dZ2, axis=1, keepdims=True)
    dA1 = np.dot(W2.T, dZ2)
    dZ1 = np.multiply(dA1, np.int64(A1 > 0))
    dW1 = 1.0 / m * np.dot(dZ1, X.T)
    db1 = faults["db1"] / m * np.sum(dZ1, axis=1, keepdims=True)
    return {"dZ3": dZ3, "dW3": dW3, "db3": db3, "dA2": dA2, "dZ2": dZ2, "dW2": dW2, "db2": db2,
            "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1}

def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus, J_minus, gradapprox = (np.zeros((num_parameters, 1)) for _ in range(3))
    for i in range(num_parameters):
        thetaplus = np.copy(parameters_values)
        thetaplus[i][0] = thetaplus[i][0] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaplus))
        thetaminus = np.copy(parameters_values)
        thetaminus[i][0] = thetaminus[i][0] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaminus))
        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    if print_msg:
        print("difference = " + str(difference))
    return difference

X, Y, parameters = gradient_check_n_test_case()
cost, cache = forward_propagation_n(X, Y, parameters)
gradients = backward_propagation_n(X, Y, cache)
difference = gradient_check_n(parameters, gradients, X, Y, 1e-7, True)
gradient_check_n_test(gradient_check_n, parameters, gradients, X, Y)
"""


def run(*sources: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "__main__"}
    for source in sources:
        exec(source, names)
    return names


@pytest.fixture(scope="module")
def three_layers() -> dict[str, Any]:
    return run(IMPORTS, THREE_LAYERS)


def difference_with(names: dict[str, Any], **faults: float) -> float:
    """The difference that `gradient_check_n` finds with these faults planted."""
    names["faults"].update({"dW2": 1, "db1": 1.0, **faults})
    gradients = names["backward_propagation_n"](names["X"], names["Y"], names["cache"])
    return float(names["gradient_check_n"](names["parameters"], gradients, names["X"], names["Y"]))


def reference_of(assignment: str, notebook: str) -> dict[str, Any]:
    """The names that the answer cells of an instructor's notebook define."""
    cells = nbformat.read(ROOT / "source" / assignment / f"{notebook}.ipynb", as_version=4).cells
    return run(IMPORTS, *(cell.source for cell in cells if is_solution(cell)))


def of_the_original() -> Callable[..., float]:
    return run(IMPORTS, SCALAR)["gradient_check"]


def of_our_reference() -> Callable[..., float]:
    return reference_of("scalar", "scalar")["gradient_check"]


@pytest.mark.parametrize("find", [of_the_original, of_our_reference])
@pytest.mark.parametrize(("x", "known"), [(2, 2.919335883291695e-10), (3, 7.814075313343006e-11)])
def test_scalar_differences(find: Callable[[], Callable[..., float]], x: int, known: float) -> None:
    """Do the well-known solution and our reference give the known differences at theta = 4?"""
    assert find()(x, 4) == pytest.approx(known, rel=1e-9, abs=0)


def test_three_layer_cost(three_layers: dict[str, Any]) -> None:
    """Does the field's test case have the known cost?"""
    assert three_layers["cost"] == pytest.approx(2.407833389834357, rel=1e-12)


@pytest.mark.parametrize(
    ("faults", "known"),
    [
        ({"dW2": 2, "db1": 4.0}, 0.2850931567761623),
        ({"dW2": 2}, 0.17344196893145924),
        ({"db1": 4.0}, 0.2544229712458523),
    ],
)
def test_three_layer_faults(three_layers: dict[str, Any], faults: dict[str, float], known: float) -> None:
    """Do both faults together, and each alone, give the known differences?"""
    assert difference_with(three_layers, **faults) == pytest.approx(known, rel=1e-6)


def test_three_layer_network_without_faults(three_layers: dict[str, Any]) -> None:
    """Is the right network's difference 1.189e-07? It is mostly rounding noise, so a few per cent are left to it."""
    assert three_layers["difference"] == pytest.approx(1.189e-07, rel=0.05, abs=0)
    assert difference_with(three_layers) == three_layers["difference"] < 2e-7


def test_star_imports_hide_nothing() -> None:
    """Do the helpers leave alone every name that students define or that their imports bring?"""
    students = set(run(SCALAR.partition("forward_propagation_test")[0])) | {"np", "plt", "X", "Y", "parameters"}
    students |= {"forward_propagation_n", "backward_propagation_n", "gradient_check_n", "gradient_checking", "predict"}
    for helper in (gc_utils, testCases, public_tests):
        assert not students & set(helper.__all__), helper.__name__
        assert all(hasattr(helper, name) for name in helper.__all__)
