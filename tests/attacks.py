"""The attack catalogue: small files in tests/attempts/hostile/<class>/, each of which hands in something hostile.

An attack is a Python file. Its docstring says in one line what it tries, and in a line `deserves:` how many
points its honest parts are worth. Its function `attack(work)` changes a submission that starts as released:

    def attack(work):
        work.answer("gradient_check", "def gradient_check(x, theta, epsilon=1e-7, print_msg=False):\\n    return 0.0")
"""

from __future__ import annotations

import ast
import json
import runpy
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HOSTILE = Path(__file__).parent / "attempts" / "hostile"
PORT, LEFTOVER = "48484", "leftover-canary"  # what attacks connect to, and what they call a process that they leave

RIGHT = {
    "forward": "def forward_propagation(x, theta):\n    return theta * x",
    "backward": "def backward_propagation(x, theta):\n    return x",
    "gradient_check": """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
""",
}


@dataclass(frozen=True)
class Attack:
    """One attack: its class (forged, theft, sabotage, network), its name, what it tries and what it deserves."""

    kind: str
    name: str
    tries: str
    deserves: float
    path: Path

    @property
    def assignment(self) -> str:
        """The assignment that it is handed in for: the one named in its docstring, usually `scalar`."""
        return next((line[11:].strip() for line in _lines(self.path) if line.startswith("assignment:")), "scalar")

    def commit(self, released: Path, submitted: Path, names: Mapping[str, str] | None = None) -> None:
        """Write the hostile submission into the new folder `submitted`, from the assignment's folder in release/.

        names: what to write instead of PORT and LEFTOVER, so that several ranges can work side by side.
        """
        submitted.mkdir(parents=True)
        for path in sorted(released.glob("*.ipynb")):
            (submitted / path.name).write_bytes(path.read_bytes())
        main = {"two_layer_network": "q2_neural"}.get(self.assignment, self.assignment)
        work = Work(submitted, submitted / f"{main}.ipynb", names or {})
        runpy.run_path(str(self.path))["attack"](work)
        work.save()


@dataclass
class Work:
    """A submission in the making. `folder` is what is handed in, `notebook` its main notebook as JSON."""

    folder: Path
    path: Path
    names: Mapping[str, str] = field(default_factory=dict)  # text → what is written in its place
    raw: bytes | None = None  # set it to hand in these bytes as the notebook
    notebook: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.notebook = json.loads(self.path.read_text(encoding="utf-8"))

    def cell(self, name: str) -> dict[str, Any]:
        """The cell whose grade id (or id) is `name`."""
        return next(cell for cell in self.notebook["cells"] if cell["id"] == name)

    def answer(self, name: str, source: str) -> None:
        """Write `source` into the answer cell `name`."""
        self.cell(name)["source"] = source

    def answer_rightly(self, *names: str) -> None:
        """Write right answers into answer cells of `scalar`."""
        for name in names:
            self.answer(name, RIGHT[name])

    def add(self, source: str, before: str | None = None, **fields: Any) -> dict[str, Any]:
        """Add a code cell of one's own: before the cell `before`, or at the end."""
        cells = self.notebook["cells"]
        cell = {"cell_type": "code", "id": f"own-{len(cells)}", "metadata": {}, "source": source, "outputs": []}
        cell |= {"execution_count": None, **fields}
        place = len(cells) if before is None else cells.index(self.cell(before))
        cells.insert(place, cell)
        return cell

    def copy(self, name: str) -> dict[str, Any]:
        """Append a copy of the cell `name`."""
        twin = deepcopy(self.cell(name))
        self.notebook["cells"].append(twin)
        return twin

    def file(self, name: str, content: str | bytes = "") -> Path:
        """Hand in another file beside the notebook."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def save(self) -> None:
        """Write the notebook, unless the attack put something else in its place."""
        if self.raw is not None:
            self.path.write_bytes(self.raw)
        elif self.path.is_file() and not self.path.is_symlink():
            text = json.dumps(self.notebook)
            for name, other in self.names.items():
                text = text.replace(name, other)
            self.path.write_text(text, encoding="utf-8")


def load_attacks() -> list[Attack]:
    """Every attack of the catalogue, sorted by class and name."""
    return [_read(path) for path in sorted(HOSTILE.glob("*/*.py"))]


def _read(path: Path) -> Attack:
    lines = list(_lines(path))
    deserves = [float(line[9:]) for line in lines if line.startswith("deserves:")]
    if not lines or len(deserves) != 1:
        raise ValueError(f"{path} needs a docstring: a line that says what it tries, and a line 'deserves: <points>'.")
    return Attack(path.parent.name, path.stem, lines[0], deserves[0], path)


def _lines(path: Path) -> Iterator[str]:
    return iter((ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").splitlines())
