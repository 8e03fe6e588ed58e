"""Text, code and outputs on nbgrader's own pages: without scripts and in limited time, whoever wrote them."""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import partial
from typing import Any

import bleach
from jinja2 import pass_context
from nbconvert.filters.ansi import ansi2html
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.filters.strings import files_url_pattern

from autograder.feedback.markup import Bounds
from autograder.feedback.pictures import Attachments, apart, attached
from autograder.feedback.screen import as_on_screen

Page = Mapping[str, Any]  # what a template knows: `resources`, among others, belong to one page
BOUNDS = "bounds of text"  # their key among the resources

_TAGS = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "center",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figure",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
]
_ATTRIBUTES = {
    "*": ["align", "class", "id", "title"],
    "a": ["href"],
    "img": ["alt", "height", "src", "width"],
    "ol": ["start"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan"],
}
_PROTOCOLS = ["data", "http", "https", "mailto"]


class SafeHtml(str):
    """HTML that this package made from a student's Markdown, and that needs no more work."""

    __slots__ = ()


@pass_context
def safe_markdown(page: Page, source: str) -> str:
    """Replaces nbconvert's filter, which passes on raw HTML: a student's scripts would run on the page."""
    if isinstance(source, SafeHtml):
        return source
    cell = page.get("cell", {})
    words, pictures = apart(source, cell.get("attachments") or {})
    made = _bounds(page).made(words, partial(_cleaned, pictures=pictures))
    return f"<pre>{html.escape(words)}</pre>" if made is None else made


@pass_context
def safe_highlight(page: Page, source: str, language: str | None = None, metadata: Any = None) -> str:
    """Replaces nbconvert's filter, which has no time limit: a student's text can keep it busy."""
    highlighted = Highlight2HTML(pygments_lexer=language or "ipython3")
    made = _bounds(page).made(source, partial(highlighted, metadata=metadata))
    return f'<div class="highlight"><pre>{html.escape(source)}</pre></div>' if made is None else made


@pass_context
def safe_colours(page: Page, text: str) -> str:
    """Replaces nbconvert's `ansi2html`, whose time grows with the square of the text's length."""
    made = _bounds(page).made(text, ansi2html)
    return html.escape(as_on_screen(text)) if made is None else made


def without_files_prefix(page: str) -> str:
    """Replaces nbconvert's filter, which also looks for Markdown links in HTML, from each bracket to the end."""
    return str(files_url_pattern.sub(r"\1=\2", page))


def _bounds(page: Page) -> Bounds:
    """The bounds of the page that is being made. All of its texts share them."""
    resources = page.get("resources")
    bounds: Bounds = Bounds() if resources is None else resources.setdefault(BOUNDS, Bounds())
    return bounds


class _Renderer(IPythonRenderer):
    """nbconvert's renderer, which by itself fails for the whole page if an attachment is missing."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        if not url.startswith("attachment:"):
            return super().image(text, url, title)
        address = attached(url, self.attachments)
        return super().image(text, address, title) if address else f"<em>[picture: {html.escape(text)}]</em>"


def _cleaned(source: str, pictures: Attachments) -> str:
    renderer = _Renderer(escape=False, attachments={name: dict(kinds) for name, kinds in pictures.items()})
    page = MarkdownWithMath(renderer=renderer).render(source)
    return str(bleach.clean(page, tags=_TAGS, attributes=_ATTRIBUTES, protocols=_PROTOCOLS))


FILTERS = {  # nbconvert's name → ours
    "markdown2html": safe_markdown,
    "highlight_code": safe_highlight,
    "ansi2html": safe_colours,
    "strip_files_prefix": without_files_prefix,
}
