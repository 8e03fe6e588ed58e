"""`python -m forked_commands`: runs commands as processes that are forked from this one, which has imported it all.

Takes a JSON list of arguments a line; answers with the process's id, and with its exit code when it has ended.
"""

from __future__ import annotations

import json
import os
import sys

import autograder.commands.grading
import autograder.commands.sessions
import autograder.gradebook.writer  # noqa: F401
from autograder.commands import cli


def main() -> None:
    for line in sys.stdin:
        command = os.fork()
        if not command:
            sys.argv = ["autograder", *json.loads(line)]
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            cli.main()  # raises SystemExit
        print(command, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(command, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
