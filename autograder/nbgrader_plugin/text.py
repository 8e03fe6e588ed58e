"""Text and code on nbgrader's own pages: without scripts, and in bounded time, whoever wrote it."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial
from typing import Any

import bleach
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import markdown2html_mistune

from autograder.alarm import AlarmError, processor_alarm
from autograder.feedback.markup import CELL_SECONDS, LONGEST

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
    """HTML that this package made of a student's Markdown: there is nothing to dress and nothing to clean."""

    __slots__ = ()


def safe_markdown(source: str) -> str:
    """In place of nbconvert's filter, which passes on raw HTML: scripts of a student would run on the page."""
    if isinstance(source, SafeHtml):
        return source
    made = _within_time(source, _cleaned)
    return f"<pre>{html.escape(source)}</pre>" if made is None else made


def safe_highlight(source: str, language: str | None = None, metadata: Any = None) -> str:
    """In place of nbconvert's filter, which takes as long as a student's text makes it take."""
    highlighted = Highlight2HTML(pygments_lexer=language or "ipython3")
    made = _within_time(source, partial(highlighted, metadata=metadata))
    return f'<div class="highlight"><pre>{html.escape(source)}</pre></div>' if made is None else made


def _cleaned(source: str) -> str:
    page = markdown2html_mistune(source)
    return str(bleach.clean(page, tags=_TAGS, attributes=_ATTRIBUTES, protocols=_PROTOCOLS))


def _within_time(source: str, make: Callable[[str], str]) -> str | None:
    """What is made of the text, or None if that takes too long."""
    if len(source) > LONGEST:
        return None
    try:
        with processor_alarm(CELL_SECONDS):
            return make(source)
    except (AlarmError, RecursionError):
        return None
