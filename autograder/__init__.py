"""Builds a course of notebooks and grades what its students hand in."""

import sys

__version__ = "0.1.0"

# jsonschema, which checks every notebook, builds a grammar with this package for a string format that no notebook
# has. That takes each process 1 to 2 s. With None here it counts as not installed, and jsonschema works without it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
