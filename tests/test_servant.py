"""The runner's side of the wire, in this process: when the student's code is interrupted, and when not."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from autograder.engine.inside import servant as servants
from autograder.engine.inside import wire
from autograder.engine.inside.servant import Servant

Ask = Callable[..., Any]


def interrupt_oneself() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def again(f: Callable[[], Any]) -> str:
    f()
    return "went on"


@pytest.fixture
def ask() -> Iterator[Ask]:
    """A function that has a servant call one of the functions above, and returns its answer's kind and value.

    told: what comes back when the servant asks.
    """
    ours, theirs = socket.socketpair()
    names = {"interrupt_oneself": interrupt_oneself, "again": again, "double": lambda x: 2 * x}
    shell = SimpleNamespace(user_ns=names, capture=lambda: SimpleNamespace(take=list))
    servant = Servant(shell, theirs)  # type: ignore[arg-type]

    def ask(name: str, *arguments: Any, told: Callable[[], None] = lambda: None) -> tuple[str, Any]:
        wire.send(ours, wire.encode(("call", wire.Ref("name", name), arguments, {}, ())))
        answers: list[Any] = []

        def answer() -> None:
            answers.append(wire.decode(wire.receive(ours), lambda ref: ref))
            if answers[-1][0] == "ask":
                told()
                wire.send(ours, wire.encode(("told", None)))
                answers.append(wire.decode(wire.receive(ours), lambda ref: ref))
            ours.shutdown(socket.SHUT_WR)

        answering = Thread(target=answer)
        answering.start()
        servant.serve()
        answering.join()
        return answers[-1][0], answers[-1][1]

    before = signal.signal(signal.SIGINT, servant.interrupt)
    yield ask
    signal.signal(signal.SIGINT, before)
    ours.close()
    theirs.close()


def test_student_code_is_interrupted(ask: Ask) -> None:
    """Does an interruption end the call that runs, with an answer?"""
    assert ask("interrupt_oneself") == ("raised", ("KeyboardInterrupt", ""))


def test_an_answer_is_not_interrupted(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does an interruption that comes after the call leave its answer whole?"""

    def encode(*arguments: Any) -> bytes:
        interrupt_oneself()
        return wire.encode(*arguments)

    monkeypatch.setattr(servants, "wire", SimpleNamespace(**{**vars(wire), "encode": encode}))
    assert ask("double", 2) == ("answer", 4)


def test_a_call_that_asks_back_goes_on(ask: Ask) -> None:
    """Does a call that nobody interrupts hear the answer to what it asked, and go on?"""
    assert ask("again", wire.Ref("asked", 1)) == ("answer", "went on")


def test_an_interruption_while_asking_comes_afterwards(ask: Ask) -> None:
    """Is a call that is interrupted while it waits for an answer ended when that has come, with no byte lost?"""
    assert ask("again", wire.Ref("asked", 1), told=interrupt_oneself) == ("raised", ("KeyboardInterrupt", ""))
