"""Markdown, formulas, code and outputs to HTML that is safe to open: what a student wrote cannot become markup."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import mistune
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from autograder.feedback.formulas import formula

_CODE = HtmlFormatter(nowrap=True)
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_MIME = {".svg": "image/svg+xml", ".png": "image/png"}
MOST_OUTPUT = 20_000


class _Renderer(mistune.HTMLRenderer):
    """HTML with formulas as MathML and pictures from the assignment's own files inlined."""

    def __init__(self, files: Mapping[str, bytes], escape: bool) -> None:
        super().__init__(escape=escape)
        self.files = files

    def image(self, text: str, url: str, title: str | None = None) -> str:
        kind = _MIME.get("." + url.rpartition(".")[2])
        if kind is None or url not in self.files:
            return f"<em>[picture: {html.escape(text)}]</em>"
        data = base64.b64encode(self.files[url]).decode()
        return f'<img alt="{html.escape(text)}" src="data:{kind};base64,{data}">'

    def inline_math(self, text: str) -> str:
        return formula(text, "inline")

    def block_math(self, text: str) -> str:
        return f'<p class="formula" tabindex="0">{formula(text, "block")}</p>'  # scrolls where it is too wide


def markdown(text: str, files: Mapping[str, bytes], trusted: bool = False) -> str:
    """Markdown to HTML. Raw HTML is kept only in `trusted` text, which is ours; elsewhere it is shown as text."""
    render = mistune.create_markdown(renderer=_Renderer(files, escape=not trusted), plugins=["table", "math"])
    return str(render(text))


@lru_cache(maxsize=500)
def code(source: str) -> str:
    """Python source to highlighted, escaped HTML. Given cells are the same for all students."""
    return str(highlight(source, PythonLexer(stripnl=False), _CODE)).rstrip("\n")


def code_styles() -> tuple[str, str]:
    """The style sheets for `code`, light and dark."""
    light = HtmlFormatter(style="default").get_style_defs("pre.code")
    dark = HtmlFormatter(style="github-dark").get_style_defs("pre.code")
    return str(light), str(dark)


def outputs(cell: Mapping[str, Any]) -> list[dict[str, str]]:
    """A cell's outputs as {"kind": "text" | "error" | "png", "content": …}; HTML and script are never passed on."""
    found = []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if output["output_type"] == "stream":
            found.append({"kind": "text", "content": _text(output.get("text", ""))})
        elif output["output_type"] == "error":
            found.append({"kind": "error", "content": _text(f"{output['ename']}: {output['evalue']}")})
        elif _is_base64(data.get("image/png")):
            found.append({"kind": "png", "content": "".join(data["image/png"].split())})
        elif "text/plain" in data:
            found.append({"kind": "text", "content": _text(data["text/plain"])})
    return found


def _text(value: Any) -> str:
    plain = _ANSI.sub("", "".join(value) if isinstance(value, list) else str(value))
    return plain if len(plain) <= MOST_OUTPUT else plain[:MOST_OUTPUT] + "\n… (cut)"


def _is_base64(value: Any) -> bool:
    try:
        return isinstance(value, str) and base64.b64decode("".join(value.split()), validate=True).startswith(b"\x89PNG")
    except (binascii.Error, ValueError):
        return False
