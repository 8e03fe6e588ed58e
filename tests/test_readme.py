"""The numbers that the front page boasts of."""

from __future__ import annotations

import re

from attacks import load_attacks
from autograder.audit.catalogue import load_catalogue
from autograder.course import Course

COURSE = Course.find()
README = (COURSE.root / "README.md").read_text(encoding="utf-8")


def number_before(words: str) -> int:
    found = re.search(rf"(\d+) {words}", README)
    assert found, words
    return int(found[1])


def test_numbers_are_those_of_the_catalogue() -> None:
    """Are mistakes, right answers and attacks counted as they are?"""
    kinds = [attempt.kind for attempt in load_catalogue(COURSE)]
    assert number_before("real mistakes") == kinds.count("mistake")
    assert number_before("right answers") == kinds.count("right")
    assert number_before("attacks") == len(load_attacks())


def test_attack_table_has_every_attack() -> None:
    """Does docs/attacks.md have a row for each attack? A new one: `python tests/attack_range.py --stock <name>`."""
    table = (COURSE.root / "docs" / "attacks.md").read_text(encoding="utf-8")
    rows = {tuple(line.strip("| ").split(" | ")[:3]) for line in table.splitlines() if line.startswith("| ")}
    missing = [
        attack.name for attack in load_attacks() if (attack.kind, attack.tries, f"{attack.deserves:g}") not in rows
    ]
    assert missing == []
