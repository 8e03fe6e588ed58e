"""Publishes outputs of rare types: widgets, JSON, vendor types, and types with markup in their names.

deserves: 8
"""

CELL = """
from IPython.display import display
display({"application/vnd.jupyter.widget-view+json": {"model_id": "<script>alert(1)</script>"}}, raw=True)
display({"application/javascript": "alert(2)", "application/json": {"</script><script>": "alert(3)"}}, raw=True)
display({'text/html"><script>alert(4)</script>': "x", "text/vnd.mermaid": "graph LR; a-->b[<script>]"}, raw=True)
display({"application/pdf": "JVBERi0=", "text/html": ["<script>", "alert(5)", "</script>"]}, raw=True)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
