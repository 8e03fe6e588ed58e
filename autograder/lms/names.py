"""Which notebook a file's name means, after browsers, editors and systems have added to it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

_NOTEBOOK = re.compile(r"\.ipynb(\.json|\.txt)?$", re.IGNORECASE)  # browsers add the second ending
_VERSION = re.compile(r"-(?P<number>\d{1,3})$")  # Canvas: handed in again
_CHECKPOINT = re.compile(r"-checkpoint$", re.IGNORECASE)
# Added by browsers, systems and file managers, in some languages.
_COPY = re.compile(
    r"( ?\(\d+\)| [-–] (copy|kopie|copie|copia|cópia|副本)( ?\(\d+\))?| copy( \d+)?|-copy\d+|_copy\d*|( ?的)?副本)$",
    re.IGNORECASE,
)
_COPY_OF = re.compile(
    r"^(copy[ _]of|kopie[ _]von|copie[ _]de|c[oó]pia[ _]d[ei]|kopie[ _]van|kopia[ _]av|копия)[ _]", re.IGNORECASE
)


@dataclass(frozen=True)
class Meant:
    """The notebook that a file is, and its version, both from its name."""

    notebook: str
    version: int = 0


def is_notebook(path: str) -> bool:
    """Does the file have a notebook's ending, perhaps with one more that a browser added?"""
    return _NOTEBOOK.search(path) is not None


def notebook_meant(path: str, assignment: str, notebooks: tuple[str, ...]) -> Meant | None:
    """The assignment's notebook that the file at `path` is; None if its name means none."""
    name = unquote(unicodedata.normalize("NFC", path)).replace("\\", "/").rpartition("/")[2]
    stem = _NOTEBOOK.sub("", name).replace("+", " ").strip()
    checkpoint = _CHECKPOINT.search(stem) is not None
    stem = _COPY_OF.sub("", _CHECKPOINT.sub("", stem)).strip()
    for _ in range(3):  # `ps1 (1)-2 - Copy`
        version = _VERSION.search(stem)
        for notebook in notebooks:
            if _is(_COPY.sub("", stem), notebook, assignment):
                return Meant(notebook, -checkpoint)
            if version and _is(_COPY.sub("", _VERSION.sub("", stem)), notebook, assignment):
                return Meant(notebook, int(version["number"]))
        stem = _COPY.sub("", stem)
    return None


def _is(stem: str, notebook: str, assignment: str) -> bool:
    """Is it the notebook's name, perhaps after the assignment's folder, as JupyterLite writes it?"""
    plain = re.sub(r"[ -]", "_", stem.strip()).lower()
    return plain in (notebook.lower(), f"{assignment}_{notebook}".lower())
