"""The trusted end of one runner: requests with deadlines, and the reason when a runner is lost."""

from __future__ import annotations

import contextlib
import math
import select
import signal
import socket
import time
from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from autograder.engine.allowance import MAX_BYTES, Allowance
from autograder.engine.inside import wire
from autograder.engine.inside.plain import MAX_PRINTED
from autograder.engine.sandbox import Sandbox
from autograder.engine.wall import SandboxError

START_SECONDS = 20.0
GRACE_SECONDS = 1.0  # between an interruption and the end


class RunnerLostError(BaseException):
    """The runner is gone. Not an Exception, so that no `except Exception` of a test catches it.

    reason: "time", "memory", "crash" or "nonsense". text: the same in words.
    """

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason, self.text = reason, text


class TooSlowError(BaseException):
    """A request took too long and was interrupted. The runner is still alive."""


class Reply(NamedTuple):
    """The result of a request: the value, or the name and text of the exception.

    stopped: which of the requests that were sent before it, in the same message, raised the exception.
    steady: asked again before anything else happens, the runner would say the same.
    """

    raised: bool
    value: Any
    printed: str
    changed: list[tuple[int, Any]]
    kept: set[int]
    stopped: int | None = None
    steady: bool = False


class Runner:
    """One confined process. Any method except `end` can raise RunnerLostError; `end` can always be called."""

    def __init__(self, sandbox: Sandbox, files: dict[str, bytes], folder: str, seed: int = 0) -> None:
        """Start a process in `sandbox`. The student code's random numbers depend on `seed`, but do not reveal it."""
        self._lines = sandbox.fork()
        try:
            self.request(wire.encode(("lay", files, folder, _seed_within(seed), ())), time.monotonic() + START_SECONDS)
        except RunnerLostError as lost:  # nothing of the student's has run yet
            raise SandboxError(
                f"A runner could not be started: {lost.text}.", "Try `python -m autograder doctor`."
            ) from None

    def end(self) -> None:
        """End every process of the runner and free what it used."""
        self._lines.guard.close()
        self._lines.wire.close()

    def run_cell(
        self, source: str, seconds: float, quiet: bool = False, allowance: Allowance | None = None
    ) -> tuple[list[dict[str, Any]], bool]:
        """Run a cell. Returns its outputs, and whether it had to be interrupted for taking too long.

        allowance: how much the notebook is still allowed to output.
        """
        allowance = allowance or Allowance()
        message, late = wire.encode(("cell", source, quiet, ())), False
        try:
            reply = self.request(message, time.monotonic() + seconds, most=MAX_BYTES)
        except TooSlowError as error:
            reply, late = error.args[0], True
        try:
            return allowance.outputs_of(reply.value), late
        except TypeError:
            raise RunnerLostError("nonsense", "it sent no proper answer (outputs)") from None

    def request(
        self,
        message: bytes,
        deadline: float,
        on_ref: Callable[[wire.Ref], Any] = lambda ref: ref,
        answer: Callable[[list[Any]], bytes] | None = None,
        most: int = wire.MAX_FRAME,
    ) -> Reply:
        """Send a request and wait for its reply. `answer` handles what the runner asks back meanwhile.

        most: the largest reply, in bytes.
        Raises TooSlowError with the reply when it came only after an interruption at `deadline`.
        """
        try:
            return self._reply_to(message, deadline, on_ref, answer, most)
        except (EOFError, ConnectionError):
            raise self._why_lost() from None
        except TimeoutError:
            raise RunnerLostError("time", "it took too long and did not stop when told to") from None
        except (wire.WireError, RecursionError, MemoryError, ValueError) as error:
            raise RunnerLostError("nonsense", f"it sent no proper answer ({error})") from None

    def _reply_to(
        self,
        message: bytes,
        deadline: float,
        on_ref: Callable[[wire.Ref], Any],
        answer: Callable[[list[Any]], bytes] | None,
        most: int,
    ) -> Reply:
        connection = self._lines.wire
        interrupted, come = False, bytearray()
        self._send(message, deadline)
        while True:
            try:
                parts = wire.decode(wire.receive(connection, deadline, come, most), on_ref)
            except TimeoutError:
                if interrupted:
                    raise
                interrupted, deadline = True, time.monotonic() + GRACE_SECONDS
                self._interrupt(deadline)
                continue
            if isinstance(parts, tuple) and parts[:1] == ("ask",) and answer is not None and len(parts) == 4:
                self._send(answer(list(parts[1:])), deadline)
                continue
            reply = _reply(parts)
            if interrupted:
                raise TooSlowError(reply)
            return reply

    def _interrupt(self, deadline: float) -> None:
        """Have the guard interrupt the runner, and wait until it has: a late one would hit the next request."""
        guard = self._lines.guard
        guard.send(b"i")
        guard.settimeout(max(deadline - time.monotonic(), 0.001))
        if guard.recv(1, socket.MSG_PEEK) == b"i":  # anything else says how the runner ended
            guard.recv(1)

    def _send(self, message: bytes, deadline: float) -> None:
        self._lines.wire.settimeout(None if deadline == math.inf else max(deadline - time.monotonic(), 0.001))
        wire.send(self._lines.wire, message)

    def _why_lost(self) -> BaseException:
        guard = self._lines.guard
        word = b""
        with contextlib.suppress(OSError):
            if select.select([guard], [], [], GRACE_SECONDS)[0]:
                word = guard.recv(1000)
        if word.startswith(b"f"):
            return SandboxError(
                f"A runner could not be confined: {word[1:].decode('utf-8', 'replace')}.",
                "See docs/security.md, and try `python -m autograder doctor`.",
            )
        if word.startswith(b"m"):
            return RunnerLostError("memory", "it used up its memory")
        return RunnerLostError("crash", _ending(word[1:]))


def _reply(parts: Any) -> Reply:
    try:
        kind, value, (printed, changed, kept, *steady) = parts
        stopped = None
        if kind == "stopped":
            stopped, kind, value = int(value[0]), "raised", value[1:]
        if kind == "raised":
            name, text = value
            value = (str(name), str(text))
        return Reply(
            raised=kind == "raised",
            value=value,
            printed=str(printed)[:MAX_PRINTED],
            changed=[(int(number), new) for number, new in changed],
            kept={int(number) for number in kept},
            stopped=stopped,
            steady=steady == [True],
        )
    except (TypeError, ValueError, OverflowError):
        raise wire.WireError("no reply") from None


def _ending(code: bytes) -> str:
    try:
        number = -int(code)
    except ValueError:
        return "Python was made to exit"
    if number <= 0:
        return "Python was made to exit"
    if number == signal.SIGXCPU:
        return "it used up its processor time"
    return (
        f"Python itself crashed ({signal.Signals(number).name})" if number in set(signal.Signals) else "Python crashed"
    )


def _seed_within(seed: int) -> int:
    """The seed of the student's random numbers: a one-way function, because hidden inputs are drawn from `seed`."""
    return int.from_bytes(sha256(f"student {seed}".encode()).digest()[:4], "big")
