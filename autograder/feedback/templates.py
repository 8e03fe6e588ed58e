"""The templates of all pages. They escape what they are given, and share their filters."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape


def templates(room: str) -> Environment:
    """The templates in a subpackage, such as `report`."""
    environment = Environment(
        loader=PackageLoader(f"autograder.{room}", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a command does not look for changes in its own templates at each use
    )
    environment.filters.update(code=with_code, points="{:g}".format, percent="{:.0%}".format)
    return environment


def with_code(text: str) -> Markup:
    """Text as HTML. What is in backquotes becomes code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
