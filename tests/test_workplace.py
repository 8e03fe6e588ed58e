"""Where test cells run: what a test changes in the grader's process is put back after it."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest

from autograder.engine.protocol import Job
from autograder.engine.workplace import workplace

JOB = Job(notebook=nbformat.v4.new_notebook())


def test_environment_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are variables that a test adds, changes and removes what they were, and is nbgrader's there in between?"""
    monkeypatch.setenv("CHANGED", "before")
    monkeypatch.setenv("REMOVED", "before")
    before = dict(os.environ)
    with workplace(JOB, 1, tmp_path, tmp_path, lambda name: None):
        assert os.environ["NBGRADER_EXECUTION"] == "autograde"
        os.environ.update(CHANGED="now", ADDED="now")
        del os.environ["REMOVED"]
    assert os.environ == before
    assert os.environb[b"CHANGED"] == b"before"


def test_numbers_come_from_the_seed_and_disturb_no_others(tmp_path: Path) -> None:
    """Do two runs with one seed draw the same numbers as numpy does, and do the grader's own go on after them?"""
    np.random.seed(7)
    drawn = []
    for _ in range(2):
        with workplace(JOB, 5, tmp_path, tmp_path, lambda name: None):
            drawn.append((np.random.random(), np.random.random(), random.random()))
    between = np.random.random()
    np.random.seed(5)
    assert drawn == [(np.random.random(), np.random.random(), random.Random(5).random())] * 2
    np.random.seed(7)
    assert np.random.random() == between


def test_folder_and_modules_are_put_back(tmp_path: Path) -> None:
    """Does a test find the files beside it, and the grader its own folder and paths again?"""
    (tmp_path / "helper_of_this_test.py").write_text("VALUE = 3\n")
    job = Job(notebook=JOB.notebook)
    folder, paths, finders = Path.cwd(), [*sys.path], [*sys.meta_path]
    with workplace(job, 1, tmp_path, tmp_path, lambda name: None):
        assert Path.cwd() == tmp_path
        import helper_of_this_test  # type: ignore[import-not-found]

        assert helper_of_this_test.VALUE == 3
    del sys.modules["helper_of_this_test"]
    assert (Path.cwd(), sys.path, sys.meta_path) == (folder, paths, finders)
