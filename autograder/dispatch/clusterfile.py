"""The file that `grade --cluster` takes: which cluster to start, and how.

class = "dask_jobqueue.SLURMCluster"
workers = 20

[options]
cores = 8
memory = "16 GB"
"""

from __future__ import annotations

import importlib
import tomllib
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.errors import CourseError

HINT = "docs/scaling.md has examples."


@dataclass(frozen=True)
class ClusterFile:
    """A class with its module, such as `distributed.LocalCluster`, and its arguments."""

    name: str
    workers: int | None = None
    options: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> ClusterFile:
        """Read a cluster file. Raises CourseError for one that is missing, is not TOML or has wrong content."""
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise CourseError(f"The cluster file {path} cannot be read: {error}", HINT) from None
        name, workers, options = table.pop("class", ""), table.pop("workers", None), table.pop("options", {})
        if table:
            raise CourseError(f"{path}: {', '.join(table)} is not known.", f"There are class, workers, options; {HINT}")
        if not isinstance(name, str) or "." not in name:
            raise CourseError(f"{path} names no class.", f'Such as class = "distributed.LocalCluster"; {HINT}')
        if not isinstance(options, dict) or not (workers is None or (type(workers) is int and workers > 0)):
            raise CourseError(f"{path}: workers is a number, [options] a table.", HINT)
        return cls(name, workers, options)


def start_cluster(path: Path) -> AbstractContextManager[Any]:
    """Start the cluster that a file describes. Raises CourseError with the reason when that fails."""
    file = ClusterFile.read(path)
    module, _, name = file.name.rpartition(".")
    try:
        kind = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        package = module.partition(".")[0].replace("_", "-")
        raise CourseError(f"{path}: there is no {file.name}: {error}.", f"Try `pip install {package}`.") from None
    options = file.options if file.workers is None else {"n_workers": file.workers, **file.options}
    try:
        cluster: AbstractContextManager[Any] = kind(**options)
    except Exception as error:  # a scheduler of jobs or of containers can raise anything
        raise CourseError(f"{file.name} cannot be started: {error}", f"Look at [options] in {path}; {HINT}") from error
    return cluster
