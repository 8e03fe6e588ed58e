"""Text and code on nbgrader's own pages, in feedback and in the Formgrader."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest
from nbconvert.filters.highlight import Highlight2HTML
from nbformat.v4 import new_markdown_cell, new_notebook

from autograder.feedback.markup import LONGEST, LONGEST_IN_ALL, Bounds
from autograder.nbgrader_plugin.releases import HideHiddenTests
from autograder.nbgrader_plugin.text import (
    BOUNDS,
    SafeHtml,
    safe_colours,
    safe_highlight,
    safe_markdown,
    without_files_prefix,
)


def test_what_was_made_html_before_stays_as_it_is() -> None:
    """Are formulas and pictures, however long, left alone, but only where this package made them?"""
    made = "<div><math><msup><mi>x</mi><mn>2</mn></msup></math>" + "A" * 50_000 + "</div>"
    assert safe_markdown({}, copy.deepcopy(SafeHtml(made))) == made
    assert "<math>" not in safe_markdown({}, made[:100])
    assert "<td>1</td>" in safe_markdown({}, "| a |\n|---|\n| 1 |")


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
    page = safe_markdown({}, text)
    for tag in re.findall(r"<[^>]*>", re.sub(r'title="[^"]*"', "", page)):
        assert not re.search(r"script|\bon\w+=|href|style|svg|iframe|annotation|maction|mglyph", tag, re.IGNORECASE), (
            page
        )


PIXEL = "iVBORw0KGgo="
PHOTO = "/9j/" + "A" * 100_000


def test_pasted_pictures_are_shown_to_who_grades() -> None:
    """Is a picture there, attached or within the text, and does a lost or forged one leave the page whole?"""
    attachments = {"a b.png": {"image/png": PIXEL}, "evil": {"image/png": "PHNjcmlwdD4=", "text/html": "<script>"}}
    page = {"cell": {"attachments": attachments}}
    shown = safe_markdown(page, f"![a](attachment:a%20b.png) ![b](data:image/jpeg;base64,{PHOTO}) *c*")
    assert f'src="data:image/png;base64,{PIXEL}"' in shown
    assert f'src="data:image/jpeg;base64,{PHOTO}"' in shown
    assert "<em>c</em>" in shown
    for lost in ("![<x>](attachment:lost.png)", "![<x>](attachment:evil)"):
        assert "<em>[picture: &lt;x&gt;]</em>" in safe_markdown(page, lost)
        assert "picture" in safe_markdown({}, lost)


def test_code_is_highlighted_and_escaped() -> None:
    """Is code coloured as by nbconvert, without markup of a student's?"""
    page = safe_highlight({}, "x = '<script>'", metadata={})
    assert page == Highlight2HTML(pygments_lexer="ipython3")("x = '<script>'", metadata={})
    assert "<script>" not in page


def test_colours_of_outputs_are_shown() -> None:
    """Are a terminal's colours kept, without markup of a student's, and left out of a text that is too long?"""
    assert safe_colours({}, "\x1b[92m<ok>\x1b[0m") == '<span class="ansi-green-intense-fg">&lt;ok&gt;</span>'
    assert safe_colours({}, "\x1b[92m<ok>" * 10_000) == "&lt;ok&gt;" * 10_000


@pytest.mark.slow
@pytest.mark.parametrize("shown", [safe_markdown, safe_highlight], ids=["Markdown", "code"])
def test_what_takes_too_long_is_shown_as_it_is(shown: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Does neither a text that is too long nor one that keeps a library busy hold up the page?"""
    long, busy = "<b> *x*\n" * 100_000, "<b> *x*\n" * 1_000
    assert "<pre>&lt;b&gt; *x*" in shown({}, long)
    assert "<pre>&lt;b&gt; *x*" not in shown({}, busy)
    monkeypatch.setattr("autograder.feedback.markup.CELL_SECONDS", 0.001)
    assert "<pre>&lt;b&gt; *x*" in shown({}, busy)


def test_texts_of_one_page_share_its_bounds() -> None:
    """Is nothing more dressed up once a page has used up its characters or its time, in whatever cells and outputs?"""
    assert safe_markdown({"resources": {BOUNDS: Bounds(seconds=0.0)}}, "*x*") == "<pre>*x*</pre>"
    page: dict[str, Any] = {"resources": {}}
    for _ in range(LONGEST_IN_ALL // LONGEST):
        assert "<span" in safe_highlight(page, "x" * LONGEST)
    assert safe_markdown(page, "*x*") == "<pre>*x*</pre>"
    assert safe_colours(page, "\x1b[92mx") == "x"
    assert "<em>x</em>" in safe_markdown({"resources": {}}, "*x*")


def test_addresses_lose_notebooks_prefix_at_once() -> None:
    """Are `files/…` addresses made what they stand for, and do brackets without end cost nothing?"""
    assert without_files_prefix('<img src="/files/a.png"><a href=files/b>') == '<img src="a.png"><a href=b>'
    assert without_files_prefix("[" * 1_000_000) == "[" * 1_000_000


@pytest.mark.slow
def test_feedback_does_not_wait_for_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is the same so where feedback makes HTML of Markdown before nbgrader does?"""
    monkeypatch.setattr("autograder.feedback.markup.CELL_SECONDS", 0.001)
    notebook = new_notebook(cells=[new_markdown_cell("*x*\n" * 1_000)])
    shown, _ = HideHiddenTests().preprocess(notebook, {})
    assert "<pre>*x*" in shown.cells[0].source
