"""Markdown on nbgrader's own pages, in feedback and in the Formgrader."""

from __future__ import annotations

import copy
import re

import pytest

from autograder.nbgrader_plugin.markdown import SafeHtml, safe_markdown


def test_what_was_made_html_before_stays_as_it_is() -> None:
    """Are formulas and pictures, however long, left alone, but only where this package made them?"""
    made = "<div><math><msup><mi>x</mi><mn>2</mn></msup></math>" + "A" * 50_000 + "</div>"
    assert safe_markdown(copy.deepcopy(SafeHtml(made))) == made
    assert "<math>" not in safe_markdown(made[:100])
    assert "<td>1</td>" in safe_markdown("| a |\n|---|\n| 1 |")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        '<a href="javascript:alert(1)">a</a>',
        '<math href="javascript:alert(1)"><mi onclick="alert(1)">x</mi></math>',
        '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
        "<math><semantics><annotation-xml encoding='text/html'><script>1</script></annotation-xml></semantics></math>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<math><mtext><p><mglyph><svg><mtext><textarea><a title='</textarea><img src=1 onerror=alert(1)>'>",
        "<svg onload=alert(1)></svg>",
        "<iframe src='data:text/html,<script>alert(1)</script>'></iframe>",
    ],
)
def test_scripts_are_not(text: str) -> None:
    """Is no tag, attribute or address left that would run, as raw HTML or within MathML?"""
    page = safe_markdown(text)
    for tag in re.findall(r"<[^>]*>", re.sub(r'title="[^"]*"', "", page)):
        assert not re.search(r"script|\bon\w+=|href|style|svg|iframe|annotation|maction|mglyph", tag, re.IGNORECASE), (
            page
        )
