"""Every attack of the catalogue, handed in beside an honest classmate: no undeserved point, nothing stolen or left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from attack_range import Range, chunks
from attacks import Attack, load_attacks
from autograder.engine.protocol import Limits
from hidden_content import revealed
from roads import LIMITS, graded_by_plugin, graded_here

pytestmark = pytest.mark.slow

ATTACKS = load_attacks()
USUAL = replace(LIMITS, memory=300_000_000)
TIGHT, GRACE = replace(USUAL, cell_seconds=0.5, notebook_seconds=3), 0.4  # for attacks that wait for a limit
REAL = [
    *("loop_in_a_cell", "loop_in_a_function", "function_that_swallows_interrupts", "slow_cells", "slow_calls"),
    *("memory_bomb", "memory_bomb_in_a_function", "slow_drops_on_the_wire"),
]
BY_PLUGIN = [  # what nbgrader itself would follow, wait for, copy or show
    *("record_planted", "links_beside", "local_connection", "html_output_script", "markdown_script", "broken_json"),
    *("endless_file_beside", "file_in_place_of_a_folder", "loop_of_links_beside", "no_time_in_timestamp"),
    *("notebook_is_a_folder", "pipe_beside", "colours_without_text"),
]
SHORT = ATTACKS[::3]  # the whole catalogue is tried at full length
HANDED_IN = [attack for attack in ATTACKS if attack.name != "no_notebook"]  # there, nbgrader sees no submission
Run = Callable[..., None]  # of a course and the name of an assignment


@pytest.fixture(scope="module")
def grounds(tmp_path_factory: pytest.TempPathFactory) -> Range:
    return Range(tmp_path_factory.mktemp("range"), pictures=False)


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    with graded_here(USUAL) as run:
        yield run


def harm_done(chunk: list[Attack], grounds: Range, run: Run) -> dict[str, list[str]]:
    """What must not happen, by attack or by page."""
    findings = grounds.try_attacks(chunk, run)
    harm = {finding.attack.name: finding.harm for finding in findings if finding.harm}
    return harm | revealed(grounds.course, chunk[0].assignment)


def test_catalogue_covers_every_kind() -> None:
    """Are there at least a hundred attacks, of each of the four kinds?"""
    assert len(ATTACKS) >= 100
    assert {attack.kind for attack in ATTACKS} == {"forged", "theft", "sabotage", "network"}


@pytest.mark.parametrize("chunk", list(chunks(SHORT, 12)), ids=lambda chunk: f"{chunk[0].name}-and-others")
def test_attacks_achieve_nothing(
    chunk: list[Attack], grounds: Range, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does each attack get what its honest part deserves, does nothing else come of it, and is nothing hidden told?"""
    if chunk[0].waits:
        monkeypatch.setattr("autograder.engine.runner.GRACE_SECONDS", GRACE)
        run = partial(run, limits=TIGHT)
    assert harm_done(chunk, grounds, run) == {}


def test_attacks_achieve_nothing_through_nbgrader(grounds: Range) -> None:
    """The same by `nbgrader autograde` and `generate_feedback`, for attacks on what these read, copy and show."""
    chosen = [attack for attack in ATTACKS if attack.name in BY_PLUGIN]
    assert len(chosen) == len(BY_PLUGIN)
    with graded_by_plugin(USUAL) as run:
        assert harm_done(chosen, grounds, run) == {}


@pytest.mark.full
@pytest.mark.parametrize("chunk", list(chunks(HANDED_IN, 24)), ids=lambda chunk: f"{chunk[0].name}-and-others")
def test_attacks_achieve_nothing_through_nbgrader_at_full_length(
    chunk: list[Attack], grounds: Range, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does the whole catalogue achieve nothing by nbgrader's own commands?"""
    if chunk[0].waits:
        monkeypatch.setattr("autograder.engine.runner.GRACE_SECONDS", GRACE)
    with graded_by_plugin(TIGHT if chunk[0].waits else USUAL) as run:
        assert harm_done(chunk, grounds, run) == {}


@pytest.mark.full
def test_attacks_achieve_nothing_with_pictures_and_patience(tmp_path: Path) -> None:
    """The same with the notebooks as they are handed out, and as much time for attacks that go on until the end."""
    grounds = Range(tmp_path)
    with graded_here() as run:
        assert {chunk[0].name: harm for chunk in chunks(ATTACKS) if (harm := harm_done(chunk, grounds, run))} == {}


@pytest.mark.full
@pytest.mark.parametrize("name", REAL)
def test_attacks_achieve_nothing_within_the_real_limits(name: str, grounds: Range) -> None:
    """Is the honest part worth what it is when attacks have all the time and memory that a class has?"""
    with graded_here(Limits()) as run:
        assert harm_done([attack for attack in ATTACKS if attack.name == name], grounds, run) == {}
