"""Is the house as docs/architecture.md shows it?"""

from __future__ import annotations

import re
import tomllib

from conftest import ROOT

DOC = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "autograder"
PLACE = re.compile(r"(?<![\w/.])([a-z_]+(?:/[a-z_]+)+)(?![\w/.*])")


def floors() -> list[set[str]]:
    """The rooms from the top floor down, as import-linter knows them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    order = next(one for one in settings["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    return [{room.strip().removeprefix("autograder.") for room in floor.split("|")} for floor in order["layers"]]


def test_every_module_that_is_named_exists() -> None:
    """Does each `room/module` of the page exist, with the three answers among them?"""
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    named = {place for place in PLACE.findall(DOC) if place.split("/")[0] in rooms}
    assert named >= {"submission/cleaning", "engine/examiner", "gradebook/writer"}
    assert {place for place in named if not any((PACKAGE / f"{place}{end}").exists() for end in ("", ".py"))} == set()


def test_every_room_stands_on_its_floor() -> None:
    """Is each room of the package on a floor, and described in the order of the floors?"""
    places = [path for path in PACKAGE.iterdir() if path.name[0] not in "_." and path.suffix in ("", ".py")]
    rooms = {path.stem for path in places}
    assert set.union(*floors()) == rooms
    table = DOC.partition("| room |")[2].partition("\n\n")[0].splitlines()
    rows = [set(re.findall(r"`([a-z_]+)/?`", row.split("|")[1])) for row in table if row.startswith("| ")]
    described = [room for row in rows for room in sorted(row)]
    assert sorted(described) == sorted(rooms)
    height = {room: place for place, floor in enumerate(floors()) for room in floor}
    assert [height[room] for room in described] == sorted(height[room] for room in described)
