"""Answers that bring markup into messages: exception names, types and texts with script in them.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    raise type("Script<script>alert(1)</script>", (AssertionError,), {})("<script>alert(2)</script>")
"""

BACKWARD = """
def backward_propagation(x, theta):
    return type("<script>alert(3)</script>", (), {})()
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
