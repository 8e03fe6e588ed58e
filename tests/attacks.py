"""The attack catalogue: cells in tests/hostile/<class>/<topic>.py, each of which hands in something hostile.

An attack has a name, the points that its honest parts are worth, and a docstring that says what it tries; one
that goes on until it is stopped says waits="yes".
Its function `attack(work)` changes a submission that starts as released:

    # %% constant_below_the_bound deserves="2"
    \"\"\"Returns a constant below the bound.\"\"\"


    def attack(work):
        work.answer("gradient_check", "def gradient_check(x, theta, epsilon=1e-7, print_msg=False):\\n    return 0.0")
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.audit.catalogue import NamedCell, named_cells

HOSTILE = Path(__file__).parent / "hostile"
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


@dataclass(frozen=True, kw_only=True)
class Attack:
    """One attack: its class (forged, theft, sabotage, network), its name, what it tries and what it deserves."""

    kind: str
    name: str
    tries: str
    deserves: float
    assignment: str
    waits: bool  # for a limit
    source: str

    def commit(self, released: Path, submitted: Path, names: Mapping[str, str] | None = None) -> None:
        """Write the hostile submission into the new folder `submitted`, from the assignment's folder in release/.

        names: what to write instead of PORT and LEFTOVER, so that several ranges can work side by side.
        """
        submitted.mkdir(parents=True)
        for path in sorted(released.glob("*.ipynb")):
            (submitted / path.name).write_bytes(path.read_bytes())
        main = {"two_layer_network": "q2_neural"}.get(self.assignment, self.assignment)
        work = Work(folder=submitted, path=submitted / f"{main}.ipynb", names=names or {})
        defined: dict[str, Any] = {}
        exec(compile(self.source, f"<attack {self.name}>", "exec"), defined)
        defined["attack"](work)
        work.save()


@dataclass(kw_only=True)
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
        cell: dict[str, Any] = {"cell_type": "code", "id": f"own-{len(cells)}", "metadata": {}, "source": source}
        cell |= {"outputs": [], "execution_count": None, **fields}
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
    paths = sorted(HOSTILE.glob("*/*.py"))
    attacks = [_attack(path.parent.name, cell) for path in paths for cell in named_cells(path)]
    return sorted(attacks, key=lambda attack: (attack.kind, attack.name))


def _attack(kind: str, cell: NamedCell) -> Attack:
    """Raises KeyError for a cell that does not say what it deserves."""
    return Attack(
        kind=kind,
        name=cell.name,
        tries=cell.description,
        deserves=float(cell.options["deserves"]),
        assignment=cell.options.get("assignment", "scalar"),
        waits=cell.options.get("waits") == "yes",
        source=cell.source,
    )
