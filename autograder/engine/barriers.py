"""Tries every barrier of the sandbox: runs code that should fail, and looks at what it achieved."""

from __future__ import annotations

import os
import platform
import socket
import textwrap
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.engine.inside.syscalls import REFUSED, SIGNALS
from autograder.engine.protocol import Limits
from autograder.engine.runner import Runner, RunnerLostError
from autograder.engine.sandbox import Sandbox
from autograder.engine.wall import Wall
from autograder.notebooks.material import Material

CANARY = "AUTOGRADER_CANARY"


@dataclass(frozen=True)
class Barrier:
    """One barrier: what was tried, whether it holds, and what was seen."""

    name: str
    holds: bool
    seen: str


# name → code that prints "held" or what it achieved; {course}, {port} and {memory} are filled in.
TRIALS = {
    "course folder": """
        import os
        found = [path for path in ({course!r}, os.path.join({course!r}, "nbgrader_config.py")) if os.path.exists(path)]
        print("read " + found[-1] if len(found) == 2 else "held")
    """,
    "system files": """
        opened = []
        for folder in ("/usr", "/etc", "", "/assignment", "/dev", "/engine", "/fonts"):
            try:
                open(folder + "/written", "w").close()
                opened.append(folder + "/written")
            except OSError:
                continue
        print("wrote " + ", ".join(opened) if opened else "held")
    """,
    "network": """
        import socket
        try:
            socket.create_connection(("127.0.0.1", {port}), 2).sendall(b"x")
            print("connected to a port of this machine")
        except OSError:
            print("held")
    """,
    "environment": """
        import glob, os
        places = ["/proc/self/environ", *glob.glob("/proc/[0-9]*/environ")]
        texts = [repr(dict(os.environ))]
        for place in places:
            try:
                texts.append(open(place, "rb").read().decode("latin-1"))
            except OSError:
                continue
        print("read an environment variable" if any("{canary}" in text for text in texts) else "held")
    """,
    "other processes": """
        import os, signal
        others = [name for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
        for number in range(1, 200):
            if number != os.getpid():
                try:
                    os.kill(number, signal.SIGKILL)
                except OSError:
                    continue
        print("sees process " + others[0] if others else "held")
    """,
    "privileges": """
        import ctypes
        status = dict(line.split(":", 1) for line in open("/proc/self/status"))
        capabilities = {{int(status[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")}}
        new = ctypes.CDLL(None).unshare(0x10000000) == 0
        locked = status["NoNewPrivs"].strip() == "1"
        print("held" if capabilities == {{0}} and locked and not new else "has or gets privileges")
    """,
    "system calls": """
        import ctypes, os
        libc, tried = ctypes.CDLL(None), {calls!r}
        kill = [name for name, number in {signals!r}.items() if libc.syscall(number, 1, 0, 0) == 0]
        done = [name for name, number in tried.items() if libc.syscall(number, 0, 0, 0, 0, 0, 0) not in (-1,)]
        print("may call " + ", ".join(done + kill) if done + kill else "held")
    """,
    "descriptors": """
        import os
        from collections import Counter
        kept = []
        for number in range(256):
            try:
                kept.append(os.readlink("/proc/self/fd/%d" % number))
            except OSError:
                continue
        loop = {{"anon_inode:[eventpoll]": 1, "socket": 2}}  # the cells' own, made in this runner
        most = Counter({{"/dev/null": 3, "socket": 1}}) + Counter(loop)
        more = Counter("socket" if name.startswith("socket:") else name for name in kept) - most
        print("has " + ", ".join(more) if more else "held")
    """,
    "memory": """
        try:
            block = bytearray({memory} + 100_000_000)
            print("took more memory than allowed")
        except MemoryError:
            print("held")
    """,
    "processes": """
        import os, time
        children = []
        try:
            for _ in range(1000):
                child = os.fork()
                if child == 0:
                    time.sleep(30)
                    os._exit(0)
                children.append(child)
            print("started 1000 processes")
        except OSError:
            print("held")
        for child in children:
            os.kill(child, 9)
    """,
    "disk": """
        try:
            for folder in (".", "/tmp", "/dev/shm"):
                open(folder + "/left-by-another", "w").close()
            for number in range(20):
                with open("/tmp/fill%d" % number, "wb") as file:
                    file.write(bytes(10_000_000))
            print("wrote 200 MB")
        except OSError:
            print("held")
    """,
    "time": "while True: pass",
    "leftovers": """
        import os
        left = [folder for folder in (".", "/tmp", "/dev/shm") if "left-by-another" in os.listdir(folder)]
        print("found a file in " + left[0] if left else "held")
    """,
}


def try_barriers(course: Path, limits: Limits | None = None) -> Iterator[Barrier]:
    """Try each barrier in a runner of its own. Raises SandboxError when there is no sandbox at all."""
    limits = replace(limits or Limits(), memory=500_000_000)
    os.environ[CANARY] = "seen"
    with Wall() as wall, closing(Sandbox(Material(), limits, wall.folder)) as sandbox:
        del os.environ[CANARY]
        with _listener() as port:
            for name, code in TRIALS.items():
                filled = {"course": str(course), "port": port, "canary": CANARY, "memory": limits.memory, **_calls()}
                yield _try(sandbox, name, textwrap.dedent(code.format(**filled)))


def _calls() -> dict[str, dict[str, int]]:
    """The refused calls that do nothing when called without arguments, and those that send signals."""
    column = 0 if platform.machine() == "x86_64" else 1
    harmless = (
        "keyctl",
        "memfd_create",
        "shmget",
        "msgget",
        "inotify_init1",
        "socket",
        "ptrace",
        "bpf",
        "io_uring_setup",
    )
    calls = {name: REFUSED[name][column] for name in harmless}
    return {"calls": calls, "signals": {name: numbers[column] for name, numbers in SIGNALS.items()}}


def _try(sandbox: Sandbox, name: str, code: str) -> Barrier:
    runner = Runner(sandbox, {}, "/assignment")
    try:
        outputs, interrupted = runner.run_cell(code, 2 if name == "time" else 20)
    except RunnerLostError as lost:
        return Barrier(name, False, lost.text)
    finally:
        runner.end()
    if name == "time":
        return Barrier(name, interrupted, "held" if interrupted else "an endless loop ended by itself")
    texts = (output.get("text") or f"{output.get('ename')}: {output.get('evalue')}" for output in outputs)
    seen = " ".join(texts).strip()
    return Barrier(name, seen == "held", seen)


@contextmanager
def _listener() -> Iterator[int]:
    """A port of this machine that accepts connections from outside the sandbox."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        socket.create_connection(("127.0.0.1", port), 2).close()
        yield port
