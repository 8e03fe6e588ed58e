"""Real kernels: crashes, loops, imports and what lies in the working folder."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.engine.kernel import KernelEngine, lay_out
from autograder.engine.protocol import Job, Limits, importable
from autograder.notebooks.material import Material
from autograder.submission.notes import Kind, Note

pytestmark = pytest.mark.slow


def code(source: str, name: str, **nbgrader: object) -> NotebookNode:
    cell = nbformat.v4.new_code_cell(source, id=name)
    cell.metadata["nbgrader"] = {"grade": False, "solution": False, "locked": True, **nbgrader}
    return cell


def run(*sources: str, limits: Limits | None = None, **siblings: NotebookNode) -> tuple[list[str], tuple[Note, ...]]:
    """What each cell printed (or the error's name), and the notes."""
    cells = [code(source, f"cell-{number}") for number, source in enumerate(sources)]
    files = {"helper.py": b"answer = 42\n", "data/numbers.txt": b"1 2 3"}
    job = Job(notebook=nbformat.v4.new_notebook(cells=cells), siblings=siblings, material=Material(files))
    execution = KernelEngine(limits).run(job)
    return [said(cell) for cell in execution.notebook.cells], execution.notes


def said(cell: NotebookNode) -> str:
    return "".join(output.get("ename") or output.get("text", "") for output in cell.outputs).strip()


def test_cells_run_on_after_errors_beside_the_helpers() -> None:
    """Does a notebook see its helpers and data, and does an error stop only its own cell?"""
    printed, notes = run(
        "import os; print(sorted(os.listdir('.')))\nimport helper; print(helper.answer)",
        "1 / 0",
        "%pwd\nprint('magic')",
        "print(1)",
    )
    assert printed == ["['data', 'helper.py']\n42", "ZeroDivisionError", "magic", "1"]
    assert notes == ()


def test_crash_keeps_what_came_before() -> None:
    """Is what ran before a crash kept, and is the rest marked as not reached, with a note that says where?"""
    printed, notes = run("print('before')", "import os; os._exit(3)", "print('after')")
    assert printed == ["before", "NotReached", "NotReached"]
    assert notes == (
        Note(Kind.STOPPED, "Grading stopped at the cell cell-1: Python itself crashed or was made to exit."),
    )


def test_endless_loop_is_stopped_and_the_rest_runs() -> None:
    """Does a loop cost its own cell only?"""
    printed, notes = run("while True: pass", "print('after')", limits=Limits(cell_seconds=1, notebook_seconds=30))
    assert (printed, notes) == (["KeyboardInterruptCellTimeoutError", "after"], ())


def test_loop_that_swallows_interrupts_ends_with_the_notebook() -> None:
    """Does the limit for the whole notebook hold when a cell refuses to be interrupted?"""
    stubborn = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    printed, notes = run(
        "print('before')", stubborn, "print('after')", limits=Limits(cell_seconds=1, notebook_seconds=2)
    )
    assert (printed[0], printed[2]) == ("before", "NotReached")
    assert "the notebook used up its 2 seconds" in notes[0].text


def sibling() -> NotebookNode:
    return nbformat.v4.new_notebook(
        cells=[
            code("def f(x):\n    return x + 1", "f", solution=True, locked=False),
            code("assert f(1) == 5", "check_f"),
            code("assert f(1) == 5", "test_f", grade=True, points=1),
            code("raise RuntimeError('a picture')", "f_plot"),
        ]
    )


def test_what_a_notebook_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Are secrets in the grader's environment out of its sight, and can it import another one whose tests fail?"""
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    printed, _ = run(
        "import os; print(os.environ.get('DATABASE_PASSWORD'), os.environ['HOME'] != os.getcwd())",
        "import import_ipynb\nfrom other import f\nprint(f(1))",
        other=sibling(),
    )
    assert printed == ["None True", "2"]


def test_importable_leaves_answers_and_given_code() -> None:
    """What exactly is left out of a notebook that another one imports?"""
    assert [cell.id for cell in importable(sibling()).cells] == ["f"]


def test_layout_writes_files_and_siblings(tmp_path: Path) -> None:
    """Does the working folder hold the assignment's files and the siblings, and nothing else?"""
    job = Job(
        notebook=nbformat.v4.new_notebook(), siblings={"other": sibling()}, material=Material({"data/a.txt": b"a"})
    )
    lay_out(tmp_path / "work", job)
    found = {str(path.relative_to(tmp_path / "work")) for path in (tmp_path / "work").rglob("*") if path.is_file()}
    assert found == {"data/a.txt", "other.ipynb"}
