"""Requests whose results nobody needs: they travel with the next one, which saves a message each."""

from __future__ import annotations

from autograder.engine.errors import exception_like
from autograder.engine.runner import Reply, RunnerLostError


class Postponed:
    """A request that is sent with the next one. enters: does it enter a context?"""

    def __init__(self, message: bytes, enters: bool) -> None:
        self.message, self.enters = message, enters


class NotEnteredError(BaseException):
    """The context that a postponed request was to enter has raised `error`.

    Not an Exception, so that it gets past the test's own handlers to the `with` statement.
    """

    def __init__(self, request: Postponed, error: Exception) -> None:
        super().__init__(str(error))
        self.request, self.error = request, error


def failure_of(before: list[Postponed], reply: Reply) -> BaseException:
    """The error of the request that failed of those that were sent before another."""
    if reply.stopped is None or not 0 <= reply.stopped < len(before):
        return RunnerLostError("nonsense", "it sent no proper answer (what was stopped)")
    request, error = before[reply.stopped], exception_like(*reply.value)
    return NotEnteredError(request, error) if request.enters else error
