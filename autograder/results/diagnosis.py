"""From a wrong result to the known mistake that gives it.

The audit notes, for every catalogued mistake, what its functions give back where the right ones give
something else: its fingerprint. A lost question whose values deviate in the same way has the same cause.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from autograder.results.gradients import GradientError, gradient_errors
from autograder.results.observation import Observed, Summary, same

REFERENCE_PATHS = 96  # values of the right functions that are kept for one question
KEPT = 6  # deviations in one question, the first ones: later ones mostly follow from these
MISSING = "missing"
MAX_NAMES = 5


@dataclass(frozen=True)
class Mistake:
    """A catalogued mistake: what was done, in a student's words, and question → its deviations."""

    name: str
    description: str
    deviations: Mapping[str, Observed]


@dataclass(frozen=True)
class Diagnosis:
    """Mistakes that give exactly this result, the likeliest first, and what the numbers themselves tell."""

    mistakes: tuple[str, ...] = ()
    hint: str = ""
    gradients: tuple[GradientError, ...] = ()  # how far off each is, if any is


@dataclass(frozen=True)
class Fingerprints:
    """What is known of one notebook: what the right functions give back, and what the mistakes do."""

    reference: Mapping[str, Observed] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()

    def diagnose(self, observed: Mapping[str, Observed]) -> dict[str, Diagnosis]:
        """A diagnosis for each lost question that deviates at all; `observed` has what came back in it."""
        found = {}
        for question, ranked in self.rank(observed).items():
            first = tuple(mistake.description for mistake in ranked[0]) if ranked else ()
            names = tuple(dict.fromkeys(first))
            hint = self._hint(question, observed[question])
            errors = gradient_errors(self.reference[question], observed[question])
            found[question] = Diagnosis(names if len(names) <= MAX_NAMES else (), hint, errors)
        return found

    def rank(self, observed: Mapping[str, Observed]) -> dict[str, list[list[Mistake]]]:
        """Question → the mistakes that fit, in groups of equal rank.

        A mistake that explains more of the lost questions comes first; of these, one that loses no others.
        """
        deviant = {question: self._deviations(question, seen) for question, seen in observed.items()}
        deviant = {question: found for question, found in deviant.items() if found}
        fits = {
            question: [mistake for mistake in self.mistakes if _alike(mistake.deviations.get(question), found)]
            for question, found in deviant.items()
        }

        def rank(mistake: Mistake) -> tuple[int, int]:
            explained = sum(mistake in some for some in fits.values())
            return (-explained, len(mistake.deviations.keys() - observed.keys()))

        return {question: _grouped(some, rank) for question, some in fits.items()}

    def _deviations(self, question: str, seen: Observed) -> Observed:
        return deviations(self.reference.get(question, {}), seen)

    def _hint(self, question: str, seen: Observed) -> str:
        found = self._deviations(question, seen)
        path, value = min(found.items(), key=lambda one: one[1] == MISSING)  # a key may be missing for a good reason
        return hint(path, value, self.reference[question][path])


def deviations(reference: Observed, seen: Observed) -> Observed:
    """The first values of `seen` that are not those of `reference`, as far as `seen` goes."""
    last = max((_place(path) for path in seen), default=0)
    found: Observed = {}
    for path, expected in reference.items():
        if _place(path) > last or len(found) == KEPT:
            break
        value = seen.get(path) or seen.get(path.partition("/")[0], MISSING)  # what came in place of a dictionary
        if not same(value, expected):
            found[path] = value
    return found


def hint(path: str, value: Summary, expected: Summary) -> str:
    """What a value tells beside the one expected, in words that give no input away."""
    call, _, key = path.partition("/")
    function = call.partition(":")[2]
    name = f"`{key or function}`" if key or function else "What comes back"
    if path.endswith("/arguments changed"):
        return f"`{function}` changes something that was handed to it." if function else ""
    if isinstance(value, str):
        crashed = value.startswith("raised ") and function
        return _hint_on_word(f"`{function}`" if crashed else name, value)
    if isinstance(expected, str):
        return ""
    if value[0] != expected[0]:
        return f"{name} has too {'many' if value[0] > expected[0] else 'few'} entries: look at shapes and axes."
    if value[2] == 0:
        return f"{name} is zero where it should not be."
    factor = _common_factor(value, expected)
    if factor in _FACTORS:
        return (
            f"{name} is exactly {_FACTORS[factor]}: look for {_CULPRITS.get(factor, 'a factor that does not belong')}."
        )
    if factor and value[0] > 1:  # every number is some multiple of another
        return f"{name} is off by one and the same factor throughout: look for a factor that is missing or too many."
    if value[0] > 1 and same((1.0, *value[1:3]), (1.0, *expected[1:3])):
        return f"{name} has the right numbers in the wrong order: look for a transpose or a reshape."
    return ""


_FACTORS = {-1.0: "the negative of what it should be", 2.0: "twice what it should be", 0.5: "half of what it should be"}
_FACTORS |= {4.0: "four times what it should be", -2.0: "minus two times what it should be"}
_CULPRITS = {-1.0: "a sign", 0.5: "a factor that is missing or too many"}


def _hint_on_word(name: str, value: str) -> str:
    if value.startswith("raised "):
        kind = value.removeprefix("raised ")
        return f"{name} stops with {kind}." if kind.isidentifier() else ""
    words = {MISSING: "is missing.", "not finite": "is not finite: a division by zero, or an overflow."}
    words["NoneType"] = "is None: is a `return` missing?"
    return f"{name} {words[value]}" if value in words else ""


def _common_factor(value: tuple[float, ...], expected: tuple[float, ...]) -> float:
    """What `expected` is multiplied by to give `value`; 0 if there is no such number."""
    if not value[2] or not expected[2] or abs(expected[3]) < 1e-3 * expected[2]:
        return 0.0
    factor = float(f"{value[3] / expected[3]:.4g}")
    scaled = (expected[0], factor * expected[1], abs(factor) * expected[2], factor * expected[3])
    near = all(abs(a - b) <= 1e-3 * abs(factor) * expected[2] for a, b in zip(scaled[1:], value[1:], strict=True))
    return factor if near and expected[2] > 1e-6 else 0.0


def _place(path: str) -> int:
    return int(path.partition(":")[0])


def _alike(known: Observed | None, found: Observed) -> bool:
    return known is not None and known.keys() == found.keys() and all(same(known[path], found[path]) for path in found)


def _grouped(mistakes: list[Mistake], rank: Any) -> list[list[Mistake]]:
    groups: dict[Any, list[Mistake]] = {}
    for mistake in sorted(mistakes, key=lambda one: (rank(one), one.name)):
        groups.setdefault(rank(mistake), []).append(mistake)
    return list(groups.values())


def fingerprints_of(
    reference: Mapping[str, Observed], mistakes: Iterable[tuple[str, str, Mapping[str, Observed]]]
) -> Fingerprints:
    """Fingerprints from what came back: of the reference, and of each (name, description, observed) mistake."""
    reference = {question: dict(islice(seen.items(), REFERENCE_PATHS)) for question, seen in reference.items()}
    known = []
    for name, description, observed in mistakes:
        found = {question: deviations(reference.get(question, {}), seen) for question, seen in observed.items()}
        known.append(Mistake(name, description, {question: some for question, some in found.items() if some}))
    return Fingerprints(reference, tuple(known))


def write_fingerprints(path: Path, tests: str, catalogue: str, notebooks: Mapping[str, Fingerprints]) -> None:
    """Write the fingerprints of an assignment, with the digests of the tests and the attempts that they come from."""
    content = {
        name: {
            "reference": prints.reference,
            "mistakes": {one.name: [one.description, one.deviations] for one in prints.mistakes},
        }
        for name, prints in notebooks.items()
    }
    lines = [f'"tests": "{tests}"', f'"catalogue": "{catalogue}"']
    for name, parts in content.items():
        rows = [f"  {json.dumps(key)}: {_json(value)}" for key, value in parts["mistakes"].items()]
        body = ",\n".join([f' "reference": {_json(parts["reference"])}', ' "mistakes": {\n' + ",\n".join(rows) + "}"])
        lines.append(f"{json.dumps(name)}: {{\n{body}}}")
    path.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def read_fingerprints(path: Path, tests: str) -> dict[str, Fingerprints]:
    """Notebook → fingerprints; nothing when there are none, when they cannot be read or come from other tests."""
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return _notebooks(content) if content.pop("tests") == tests and content.pop("catalogue") else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _notebooks(content: dict[str, Any]) -> dict[str, Fingerprints]:
    return {
        name: Fingerprints(
            _observed(parts["reference"]),
            tuple(Mistake(key, text, _observed(found)) for key, (text, found) in parts["mistakes"].items()),
        )
        for name, parts in content.items()
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _observed(content: dict[str, dict[str, Any]]) -> dict[str, Observed]:
    return {
        question: {path: value if isinstance(value, str) else tuple(value) for path, value in seen.items()}
        for question, seen in content.items()
    }
