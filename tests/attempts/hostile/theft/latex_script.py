"""Formulas with macros, links and script, for MathJax and for LaTeX.

deserves: 0
"""

TEXT = r"""
$\href{javascript:alert(1)}{x}$ $\unicode{<script>alert(1)</script>}$ $\style{position:fixed}{x}$
$$ \require{html} \class{x" onmouseover="alert(1)}{y} \input{/etc/passwd} \write18{touch /tmp/escaped-latex_script} $$
$\def\x{\x\x}\x$ \(\begin{array}\verbatiminput{../../../.grading-secret}\end{array}\)
"""

CELL = r"""
from IPython.display import Latex, Math, display
display(Latex(r"$\href{javascript:alert(1)}{x}</script><script>alert(1)</script>$"), Math(r"\input{/etc/passwd}"))
"""


def attack(work):
    work.add(CELL)
    work.add(TEXT, cell_type="markdown")
