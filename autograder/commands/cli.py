"""The command line: `python -m autograder …`."""

from __future__ import annotations

import gc
import os
import sys

import typer
from rich.console import Console
from rich.markup import escape

from autograder.commands import for_authors, for_beginners, for_graders
from autograder.commands.signs import write_what_can_be_written
from autograder.errors import CourseError
from autograder.scratch import scratch

# Every processor has its worker, and workers are forked, which a process with threads cannot do.
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
for command in (
    *(for_beginners.init, for_authors.build, for_authors.check, for_authors.adopt),
    *(for_graders.collect, for_graders.grade, for_graders.report, for_graders.export),
    *(for_authors.audit, for_authors.site, for_beginners.demo, for_beginners.selfcheck, for_beginners.doctor),
):
    app.command()(command)


@app.callback()
def about() -> None:
    """Build a course of notebooks, and grade what its students hand in."""


def main() -> None:
    """Run the command line. A CourseError becomes a message; an interruption, a hint what to do next."""
    write_what_can_be_written()
    os.environ |= {**ONE_THREAD, **os.environ}
    try:
        with scratch():
            app()
    except CourseError as error:
        from autograder.report.terminal import printable

        said = escape(printable(f"{error.message}\n{error.hint}".rstrip(), keep="\n"))
        Console(stderr=True).print(f"[red]Error:[/] {said}", highlight=False)
        sys.exit(2)
    except KeyboardInterrupt:
        Console(stderr=True).print("Stopped. What is finished is saved; the same command goes on from here.")
        sys.exit(130)
    finally:
        gc.freeze()  # Python's last collection would look at every module, which takes 0.3 s after imports of nbgrader


if __name__ == "__main__":
    main()
