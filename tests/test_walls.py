"""The calls to the kernel that make the inner wall; what they achieve is tried in test_sandbox."""

from __future__ import annotations

import errno
import os

import pytest

from autograder.engine.inside import walls


def test_unknown_processor_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is nothing forked where the number of the kernel's call is not known?"""
    monkeypatch.setattr(walls.platform, "machine", lambda: "abacus")
    with pytest.raises(OSError, match="no sandbox for abacus processors") as caught:
        walls.fork_into_namespaces()
    assert caught.value.errno == errno.ENOSYS


def test_refusal_of_the_kernel_is_an_error() -> None:
    """Does a fork that the kernel refuses say why, and leave this process as it was?"""
    with pytest.raises(OSError, match="clone: Invalid argument"):
        walls.fork_into_namespaces(walls.CLONE_NEWNS | 0x200)  # CLONE_FS: not both
    child = os.fork()
    if child == 0:
        os._exit(7)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
