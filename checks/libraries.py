"""Packages that a notebook can use and does not need."""

from __future__ import annotations

import importlib
from typing import Any

from checks.report import PLAIN, YELLOW


def if_installed(module: str) -> Any:
    """Import and return `module`, such as "scipy.optimize"; where it is missing, say how to get it and return None."""
    package = module.partition(".")[0]
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"{YELLOW}This cell is optional and needs {package}.{PLAIN}")
        print(f"  To run it: pip install {package} in a terminal, restart the kernel, run the notebook again.")
        return None
