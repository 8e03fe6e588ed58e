"""Known numbers of the nine-weight graph: what comes out at two points, and what known slips give at the first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

NAMES = [f"w{i}" for i in range(1, 10)]


@dataclass(frozen=True, kw_only=True)
class Point:
    """Sensors x (5,), level y and weights w (9,), with the five values and nine gradients that belong to them."""

    name: str
    x: np.ndarray
    y: float
    w: np.ndarray
    values: dict[str, float]
    gradients: dict[str, float]

    def arguments(self) -> dict[str, object]:
        """x, y and w as fresh copies, by name."""
        return {"x": self.x.copy(), "y": self.y, "w": self.w.copy()}


FIRST = Point(
    name="the first point, all weights 0.1",
    x=np.array([-1.2879095, -0.12001342, -1.45900038, -0.66660821, -0.14421743]),
    y=1.85884913,
    w=0.1 * np.ones(9),
    values={
        "exp": 1.1272967042511275,
        "tanh": 0.8417934193010205,
        "sigmoid": 0.5279179387357061,
        "loss": 0.9298049012914793,
        "dy_pred": -1.928527833650818,
    },
    gradients={
        "dw1": -0.2297332365509728,
        "dw2": -0.021407615524344878,
        "dw3": -0.0056254055833688575,
        "dw4": -0.004657941241164734,
        "dw5": -0.0010077228345144267,
        "dw6": -0.6334751889640212,
        "dw7": -0.5619418442146906,
        "dw8": -0.04806288420205236,
        "dw9": -1.0181044387353766,
    },
)
SECOND = Point(
    name="another point, with nine different weights",
    x=np.array([0.5, -1.0, 0.8, -0.6, 1.2]),
    y=-0.4,
    w=np.array([0.3, -0.2, 0.4, 0.5, -0.7, 0.1, -0.4, 0.2, 0.6]),
    values={
        "exp": 1.249195819650653,
        "tanh": 0.6906491140122278,
        "sigmoid": 0.46043144377395606,
        "loss": 1.8684374265438581,
        "dy_pred": 2.733815960553203,
    },
    gradients={
        "dw1": 0.6251333761292409,
        "dw2": -1.2502667522584818,
        "dw3": -0.35277752209080515,
        "dw4": -0.0769123244882574,
        "dw5": 0.1538246489765148,
        "dw6": 1.78609536036926,
        "dw7": 1.4297961394625505,
        "dw8": 0.4075042408492447,
        "dw9": 1.2587348297297958,
    },
)

SIGMOID_OF_2 = 0.8807970779778823
SIGMOID_SUSPECTS = [
    (0.11920292, "the sign of the exponent: it is exp(-z)"),
    (0.13533528, "that is exp(-z) alone"),
    (1.13533528, "the division is missing: 1 over that"),
    (7.38905610, "that is exp(z) alone"),
    (0.96402758, "that is the hyperbolic tangent"),
    (0.10499359, "that is the derivative of the sigmoid"),
]
FORWARD_SUSPECTS = {
    "exp": [
        (1.02002024, "w6 is not added before the exponential"),
        (0.96002851, "the sum of w1 x1 and w2 x2 is not squared"),
        (1.12381724, "w1 x1 and w2 x2 are squared one by one: add first, then square"),
        (1.00166540, "w6 is added inside the square: it comes after it"),
        (0.11982247, "that is what goes into the exponential"),
        (0.83394770, "twice the sum instead of its square"),
    ],
    "tanh": [
        (0.81009203, "w7 is not added before tanh"),
        (0.11225456, "w7 is multiplied: it is added"),
        (1.22729670, "that is what goes into tanh"),
        (0.77334508, "that is the sigmoid of exp + w7"),
    ],
    "sigmoid": [
        (0.50294697, "w8 is not added before the sigmoid"),
        (0.11178802, "that is what goes into the sigmoid"),
        (0.52792839, "the sine of w3 x3 is missing"),
        (0.50494456, "a cosine stands where the sine belongs"),
        (0.46842569, "the two parts are added: the graph multiplies them"),
        (0.52792833, "the sine is taken of the whole product: only w3 x3 goes into it"),
        (0.47208206, "that is 1 - sigmoid: a sign in the exponent"),
        (0.05279179, "that is w9 times the sigmoid: store the sigmoid itself"),
    ],
    "loss": [
        (0.96426392, "the difference is not squared"),
        (0.23925576, "y' lacks w9: it is tanh + w9 * sigmoid"),
        (0.46490245, "half of it: this loss has no factor 1/2"),
    ],
    "dy_pred": [
        (1.92852783, "the sign: y' stands in the loss with a minus"),
        (-0.96426392, "half of it: the 2 of the square is missing"),
        (0.96426392, "that is y - y': the derivative of its square is asked for"),
        (-0.97827554, "y' lacks w9: it is tanh + w9 * sigmoid"),
    ],
}
_ALL = "123456789"
BACKWARD_SUSPECTS = [  # which weights, returned / expected, likely mistake
    (_ALL, -1, "opposite sign everywhere: the sign of dy_pred, the derivative of (y - y')**2 with respect to y'"),
    (_ALL, 0.5, "half everywhere: the 2 of the square is missing in dy_pred"),
    (_ALL, 2, "double everywhere: one 2 too many in dy_pred"),
    ("12", 0.5, "half for w1 and w2: the 2 of the square is missing, the slope of v**2 is 2 v"),
    ("126", 0.887078, "the path of w1, w2 and w6 goes through exp: its slope, exp itself, is missing"),
    ("1267", 0.542949, "the slope of tanh is 1 - tanh**2, not 1 - tanh"),
    ("1267", 5.863799, "the slope of tanh is 1 - tanh**2, with a minus"),
    ("1267", 1.813291, "tanh is taken twice: forward_dict['tanh'] is already the value of tanh"),
    ("1267", 3.431899, "the slope of tanh is missing on the path of w1, w2, w6 and w7"),
    ("3458", 10, "ten times too large: the path to w3, w4, w5 and w8 goes through w9, which is 0.1 here"),
    ("3458", 2.118276, "the slope of the sigmoid is s * (1 - s): the second factor is missing"),
    ("3458", 4.012510, "the slope of the sigmoid is missing on the path of w3, w4, w5 and w8"),
    ("3458", 0.936358, "the sigmoid is taken twice: forward_dict['sigmoid'] is already its value"),
    ("3458", 2.894234, "the slope of the sigmoid is s * (1 - s), not 1 - s**2"),
    ("9", 0.1, "w9 is multiplied by the sigmoid, so its slope is the sigmoid, without w9"),
    ("3", -0.146944, "the slope of the sine is the cosine"),
    ("3", -1, "the slope of the sine is plus the cosine"),
    ("3", -0.685401, "w3 is multiplied by x3 inside the sine: this x3 is missing"),
    ("3", -12.333108, "the sine is multiplied by w4 x4 + w5 x5: this factor is missing"),
    ("4", -1.500132, "w4 is multiplied by x4: this factor is missing"),
    ("5", -6.933975, "w5 is multiplied by x5: this factor is missing"),
    ("4", -6.805305, "w4 is multiplied by the sine of w3 x3, not by its cosine"),
    ("5", -6.805305, "w5 is multiplied by the sine of w3 x3, not by its cosine"),
    ("45", -6.805305, "w4 and w5 are multiplied by the sine of w3 x3, not by its cosine"),
]
