"""Spreads tasks over the workers of a Dask cluster. Bytes go in, plain data comes back to one writer."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

import dask
from distributed import Client, Future, KilledWorker, as_completed
from distributed.client import ClosedClientError

from autograder.dispatch import guest
from autograder.dispatch.child import Result, Start, Task
from autograder.dispatch.clusterfile import start_cluster
from autograder.errors import CourseError

ANSWER_SECONDS = 10
AHEAD = 2  # tasks in flight for each thread of a worker: one is done, one lies ready
# A submission can be larger than Dask expects a task to be.
SETTINGS = {"distributed.admin.large-graph-warning-threshold": "1 GB"}


def _nothing() -> None:
    pass


@contextmanager
def connected(place: str | Path) -> Iterator[DaskCrew]:
    """The workers of the scheduler at an address, or of a cluster that a file describes; the latter ends afterwards.

    Raises CourseError when there is no answer or no cluster can be started.
    """
    with dask.config.set(SETTINGS):
        if isinstance(place, Path):
            with start_cluster(place) as cluster, Client(cluster) as client:
                yield DaskCrew(client)
            return
        try:
            client = Client(place, timeout=ANSWER_SECONDS)
        except (OSError, ValueError) as error:
            raise CourseError(
                f"No Dask scheduler answers at {place}: {error}",
                "Start one with `dask scheduler`, and name its address.",
            ) from None
        with client:
            yield DaskCrew(client)


class DaskCrew:
    """The workers that a client knows. They can come and go."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._counted, self._threads = 0.0, 0

    def __str__(self) -> str:
        threads = self._client.nthreads()
        count = f"{len(threads)} workers with {sum(threads.values())} threads" if threads else "no workers yet"
        return f"{self._client.scheduler_info(n_workers=0)['address']}: {count}"

    def spread(
        self,
        start: Start[Task, Result],
        tasks: Iterable[Task],
        lost: Callable[[Task], Result],
        meanwhile: Callable[[], object] = _nothing,
    ) -> Iterator[Result]:
        """Yield the results of the tasks as they are ready.

        A few tasks for each thread are in flight, so that memory use stays flat on both sides. When a
        worker dies, others do its tasks again, as often as Dask's `allowed-failures` permits. `lost`
        gives the result of a task that failed more often, or during which two processes of one worker
        died. `meanwhile` is called once, while the workers do their first tasks.
        Raises CourseError when a worker raised one, or when the scheduler is gone.
        """
        name = f"autograder-{uuid.uuid4().hex}"
        waiting = iter(tasks)
        flying: dict[Future[Any], Task] = {}
        done = as_completed(loop=self._client.loop)
        try:
            self._bring(guest.Guest(start), name)
            while True:
                for task in islice(waiting, max(0, self._room() - len(flying))):
                    future = self._submit(name, task)
                    flying[future] = task
                    done.add(future)
                meanwhile()
                meanwhile = _nothing
                if not flying:
                    return
                future = next(done)
                yield _result(future, flying.pop(future), lost)
        finally:
            # If the scheduler is gone, so is everything on it. A worker perhaps does not have the plugin yet.
            with suppress(OSError, KeyError, ClosedClientError):
                self._client.cancel(list(flying))
                self._client.unregister_worker_plugin(name)

    def _room(self) -> int:
        """How many tasks can be in flight; asked again every second, because workers come and go."""
        if time.monotonic() - self._counted > 1:
            try:
                self._threads, self._counted = sum(self._client.nthreads().values()), time.monotonic()
            except OSError as error:
                raise _gone() from error
        return AHEAD * max(1, self._threads)

    def _submit(self, name: str, task: Any) -> Future[Any]:
        try:
            return self._client.submit(guest.work, name, task, pure=False)
        except ClosedClientError as error:
            raise _gone() from error

    def _bring(self, plugin: guest.Guest[Any, Any], name: str) -> None:
        try:
            self._client.register_plugin(plugin, name=name)
        except CourseError:
            raise
        except Exception as error:  # a worker's, wrapped by Dask
            raise CourseError(
                f"A Dask worker cannot load the autograder: {error}.",
                "Install the same version of this package on every worker and on the scheduler.",
            ) from error


def _result(future: Future[Any], task: Task, lost: Callable[[Task], Result]) -> Result:
    try:
        answer: Result | None = future.result()
    except KilledWorker:
        return lost(task)
    except CourseError:
        raise
    except Exception as error:  # not caused by a submission: its errors stay in the child
        raise (_failed(error) if future.status == "error" else _gone()) from error
    return lost(task) if answer is None else answer


def _failed(error: Exception) -> CourseError:
    return CourseError(
        f"A Dask worker failed ({type(error).__name__}: {error}).",
        "Scheduler and workers need the same versions of Python and of all packages as this machine.",
    )


def _gone() -> CourseError:
    return CourseError("The Dask scheduler is gone.", "Start it again; the same command goes on from here.")
