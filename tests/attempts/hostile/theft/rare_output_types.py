"""Publishes outputs of rare types: widgets, JSON, vendor types, and types with markup in their names.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
from IPython.display import display
display({"application/vnd.jupyter.widget-view+json": {"model_id": "<script>alert(1)</script>"}}, raw=True)
display({"application/javascript": "alert(2)", "application/json": {"</script><script>": "alert(3)"}}, raw=True)
display({'text/html"><script>alert(4)</script>': "x", "text/vnd.mermaid": "graph LR; a-->b[<script>]"}, raw=True)
display({"application/pdf": "JVBERi0=", "text/html": ["<script>", "alert(5)", "</script>"]}, raw=True)
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL)
