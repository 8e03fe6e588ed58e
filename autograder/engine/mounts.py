"""What is visible inside the outer wall: a read-only system, this Python, and the assignments' own files."""

from __future__ import annotations

import atexit
import importlib.util
import os
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path

from autograder.engine.inside import walls
from autograder.errors import CourseError

NOBODY = 65534
TOLD = {"NBGRADER_EXECUTION": "autograde"}  # in the environment: nbgrader sets it for the code that it grades
INSIDE = Path(__file__).resolve().parent / "inside"
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
_PARTS = ("bin", "lib", "lib64", "pyvenv.cfg")  # of a folder that Python is installed in
_ETC = ("/etc/ld.so.cache", "/etc/fonts", "/etc/localtime", "/etc/alternatives")


class Mounts:
    """bubblewrap's options. For root, what is visible inside is first bound to where the user "nobody" can reach it."""

    def __init__(self, folder: str) -> None:
        self._staging = Path(folder) / "mounts"
        self._staging.mkdir()
        self._staged: dict[str, str] = {}
        self.options = [
            *("--unshare-all", "--die-with-parent", "--new-session", "--hostname", "runner"),
            *("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--dir", walls.STUDENT, "--dir", walls.ASSIGNMENT),
        ]
        for path in _SYSTEM:
            if os.path.islink(path):
                self.options += ["--symlink", os.readlink(path), path]
            elif os.path.isdir(path):
                self._bind(path, path)
        for path in (*_ETC, *python_folders()):
            if os.path.exists(path):
                self._bind(path, path)
        self._bind(str(INSIDE), "/engine/inside")
        self._bind(f"{folder}/files", walls.ASSIGNMENTS)
        self._bind(_font_cache(), "/fonts")
        for name, value in {
            "PATH": f"{os.path.dirname(python())}:/usr/bin:/bin",
            "HOME": "/tmp",
            "LANG": "C.UTF-8",
            "MPLCONFIGDIR": "/tmp/matplotlib",
            "MPLBACKEND": "module://matplotlib_inline.backend_inline",
            "IPYTHONDIR": "/tmp/ipython",
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
            "MKL_NUM_THREADS": "1",
            **TOLD,
        }.items():
            self.options += ["--setenv", name, value]
        self.options += ["--remount-ro", "/", "--remount-ro", "/dev"]

    def reachable(self, program: str) -> str:
        """The path of a program with the libraries beside it, for a process that is the user "nobody" by then."""
        if program.startswith("/usr/"):
            return program
        packages = str(Path(program).parents[2])
        return program.replace(packages, self._stage(packages), 1)

    def _bind(self, path: str, target: str) -> None:
        self.options += ["--ro-bind", self._stage(path), target]

    def _stage(self, path: str) -> str:
        """Where `path` is when it is bound: for root, at a place that the user "nobody" can reach."""
        if os.geteuid() != 0:
            return path
        if path not in self._staged:
            place = self._staging / str(len(self._staged))
            place.mkdir() if os.path.isdir(path) else place.touch()
            self._staged[path] = str(place)
        return self._staged[path]

    def give_up_root(self) -> None:
        """In the child that is about to start bubblewrap: bind what is staged, then become "nobody" for good."""
        walls.leave_mount_namespace()
        for path, place in self._staged.items():
            walls.bind(path, place)
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)


def python() -> str:
    """The path of this Python, without the `..` that a command like `../.venv/bin/python` leaves in it."""
    return os.path.abspath(sys.executable)


def python_folders() -> list[str]:
    """The visible parts of this Python and its packages. Not whole folders, because a course can be in one of them."""
    prefixes = {sys.prefix, sys.base_prefix, os.path.realpath(sys.prefix), os.path.realpath(sys.base_prefix)}
    prefixes |= {os.path.dirname(os.path.dirname(os.path.realpath(sys.executable)))}
    paths = {os.path.join(prefix, part) for prefix in prefixes for part in _PARTS}
    outside = [path for path in paths if not path.startswith(tuple(f"{system}/" for system in _SYSTEM))]
    return sorted(path for path in outside if os.path.exists(path))


def require_out_of_sight(folder: Path) -> None:
    """Raise CourseError if the folder is visible inside the sandbox, or is in a folder that is."""
    place = folder.resolve()
    for path in (*_SYSTEM, *python_folders()):
        if os.path.isdir(path) and Path(path).resolve() in (place, *place.parents):
            raise CourseError(
                f"The course lies in {path}, which student code can read: it needs Python and the system's programs.",
                "Move the course folder to another place, or grade with a Python that is installed elsewhere.",
            )


def _font_cache() -> str:
    """A folder with matplotlib's list of fonts, which takes seconds to make and is made only if it is missing."""
    if not os.path.isdir(_new_font_cache()):  # it was deleted with the temporary files of a command
        _new_font_cache.cache_clear()
    return _new_font_cache()


@cache
def _new_font_cache() -> str:
    folder = Path(tempfile.mkdtemp(prefix="fonts-"))
    folder.chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for path in _font_lists():
        shutil.copyfile(path, folder / path.name)
    return str(folder)


def _font_lists() -> list[Path]:
    """matplotlib's lists of fonts. matplotlib takes half a second to import, so only if there are no lists yet."""
    package = importlib.util.find_spec("matplotlib")
    assert package is not None
    assert package.origin is not None
    installed = Path(package.origin).with_name("font_manager.py").stat().st_mtime
    usual = os.environ.get("MPLCONFIGDIR") or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "matplotlib"
    lists = [path for path in Path(usual).expanduser().glob("fontlist-*.json") if path.stat().st_mtime > installed]
    if not lists:
        import matplotlib.font_manager

        lists = list(Path(matplotlib.get_cachedir()).glob("fontlist-*.json"))
    return lists
