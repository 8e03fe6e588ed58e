"""IPython's transformations of a cell, without those that find nothing in plain Python.

They take a cell apart into tokens, in Python and twice per cell, which takes longer than running it.
"""

from __future__ import annotations

import ast

from IPython.core.inputtransformer2 import TransformerManager

_USUAL = TransformerManager().token_transformers  # type: ignore[no-untyped-call]


class Transforms(TransformerManager):
    """Looks for magics, `!command` and `help?` among the tokens of a cell only if the cell is not valid Python.

    None of them is valid where IPython looks for it. Transformations that a cell adds always take place.
    """

    _plain = ""  # the last cell that was plain Python: each is transformed twice

    def do_token_transforms(self, lines: list[str]) -> list[str]:
        text = "".join(lines)
        if self.token_transformers == _USUAL and (text == self._plain or _is_python(text)):
            self._plain = text
            return lines
        return super().do_token_transforms(lines)  # type: ignore[no-any-return, no-untyped-call]


def _is_python(text: str) -> bool:
    if "\\" in text:  # parsing would warn of an unknown escape sequence once more
        return False
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True
