"""Shows an SVG picture with a script, a foreign object and a remote reference in it.

deserves: 2
"""

CELL = """
from IPython.display import SVG, display
NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
display(SVG(f'<svg {NAMES} onload="alert(1)"><script>alert(2)</script><image xlink:href="http://127.0.0.1:48484/"/></svg>'))
display(SVG(f'<svg {NAMES}><foreignObject><iframe src="javascript:alert(3)"/></foreignObject></svg>'))
display({"image/svg+xml": "<svg><style>@import 'http://127.0.0.1:48484/x.css'</style>"}, raw=True)
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL)
