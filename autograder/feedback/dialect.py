r"""What Jupyter's Markdown has in addition to common Markdown: formulas in \\( \\), in \\[ \\] and in environments."""

from __future__ import annotations

from re import Match
from typing import Any

INLINE = r"\\\\\((?P<inline_formula>[^\n]+?)\\\\\)"
DISPLAYED = r"\\\\\[(?P<displayed_formula>[\s\S]+?)\\\\\]"
ENVIRONMENT = r"^ {0,3}\\begin\{(?P<environment>[a-z]+\*?)\}[\s\S]*?\\end\{(?P=environment)\}[ \t]*$"


def formulas(md: Any) -> None:
    """The plugin for mistune. Its tokens are those of mistune's own `math`, and `displayed_math` in a paragraph."""
    md.inline.register("jupyter_inline_formula", INLINE, _inline, before="escape")
    md.inline.register("jupyter_displayed_formula", DISPLAYED, _displayed, before="escape")
    md.block.register("jupyter_environment", ENVIRONMENT, _environment, before="list")


def _inline(_: Any, found: Match[str], state: Any) -> int:
    state.append_token({"type": "inline_math", "raw": found["inline_formula"]})
    return found.end()


def _displayed(_: Any, found: Match[str], state: Any) -> int:
    state.append_token({"type": "displayed_math", "raw": found["displayed_formula"]})
    return found.end()


def _environment(_: Any, found: Match[str], state: Any) -> int:
    state.append_token({"type": "block_math", "raw": found[0].strip()})
    return found.end() + 1
