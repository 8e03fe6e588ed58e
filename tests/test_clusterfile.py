"""The file that describes a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.dispatch.clusterfile import start_cluster
from autograder.errors import CourseError


@contextmanager
def fake_cluster(**options: object) -> Iterator[dict[str, object]]:
    """Stands for a class of dask-jobqueue."""
    yield options


def refuse(**options: object) -> None:
    raise RuntimeError("sbatch: no such partition")


def test_class_is_called_with_workers_and_options(tmp_path: Path) -> None:
    """Does what the file says arrive, `n_workers` being what all classes of clusters call their number?"""
    path = tmp_path / "cluster.toml"
    path.write_text('class = "test_clusterfile.fake_cluster"\nworkers = 20\n[options]\ncores = 8\nmemory = "16 GB"\n')
    with start_cluster(path) as options:
        assert options == {"n_workers": 20, "cores": 8, "memory": "16 GB"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read: .*No such file"),
        ("class: SLURM", "cannot be read: "),
        ("workers = 2", "names no class"),
        ('class = "LocalCluster"', "names no class"),
        ('class = "distributed.LocalCluster"\ncores = 2', "cores is not known"),
        ('class = "distributed.LocalCluster"\nworkers = "many"', "workers is a number"),
        ('class = "distributed.LocalCluster"\nworkers = 0', "workers is a number"),
        ('class = "distributed.LocalCluster"\noptions = 3', r"\[options\] a table"),
        ('class = "no_such_package.Cluster"', "there is no no_such_package.Cluster"),
        ('class = "pathlib.NoCluster"', "there is no pathlib.NoCluster"),
        ('class = "test_clusterfile.refuse"', "refuse cannot be started: sbatch: no such partition"),
    ],
)
def test_faults_are_told(tmp_path: Path, content: str | None, message: str) -> None:
    """Does each fault in the file end in a sentence that names it, with a hint?"""
    path = tmp_path / "cluster.toml"
    if content is not None:
        path.write_text(content)
    with pytest.raises(CourseError, match=message) as caught:
        start_cluster(path)
    assert caught.value.hint
