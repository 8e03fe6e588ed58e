"""Pyodide, numpy and matplotlib for a site that asks no other host: pinned, checked, and kept for the next build."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from autograder.errors import CourseError

# The release that jupyterlite-pyodide-kernel is made for: a public site takes it from Pyodide's own CDN.
PYODIDE = "314.0.6"
PYODIDE_SHA256 = "d78ac549b28a2a58600cd06f44e017024151775f8c6b2d73fab1475400d38ea2"
LOCK = "pyodide-lock.json"
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", LOCK)
WHEELS = Path(__file__).with_name("wheels.txt")
COMPILE = Path(__file__).with_name("compile.mjs")
CARRIER, CARRIED_IN = "open_webui", "open_webui/frontend/pyodide/"
CARRIED = ("numpy", "matplotlib", "contourpy", "kiwisolver", "pillow")


class UnavailableError(CourseError):
    """A part of the site cannot be fetched from this machine."""


def fetch(cache: Path) -> Path:
    """The folder with Pyodide's own files and the wheels, kept in `cache` for the next time.

    Raises UnavailableError when npm or a registry is missing, CourseError when a file is not the pinned one or cannot
    be compiled.
    """
    pins = WHEELS.read_bytes() + COMPILE.read_bytes() + PYODIDE_SHA256.encode()
    ready = cache / hashlib.sha256(pins).hexdigest()[:16]
    if ready.is_dir():
        return ready
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache) as folder:
        downloads, parts = Path(folder, "downloads"), Path(folder, "parts")
        downloads.mkdir()
        parts.mkdir()
        _fetch_runtime(downloads, parts)
        download_wheels(downloads)
        for wheel in downloads.glob("*.whl"):
            if wheel.name.startswith(CARRIER):
                _unpack_carried(wheel, parts)
            else:
                shutil.move(wheel, parts)
        _compile(parts)
        parts.rename(ready)
    return ready


def download_wheels(target: Path, name: str = "") -> None:
    """Fetch the pinned wheels into `target`, or only those whose line begins with `name`. Raises as `fetch` does."""
    lines = [line for line in WHEELS.read_text(encoding="utf-8").splitlines() if line.startswith(name)]
    wanted = target / "wanted.txt"
    wanted.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary=:all:", "--ignore-requires-python", "--require-hashes", "--requirement", str(wanted)]
    _run(command, target)
    wanted.unlink()


def bundle(fetched: Path, kernel_wheels: Sequence[Path], target: Path) -> tuple[str, ...]:
    """Fill `target` with a Pyodide that has exactly these wheels. Returns the names to load when it starts."""
    target.mkdir(parents=True)
    for path in [*sorted(fetched.iterdir()), *kernel_wheels]:
        shutil.copyfile(path, target / path.name)
    lock = json.loads((target / LOCK).read_text(encoding="utf-8"))
    lock["packages"] = {entry["name"]: entry for entry in map(_locked, sorted(target.glob("*.whl")))}
    (target / LOCK).write_text(json.dumps(lock, indent=1, sort_keys=True), encoding="utf-8")
    return tuple(lock["packages"])


def _locked(wheel: Path) -> dict[str, object]:
    """A wheel's entry in Pyodide's lock file. All are loaded at the start, so none needs to name another."""
    name, version = wheel.name.split("-")[:2]
    return {
        "name": name.lower().replace("_", "-"),
        "version": version,
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "install_dir": "site",
        "imports": [],
        "depends": [],
        "unvendored_tests": False,
    }


def _fetch_runtime(downloads: Path, parts: Path) -> None:
    if shutil.which("npm") is None:
        raise UnavailableError("npm is missing; Pyodide's files come from its registry.", "Install Node.js with npm.")
    _run(["npm", "pack", "--silent", f"pyodide@{PYODIDE}"], downloads)
    archive = downloads / f"pyodide-{PYODIDE}.tgz"
    if hashlib.sha256(archive.read_bytes()).hexdigest() != PYODIDE_SHA256:
        raise CourseError(f"pyodide@{PYODIDE} is not the file that is pinned in {Path(__file__).name}.")
    with tarfile.open(archive) as packed:
        for name in RUNTIME_FILES:
            content = packed.extractfile(f"package/{name}")
            assert content is not None
            (parts / name).write_bytes(content.read())


def _unpack_carried(carrier: Path, parts: Path) -> None:
    with zipfile.ZipFile(carrier) as packed:
        for name in packed.namelist():
            file = name.removeprefix(CARRIED_IN)
            if file != name and file.endswith(".whl") and file.split("-")[0] in CARRIED:
                (parts / file).write_bytes(packed.read(name))


def _compile(parts: Path) -> None:
    """Compile Python's files. Otherwise the browser would compile half a million lines at each start."""
    done = subprocess.run(["node", str(COMPILE), str(parts)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CourseError("Python's files for the browser could not be compiled.", done.stderr.strip()[-500:])


def _run(command: list[str], folder: Path) -> None:
    """Run a command. Raises CourseError when a file is not the pinned one, UnavailableError for any other failure."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        what = f"{' '.join(command[:4])} … failed:\n{done.stderr.strip()[-500:]}"
        if "DO NOT MATCH THE HASHES" in done.stderr:
            raise CourseError(what, f"Compare with {WHEELS.name}.")
        raise UnavailableError(what, "Are the registries in reach?")
