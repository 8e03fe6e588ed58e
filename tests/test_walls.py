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


def test_nothing_brings_privileges_back() -> None:
    """Has a process no capability afterwards, and can no program that it starts give it one?"""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        walls.drop_privileges()
        with open("/proc/self/status") as status:
            os.write(writer, "".join(line for line in status if line.startswith(("Cap", "NoNewPrivs"))).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        found = {name: int(value, 16) for name, value in (line.split(":") for line in answer)}
    os.waitpid(child, 0)
    assert found["NoNewPrivs"] == 1
    assert found["CapEff"] == found["CapPrm"] == found["CapInh"] == 0
