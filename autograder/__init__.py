"""Builds a course of notebooks and grades what its students hand in."""

import sys

__version__ = "0.1.0"

# jsonschema, which reads every notebook, builds a grammar with it for a string format that no notebook has: 1 to 2 s
# for each process. With None in its place it counts as not installed, and jsonschema does without.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
