"""Turns Markdown, formulas, code and outputs into safe HTML: what a student wrote cannot become markup."""

from __future__ import annotations

import base64
import html
import re
import time
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

import mistune
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from autograder.alarm import AlarmError, processor_alarm
from autograder.feedback import dialect
from autograder.feedback.formulas import formula
from autograder.feedback.pictures import Attachments, address_of, apart, attached, checked, on_paper, svg_of
from autograder.feedback.screen import as_on_screen

_CODE = HtmlFormatter(nowrap=True)
_MIME = {".svg": "image/svg+xml", ".png": "image/png"}
_PLUGINS: list[Any] = ["table", "math", "strikethrough", "task_lists", dialect.formulas]
_HARMLESS = re.compile(r"&lt;(/?(?:details|summary|b|i|em|strong|u|s|sub|sup|kbd|code|br ?/?))&gt;")
MOST_OUTPUT = 20_000
LONGEST, LONGEST_IN_ALL = 20_000, 500_000  # characters of a cell and of a submission; longer text is shown as it is
CELL_SECONDS, PAGES_SECONDS = 2.0, 10.0  # of processor time: for a cell's text, and for all of a submission's


class _Renderer(mistune.HTMLRenderer):
    """HTML with formulas as MathML, and the assignment's and the cell's own pictures inlined."""

    def __init__(self, files: Mapping[str, bytes], attachments: Attachments, escape: bool) -> None:
        super().__init__(escape=escape)
        self.files, self.attachments = files, attachments

    def text(self, text: str) -> str:
        return html.escape(html.unescape(text), quote=False)  # `&lt;` is a character, as in Jupyter

    def inline_html(self, html: str) -> str:
        return super().inline_html(html) if not self._escape else _harmless(html)

    def block_html(self, html: str) -> str:
        if not self._escape:
            return super().block_html(html)
        shown = _harmless(html.strip())
        return f"{shown}\n" if shown.startswith("<") else f"<p>{shown}</p>\n"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        words = html.escape(text)
        if url.startswith("attachment:"):
            address = attached(url, self.attachments)
        else:
            address = self._own(url) or checked(url)
        if not address:
            return f"<em>[picture: {words}]</em>"
        paper = ' class="paper"' if on_paper(address) else ""
        return f'<img{paper} alt="{words}" src="{address}">'

    def _own(self, url: str) -> str:
        kind = _MIME.get("." + url.rpartition(".")[2])
        if kind is None or url not in self.files:
            return ""
        return f"data:{kind};base64,{base64.b64encode(self.files[url]).decode()}"

    def inline_math(self, text: str) -> str:
        return formula(text, "inline")

    def block_math(self, text: str) -> str:
        return f'<p class="formula" tabindex="0">{formula(text, "block")}</p>'  # scrolls if it is too wide

    def displayed_math(self, text: str) -> str:
        return f'<span class="formula" tabindex="0">{formula(text, "block")}</span>'

    def table(self, text: str) -> str:
        return f'<div class="scroll" tabindex="0"><table>\n{text}</table></div>\n'

    def task_list_item(self, text: str, checked: bool) -> str:
        return f'<li class="task">{"☑" if checked else "☐"} {text}</li>\n'


def _harmless(text: str) -> str:
    """Raw HTML as text, except for a few tags without attributes."""
    return _HARMLESS.sub(r"<\1>", html.escape(text, quote=False))


def markdown(
    text: str, files: Mapping[str, bytes], trusted: bool = False, attachments: Attachments | None = None
) -> str:
    """Markdown as HTML. Raw HTML is kept only in `trusted` text, which is ours; elsewhere it is shown as text."""
    renderer = _Renderer(files, attachments or {}, escape=not trusted)
    return str(mistune.create_markdown(renderer=renderer, plugins=_PLUGINS)(text))


class Bounds:
    """How much of one submission's text can still be turned into HTML, and for how long.

    No library for Markdown, highlighting or colours is safe from texts that are written to keep it busy.
    """

    def __init__(self, seconds: float = PAGES_SECONDS) -> None:
        self._left, self._room = seconds, LONGEST_IN_ALL

    def made(self, text: str, make: Callable[[str], str]) -> str | None:
        """The result of `make(text)`; None if the text is too long or `make` takes too long."""
        if len(text) > min(LONGEST, self._room) or self._left <= 0:
            return None
        self._room -= len(text)
        start = time.process_time()
        try:
            with processor_alarm(min(CELL_SECONDS, self._left)):
                return make(text)
        except (AlarmError, RecursionError):
            return None
        finally:
            self._left -= time.process_time() - start


class Dresser:
    """Turns one submission's texts into HTML. What is too long or takes too long is shown as it is."""

    def __init__(self, files: Mapping[str, bytes], seconds: float = PAGES_SECONDS) -> None:
        self._files, self._bounds = files, Bounds(seconds)

    def markdown(self, text: str, trusted: bool = False, attachments: Attachments | None = None) -> str:
        words, pictures = apart(text, attachments or {})
        make = partial(markdown, files=self._files, trusted=trusted, attachments=pictures)
        made = self._bounds.made(words, make)
        return f"<pre>{html.escape(words)}</pre>" if made is None else made

    def code(self, source: str) -> str:
        made = self._bounds.made(source, code)
        return html.escape(source) if made is None else made


@lru_cache(maxsize=500)
def code(source: str) -> str:
    """Python source as highlighted, escaped HTML. Cached, because given cells are the same for all students."""
    return str(highlight(source, PythonLexer(stripnl=False), _CODE)).rstrip("\n")


def code_styles() -> tuple[str, str]:
    """The style sheets for `code`, light and dark."""
    light = HtmlFormatter(style="default").get_style_defs("pre.code")
    dark = HtmlFormatter(style="github-dark").get_style_defs("pre.code")
    return str(light), str(dark)


def outputs(cell: Mapping[str, Any]) -> list[dict[str, str]]:
    """A cell's outputs as {"kind": …, "content": …}. HTML and scripts are never passed on.

    The kind is "text", "error", "paper" (a picture with a light background) or "picture" (any other). An SVG picture
    also has its "words".
    """
    found = []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if output["output_type"] == "stream":
            found.append({"kind": "text", "content": _text(output.get("text", ""))})
        elif output["output_type"] == "error":
            found.append({"kind": "error", "content": _text(f"{output['ename']}: {output['evalue']}")})
        elif address := address_of(data):
            words = {"words": svg_of(data)} if address.startswith("data:image/svg") else {}
            found.append({"kind": "paper" if on_paper(address) else "picture", "content": address, **words})
        elif "text/plain" in data:
            found.append({"kind": "text", "content": _text(data["text/plain"])})
    return found


def _text(value: Any) -> str:
    plain = as_on_screen("".join(value) if isinstance(value, list) else str(value))
    return plain if len(plain) <= MOST_OUTPUT else plain[:MOST_OUTPUT] + "\n… (cut)"
