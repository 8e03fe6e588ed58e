"""Every attack of the catalogue, handed in beside an honest classmate: no undeserved point, nothing stolen or left."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from attack_range import Range, chunks, graded_here
from attacks import Attack, load_attacks
from autograder.course import Course
from hidden_content import revealed

pytestmark = pytest.mark.slow

ATTACKS = load_attacks()


@pytest.fixture(scope="module")
def grounds(tmp_path_factory: pytest.TempPathFactory) -> Range:
    return Range(tmp_path_factory.mktemp("range"))


@pytest.fixture(scope="module")
def run() -> Iterator[Callable[[Course, str], None]]:
    with graded_here() as run:
        yield run


def test_catalogue_covers_every_kind() -> None:
    """Are there at least a hundred attacks, of each of the four kinds?"""
    assert len(ATTACKS) >= 100
    assert {attack.kind for attack in ATTACKS} == {"forged", "theft", "sabotage", "network"}


@pytest.mark.parametrize("chunk", list(chunks(ATTACKS)), ids=lambda chunk: f"{chunk[0].name}-and-others")
def test_attacks_achieve_nothing(chunk: list[Attack], grounds: Range, run: Callable[[Course, str], None]) -> None:
    """Does each attack get what its honest part deserves, does nothing else come of it, and is nothing hidden told?"""
    findings = grounds.try_attacks(chunk, run)
    assert {finding.attack.name: finding.harm for finding in findings if finding.harm} == {}
    assert revealed(grounds.course, chunk[0].assignment) == {}
