"""Builds site/: JupyterLite with the release notebooks, and the landing page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from autograder.course import Course
from autograder.errors import CourseError
from autograder.files import LEFT_BEHIND, files_below
from autograder.site import landing, runtime

KERNEL = "@jupyterlite/pyodide-kernel-extension"
KERNEL_FOLDER = Path(sys.prefix, "share/jupyter/labextensions", KERNEL)
KERNEL_WHEELS = ("ipykernel-6*.whl", "piplite-*.whl", "pyodide_kernel-*.whl")
PRELOADED = ("ipython", "jedi", "matplotlib", "micropip", "numpy")  # from Pyodide's own distribution
EXTENSION = Path(__file__).with_name("extension")
FALLBACK = Path(__file__).with_name("fallback") / "import_ipynb.py"
MARK = "jupyter-lite.json"  # a folder with this file is an earlier site
EPOCH = "1767225600"  # 2026-01-01: all files get this date, whenever they are built


@dataclass(frozen=True)
class Site:
    """What was built: where, how many files, how many bytes."""

    folder: Path
    files: int
    bytes: int


def build_site(course: Course, target: Path, offline: bool) -> Site:
    """Build the site in `target`, replacing an earlier one. offline: bundle everything, so that it asks no other host.

    Raises CourseError when `target` contains something else, or when JupyterLite is not installed or fails, and
    UnavailableError when a part cannot be fetched.
    """
    if find_spec("jupyterlite_core") is None or not KERNEL_FOLDER.is_dir():
        raise CourseError("JupyterLite is not installed.", "Run `make site`, which installs it first.")
    if target.exists() and not (target / MARK).is_file() and (not target.is_dir() or any(target.iterdir())):
        raise CourseError(f"{target} exists and is not a site.", "Name another folder with --output.")
    target.parent.mkdir(parents=True, exist_ok=True)
    settings = landing.Settings.of(course)
    with TemporaryDirectory(dir=target.parent, prefix=".site-") as folder:
        lite, built = Path(folder, "lite"), Path(folder, "built")
        lite.mkdir()
        _stage_contents(course, lite / "contents")
        _stage_settings(lite, settings.title, _stage_python(course, lite, offline))
        _run_jupyterlite(lite, built)
        _pack_course(course, settings.name, built / settings.archive)
        landing.write(course, built)
        if target.exists():
            shutil.rmtree(target)
        built.rename(target)
    sizes = [path.stat().st_size for path in target.rglob("*") if path.is_file()]
    return Site(target, len(sizes), sum(sizes))


def _stage_contents(course: Course, contents: Path) -> None:
    """What students find in the browser: the release, and import_ipynb."""
    for name in course.assignments:
        folder = contents / name
        shutil.copytree(course.release / name, folder, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
        shutil.copyfile(FALLBACK, folder / FALLBACK.name)
    for picture in contents.rglob("*.svg"):
        _write_in_ascii(picture)


def _write_in_ascii(picture: Path) -> None:
    """Replace other characters by references: JupyterLite turns SVG files into `data:` addresses, which need ASCII."""
    text = picture.read_text(encoding="utf-8")
    picture.write_bytes(text.encode("ascii", "xmlcharrefreplace"))


def _stage_python(course: Course, lite: Path, offline: bool) -> tuple[str, ...]:
    """Put what Python needs beside the site. Returns the packages to load when the kernel starts."""
    if offline:
        wheels = [next(KERNEL_FOLDER.glob(f"static/pypi/{pattern}")) for pattern in KERNEL_WHEELS]
        return runtime.bundle(runtime.fetch(course.root / ".site-cache"), wheels, lite / "static" / "pyodide")
    wheels_folder = lite / "pypi"
    wheels_folder.mkdir()
    runtime.download_wheels(wheels_folder, "comm==")  # the only thing that the kernel would ask PyPI for
    return PRELOADED


def _stage_settings(lite: Path, title: str, packages: tuple[str, ...]) -> None:
    page = {
        "appName": title,
        "exposeAppInBrowser": True,  # for the browser test, and for the browser's console
        "litePluginSettings": {
            f"{KERNEL}:kernel": {"disablePyPIFallback": True, "loadPyodideOptions": {"packages": list(packages)}}
        },
    }
    build = {
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(KERNEL_FOLDER), str(EXTENSION)],
    }
    _write_json(lite / MARK, {"jupyter-lite-schema-version": 0, "jupyter-config-data": page})
    _write_json(lite / "jupyter_lite_config.json", {"LiteBuildConfig": build})
    _write_json(lite / "overrides.json", _overrides())


def _overrides() -> dict[str, Any]:
    """JupyterLab's settings that differ from its defaults."""
    check = {"name": "check", "command": "autograder-check:run", "label": "Check my work"}
    download = {"name": "hand-in", "command": "docmanager:download", "label": "Download for submission"}
    return {
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        "@jupyterlab/notebook-extension:panel": {
            "toolbar": [
                {**check, "icon": "ui-components:check"},
                {**download, "icon": "ui-components:download", "caption": "Save this notebook as a file to hand in"},
            ]
        },
    }


def _run_jupyterlite(lite: Path, built: Path) -> None:
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(lite), "--output-dir", str(built)]
    command += ["--contents", str(lite / "contents"), "--apps", "lab", "--source-date-epoch", EPOCH]
    command += ["--no-sourcemaps", "--no-unused-shared-packages"]
    environment = {**os.environ, "JUPYTER_PLATFORM_DIRS": "1", "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, cwd=lite, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CourseError("JupyterLite could not be built.", (done.stdout + done.stderr)[-2000:])


def _pack_course(course: Course, folder: str, archive: Path) -> None:
    """Write the archive that students download: release/ and the list of packages, with the same bytes each time."""
    files = {course.packages: course.root / course.packages} if course.packages else {}
    files |= {path.relative_to(course.release).as_posix(): path for path in files_below(course.release)}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, path in files.items():
            packed.writestr(zipfile.ZipInfo(f"{folder}/{name}"), path.read_bytes(), zipfile.ZIP_DEFLATED)


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
