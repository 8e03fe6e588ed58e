"""The web site's parts that need no browser: `make test-site` tries the whole of it."""

from __future__ import annotations

import hashlib
import json
import math
import sys
from collections.abc import Iterator
from html import unescape
from importlib import import_module, util
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import nbformat
import pytest

from autograder.course import Course
from autograder.errors import CourseError
from autograder.lms.names import Meant, notebook_meant
from autograder.site import build, landing, runtime
from conftest import ROOT

COURSE = Course(ROOT)
ENTRIES = landing.entries(COURSE)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("site")
    landing.write(COURSE, folder)
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def fallback() -> Iterator[ModuleType]:
    """The browser's import_ipynb in place of the package, taken out again afterwards."""
    spec = util.spec_from_file_location("fallback_import_ipynb", build.FALLBACK)
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    finders, modules = list(sys.meta_path), dict(sys.modules)
    sys.modules[spec.name] = module  # dataclasses and pickles look there
    sys.meta_path[:] = [finder for finder in finders if type(finder).__module__ != "import_ipynb"]
    spec.loader.exec_module(module)
    yield module
    sys.meta_path[:] = finders
    for name in set(sys.modules) - set(modules):
        del sys.modules[name]


def write_notebook(path: Path, *cells: nbformat.NotebookNode) -> None:
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)


def code(source: str, **marks: object) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": marks} if marks else {})


def test_page_shows_every_assignment(page: str) -> None:
    """Does the page have each title, each notebook's link, and the minutes and points of the course?"""
    assert [entry.name for entry in ENTRIES] == list(COURSE.assignments)
    for entry in ENTRIES:
        assert entry.title in unescape(page)
        assert f"{entry.minutes} minutes · {entry.points:g} points" in page
        assert sum(notebook.minutes for notebook in entry.notebooks) == entry.minutes
        for notebook in entry.notebooks:
            assert notebook.learn.startswith("Learn to ")
            assert notebook.learn.endswith(".")
            assert "<strong>" not in notebook.learn
            assert f'href="{notebook.link}"' in unescape(page)
            assert (COURSE.release / notebook.link.partition("path=")[2]).is_file()


def test_pictures_are_ascii(course: Course, tmp_path: Path) -> None:
    """Is the same picture written in characters that JupyterLite can put into an address?"""
    (course.release / "tiny" / "figures").mkdir(exist_ok=True)
    (course.release / "tiny" / "figures" / "θ.svg").write_text("<svg><text>θ·x</text></svg>", encoding="utf-8")
    build._stage_contents(course, tmp_path)
    picture = (tmp_path / "tiny" / "figures" / "θ.svg").read_text(encoding="ascii")
    assert ElementTree.fromstring(picture)[0].text == "θ·x"


def test_page_asks_no_other_host(page: str) -> None:
    """Does the landing page load nothing from anywhere else?"""
    assert "http://" not in page
    assert "https://" not in page


def sweep_path() -> str:
    """The error of a central difference for ε from 1 to 10⁻¹⁴ as an SVG path, 20 wide and 14 high a decade."""
    points = []
    for step in range(57):
        epsilon = 10 ** (-step / 4)
        estimate = (math.exp(1 + epsilon) - math.exp(1 - epsilon)) / (2 * epsilon)
        error = abs(estimate - math.e) / math.e
        points.append(f"{step * 5},{-14 * math.log10(max(error, 1e-16)):.1f}")
    return "M" + " L".join(points)


def test_the_curve_is_the_one_that_students_draw() -> None:
    """Is the picture on the landing page what the numbers give?"""
    settings = landing.Settings.of(COURSE)
    assert f'd="{sweep_path()}"' in (ROOT / settings.landing).read_text(encoding="utf-8")


def test_a_course_that_says_nothing_has_a_page_too(course: Course, tmp_path: Path) -> None:
    """Is there a landing page with titles and links for a course without a section `[site]`?"""
    landing.write(course, tmp_path)
    page = unescape((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert "<title>The course</title>" in page
    assert course.title("tiny") in page
    assert "pip install" not in page


def test_an_unknown_setting_is_an_error(course: Course) -> None:
    """Is a misspelt setting of the site named, with those that there are?"""
    plan = course.texts / "course.toml"
    plan.write_text(plan.read_text(encoding="utf-8") + '\n[site]\ntitel = "x"\n', encoding="utf-8")
    with pytest.raises(CourseError, match="titel"):
        landing.entries(Course(course.root))


def test_importing_notebooks_come_last() -> None:
    """Are the notebooks of an assignment listed in an order in which they can be done?"""
    names = {entry.name: [notebook.name for notebook in entry.notebooks] for entry in ENTRIES}
    assert names["two_layer_network"][-1] == "q2_neural"
    assert names["computational_graph"] == ["computational_graph", "optimizers"]


def test_downloads_are_placed() -> None:
    """Is a file under the name that the browser gives to a download, folder and notebook, placed by `collect`?"""
    for entry in ENTRIES:
        names = tuple(notebook.name for notebook in entry.notebooks)
        for name in names:
            assert notebook_meant(f"anna/{entry.name}_{name}.ipynb", entry.name, names) == Meant(name)


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a folder that is no site never replaced?"""
    monkeypatch.setattr(build, "find_spec", lambda name: name)
    monkeypatch.setattr(build, "KERNEL_FOLDER", tmp_path)
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(CourseError, match="is not a site"):
        build.build_site(COURSE, tmp_path, offline=True)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_wheels_are_pinned() -> None:
    """Does every package that is fetched for the browser have a version and a hash?"""
    lines = [line for line in runtime.WHEELS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) > 10
    assert all("==" in line and "--hash=sha256:" in line for line in lines)


def test_another_file_than_the_pinned_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a runtime with another hash an error, and not a reason to skip?"""

    def pack(command: list[str], folder: Path) -> None:
        (folder / f"pyodide-{runtime.PYODIDE}.tgz").write_bytes(b"something else")

    monkeypatch.setattr(runtime, "_run", pack)
    monkeypatch.setattr(runtime.shutil, "which", lambda name: name)
    with pytest.raises(CourseError, match="not the file that is pinned") as caught:
        runtime.fetch(tmp_path / "cache")
    assert not isinstance(caught.value, runtime.UnavailableError)
    assert not list((tmp_path / "cache").iterdir())


@pytest.mark.parametrize(
    ("says", "kind"),
    [("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", CourseError), ("No route to host", runtime.UnavailableError)],
)
def test_why_a_wheel_does_not_come(says: str, kind: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a wrong wheel told from a registry that does not answer?"""
    program = f"#!/bin/sh\necho '{says}' >&2\nexit 1\n"
    (tmp_path / "python").write_text(program)
    (tmp_path / "python").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(CourseError, match=says) as caught:
        runtime.download_wheels(tmp_path)
    assert type(caught.value) is kind


def test_bundle_has_just_its_wheels(tmp_path: Path) -> None:
    """Does the lock file name the wheels that are there, each with its hash, and are these loaded at the start?"""
    fetched, target = tmp_path / "fetched", tmp_path / "pyodide"
    fetched.mkdir()
    (fetched / "stack_data-0.6.3-py3-none-any.whl").write_bytes(b"wheel")
    (fetched / runtime.LOCK).write_text('{"info": {"python": "3.14.2"}, "packages": {"numpy": {}}}')
    extra = tmp_path / "piplite-0.8.6-py3-none-any.whl"
    extra.write_bytes(b"")
    assert runtime.bundle(fetched, [extra], target) == ("piplite", "stack-data")
    lock = json.loads((target / runtime.LOCK).read_text())
    assert lock["info"] == {"python": "3.14.2"}
    assert lock["packages"]["stack-data"]["sha256"] == hashlib.sha256(b"wheel").hexdigest()
    assert (target / lock["packages"]["stack-data"]["file_name"]).read_bytes() == b"wheel"


def test_notebooks_import_each_other(fallback: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do functions and magics of a sibling arrive, while its checks, tests and prose do nothing?"""
    write_notebook(
        tmp_path / "sibling.ipynb",
        nbformat.v4.new_markdown_cell("raise"),
        code("base = 2"),
        code("def double(x):\n    return base * x", grade=False, grade_id="double"),
        code("raise AssertionError", grade=False, grade_id="check_double"),
        code("raise AssertionError", grade=True, grade_id="test_double"),
        code("if __name__ == '__main__':\n    raise AssertionError"),
    )
    monkeypatch.chdir(tmp_path)
    assert import_module("sibling").double(4) == 8
    assert fallback.find_notebook("sibling") == "sibling.ipynb"


def test_notebook_with_a_space_is_found(fallback: ModuleType, tmp_path: Path) -> None:
    """Does an underscore also stand for a space, and is a missing notebook no notebook?"""
    write_notebook(tmp_path / "my work.ipynb")
    assert fallback.find_notebook("my_work", [str(tmp_path)]) == str(tmp_path / "my work.ipynb")
    assert fallback.find_notebook("your_work", [str(tmp_path)]) is None


def test_failing_import_names_its_cell(
    fallback: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Can the course's own message say at which cell the import stopped?"""
    from public_tests import importing

    write_notebook(tmp_path / "broken.ipynb", code("raise ValueError('of mine')", grade=False, grade_id="answer"))
    monkeypatch.chdir(tmp_path)
    with importing("broken.ipynb", "double"):
        import_module("broken")
    assert "it stopped at the cell answer with ValueError: of mine" in capsys.readouterr().out
