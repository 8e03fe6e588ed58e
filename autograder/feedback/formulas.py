"""Turns formulas into MathML, which needs no script and can contain nothing else."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

from latex2mathml.converter import convert

ElementTree.register_namespace("", "http://www.w3.org/1998/Math/MathML")
_ELEMENTS = """math mrow mi mn mo mtext mspace mstyle mpadded mphantom menclose mfenced mfrac msqrt mroot msub msup
    msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics"""
_ATTRIBUTES = """display displaystyle scriptlevel mathvariant mathsize stretchy symmetric fence separator form accent
    accentunder largeop movablelimits lspace rspace minsize maxsize linethickness notation open close separators
    columnalign rowalign columnspacing rowspacing columnlines rowlines frame width height depth voffset"""

_NOT_NEEDED = re.compile(r"\\(begin|end)\{(equation|displaymath|math)\*?\}|\\(label\{[^}]*\}|(nonumber|notag)\b)")
_ALIGNED = re.compile(r"\{(align|aligned|alignat|eqnarray|gather|gathered|multline|split|flalign)\*?\}")


def formula(tex: str, display: str) -> str:
    """TeX as MathML that is safe to show, or as code if it cannot be read. display: "inline" or "block"."""
    known = re.sub(r"\\tag\{([^}]*)\}", r"\\qquad (\1)", tex)  # latex2mathml knows only the replacements
    known = re.sub(r"\\mathbf\{([A-Za-z]{2,})\}", r"\\textbf{\1}", known)  # a word, not a product of letters
    known = known.replace(r"\dfrac", r"\frac")
    known = _ALIGNED.sub("{align*}", _NOT_NEEDED.sub("", known))
    try:
        return _only_mathml(str(convert(known, display=display)))
    except Exception:  # latex2mathml raises many kinds of error; the formula's source can replace it
        return f"<code>{html.escape(tex)}</code>"


def _only_mathml(text: str) -> str:
    """The formula, reduced to MathML. Raises ValueError for other markup, which a formula can contain."""
    root = ElementTree.fromstring(text)
    for element in root.iter():
        if element.tag.rpartition("}")[2] not in _ELEMENTS.split():
            raise ValueError(f"no MathML: {element.tag}")
        for name in element.attrib.keys() - set(_ATTRIBUTES.split()):
            del element.attrib[name]
    return ElementTree.tostring(root, encoding="unicode")
