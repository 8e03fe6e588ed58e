"""The Pythons that are promised, and finding those that are installed."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from autograder.course import Course
from pythons import interpreter, promised

ROOT = Course.find().root
VERSIONS = promised(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"])


@pytest.mark.parametrize("path", ["README.md", "Makefile", "autograder/commands/doctor.py"])
def test_the_same_is_promised_everywhere(path: str) -> None:
    """Do the first page, the set-up and the doctor name the versions of pyproject.toml?"""
    text = " ".join((ROOT / path).read_text(encoding="utf-8").split())
    assert f"Python {VERSIONS[0]} to {VERSIONS[-1]}" in text
    if "sys.version_info" in text:
        oldest, newest = (version.replace(".", ", ") for version in (VERSIONS[0], VERSIONS[-1]))
        assert f"({oldest}) <= sys.version_info[:2] <= ({newest})" in text


def test_this_python_is_promised() -> None:
    """Are tests run on a version that is promised?"""
    assert f"{sys.version_info.major}.{sys.version_info.minor}" in VERSIONS


def test_versions_of_a_range() -> None:
    """Is a range counted by its minor versions, and what is no range refused?"""
    assert promised(">=3.9,<3.12") == ["3.9", "3.10", "3.11"]
    with pytest.raises(ValueError, match="not a range"):
        promised(">=3.9")


def test_what_only_claims_to_be_a_python_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a command skipped that fails, or that is another version, and one of pyenv's found?"""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    commands, pyenv = tmp_path / "bin", tmp_path / "versions" / f"{version}.1" / "bin"
    for folder in (commands, pyenv):
        folder.mkdir(parents=True)
    for name in (f"python{version}", "python3.99"):
        (commands / name).write_text("#!/bin/sh\nexit 1\n")
        (commands / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(commands))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert interpreter(version) is None
    (pyenv / "python").write_text(f"#!/bin/sh\necho {version}\n")
    (pyenv / "python").chmod(0o755)
    assert interpreter(version) == str(pyenv / "python")
    assert interpreter("3.99") is None
