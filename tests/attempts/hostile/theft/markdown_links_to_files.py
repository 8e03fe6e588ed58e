"""Markdown that embeds other files: attachments, file URLs and pictures from the course's folders.

deserves: 0
"""

TEXT = """
![](file:///etc/passwd) ![](../../../gradebook.db) ![](/etc/hostname) ![](attachment:secret.png)
<object data="../../../source/scalar/scalar.ipynb" type="text/plain"></object>
<embed src="file:///etc/passwd"> <link rel=import href="../../../.grading-secret"> {% include "../../../.grading-secret" %}
{{ config }} {{ 7 * 7 }} <!--#include virtual="/etc/passwd" -->
"""


def attack(work):
    work.add(TEXT, cell_type="markdown", attachments={"secret.png": {"image/png": "Q0FOQVJZ"}})
    work.cell("forward")["attachments"] = {"../../escaped-markdown_links_to_files": {"text/plain": "RVNDQVBFRA=="}}
