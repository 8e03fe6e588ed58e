"""Finds the known mistake behind a wrong result.

For every catalogued mistake, the audit notes which values its functions return where the right ones return
others: its fingerprint. A lost question whose values deviate in the same way has the same cause.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from autograder.notebooks.plan import nodes_of
from autograder.notebooks.wording import Wording
from autograder.results.gradients import GradientError, gradient_errors
from autograder.results.hints import hint
from autograder.results.observation import MISSING, Observed, Summary, same

NOT_REACHED = "not reached"  # in place of a value after the last one that came back
KEPT = 32  # values that are kept for one question, spread over all that came back
MAX_NAMES = 2  # if more mistakes give a result, none of them is named
GOLDEN = (5**0.5 - 1) / 2  # its multiples, modulo 1, fill an interval evenly and never repeat
NOISE = 1e-5  # anything smaller can be rounding


@dataclass(frozen=True)
class Mistake:
    """A catalogued mistake: what was done, in a student's words, and question → its deviations."""

    name: str
    description: str
    deviations: Mapping[str, Observed]


@dataclass(frozen=True)
class Diagnosis:
    """Mistakes that give exactly this result, a hint from the numbers themselves, and the errors of gradients."""

    mistakes: tuple[str, ...] = ()
    hint: str = ""
    gradients: tuple[GradientError, ...] = ()  # how wrong each gradient is, if any is wrong


@dataclass(frozen=True)
class Fingerprints:
    """What is known about one notebook: what the right functions return, and what the mistakes return."""

    reference: Mapping[str, Observed] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()

    def diagnose(self, observed: Mapping[str, Observed], wording: Wording | None = None) -> dict[str, Diagnosis]:
        """A diagnosis for each lost question with any deviation. observed: question → what came back.

        wording: which values are gradients.
        """
        named = self.named(observed)
        found = {}
        for question, deviant in self._deviant(observed).items():
            names = tuple(dict.fromkeys(mistake.description for mistake in named.get(question, ())))
            words = self._hint(question, deviant)
            errors = gradient_errors(self.reference[question], observed[question], wording or Wording())
            found[question] = Diagnosis(names, words, errors)
        return found

    def named(self, observed: Mapping[str, Observed]) -> dict[str, list[Mistake]]:
        """Question → the mistakes that the values point to, with at most two different descriptions.

        A mistake is named only if it explains what came back in every question that it is known to lose, and
        if its values are distinctive. Of several that fit, those that explain most questions remain.
        """
        deviant = self._deviant(observed)
        fits = [mistake for mistake in self.mistakes if _accounts(mistake, deviant) and telling(mistake.deviations)]
        found = {}
        for question in deviant:
            some = [mistake for mistake in fits if question in mistake.deviations]
            most = max((len(mistake.deviations) for mistake in some), default=0)
            best = [mistake for mistake in some if len(mistake.deviations) == most]
            if 0 < len({mistake.description for mistake in best}) <= MAX_NAMES:
                found[question] = best
        return found

    def without(self, name: str) -> Fingerprints:
        """The fingerprints without one mistake, as if nobody had catalogued it."""
        return Fingerprints(self.reference, tuple(mistake for mistake in self.mistakes if mistake.name != name))

    def _deviant(self, observed: Mapping[str, Observed]) -> dict[str, Observed]:
        came_back = {question: seen for question, seen in observed.items() if seen}
        found = {question: deviations(self.reference.get(question, {}), seen) for question, seen in came_back.items()}
        return {question: some for question, some in found.items() if some}

    def _hint(self, question: str, deviant: Observed) -> str:
        absent = (MISSING, NOT_REACHED)  # such values can have a good reason, so they come last
        path, value = min(deviant.items(), key=lambda one: one[1] in absent)
        return hint(path, value, self.reference[question][path])


def telling(deviant: Mapping[str, Observed]) -> bool:
    """Are these values so distinctive that hardly anything but this mistake gives them?

    A word, a flag, 0, 1 or any other whole number is the result of too many mistakes, and so is rounding noise.
    """
    return any(_tells(path, value) for seen in deviant.values() for path, value in seen.items())


def _tells(path: str, value: Summary) -> bool:
    if isinstance(value, str) or path.endswith("/arguments changed"):
        return False
    size, total, norm, _ = value
    if norm < NOISE * max(1.0, size):
        return False
    alike = abs(abs(total) - norm * size**0.5) < 1e-6 * norm * size**0.5  # all entries are the same number
    return not (alike and abs(total / size - round(total / size)) < 1e-6)


def deviations(reference: Observed, seen: Observed) -> Observed:
    """The values of `seen` that are not those of `reference`."""
    found: Observed = {}
    last = max(map(_place, seen), default=0)
    for path, expected in reference.items():
        absent = MISSING if _place(path) <= last else NOT_REACHED
        value = seen.get(path) or seen.get(path.partition("/")[0], absent)  # what came in place of a dictionary
        if not same(value, expected):
            found[path] = value
    return found


def _place(path: str) -> int:
    return int(path.partition(":")[0])


def _spread(seen: Observed) -> Observed:
    """At most KEPT values, including the first, scattered so that equal calls do not always keep the same entry."""
    scattered = sorted(range(len(seen)), key=lambda place: place * GOLDEN % 1)
    places = set(scattered[:KEPT])
    return {path: value for place, (path, value) in enumerate(seen.items()) if place in places}


def _accounts(mistake: Mistake, deviant: Mapping[str, Observed]) -> bool:
    """Do the values in every question that the mistake loses deviate in exactly this way?"""
    return bool(mistake.deviations) and all(
        _alike(known, deviant.get(question)) for question, known in mistake.deviations.items()
    )


def _alike(known: Observed, found: Observed | None) -> bool:
    return found is not None and known.keys() == found.keys() and all(same(known[path], found[path]) for path in found)


def agreed(reference: Observed, right: Iterable[Observed]) -> Observed:
    """The values of the reference that every right answer gives too. Other values tell nothing.

    A right answer that comes back in another form, such as a list of lists for arrays, is not considered.
    """
    right = list(right)
    return {
        path: value
        for path, value in reference.items()
        if all(same(seen.get(path), value) or _in_another_form(path, seen) for seen in right)
    }


def _in_another_form(path: str, seen: Observed) -> bool:
    """Did this call come back in other parts? A named entry is not a matter of form: it is there or not."""
    call, _, part = path.partition("/")
    unnamed = all(step.isdigit() for step in part.split("/")) if part else True
    return path not in seen and unnamed and any(other.partition("/")[0] == call for other in seen)


def asked_for(test: str, reference: Observed) -> Observed:
    """The reference, with only those entries of a function's dictionaries that the test names, if it names any."""
    constants = {node.value for node in nodes_of(test) if isinstance(node, ast.Constant)}
    entries = {path: (_function(path), _key(path)) for path in reference}
    named = {entry for entry in entries.values() if entry[1] in constants}
    chosen = {function for function, _ in named}

    def asked(function: str, key: str) -> bool:
        return function not in chosen or key == "" or (function, key) in named

    return {path: value for path, value in reference.items() if asked(*entries[path])}


def _function(path: str) -> str:
    return path.partition("/")[0].partition(":")[2]


def _key(path: str) -> str:
    """The key of an entry; empty for a value that is not an entry of a dictionary."""
    key = path.partition("/")[2].partition("/")[0]
    return "" if key.isdigit() or key in ("arguments changed", "printed") else key


def fingerprints_of(
    reference: Mapping[str, Observed], mistakes: Iterable[tuple[str, str, Mapping[str, Observed]]]
) -> Fingerprints:
    """Fingerprints from what came back: of the reference, and of each (name, description, observed) mistake."""
    reference = {question: _spread(seen) for question, seen in reference.items()}
    known = []
    for name, description, observed in mistakes:
        found = {question: deviations(reference.get(question, {}), seen) for question, seen in observed.items()}
        known.append(Mistake(name, description, {question: some for question, some in found.items() if some}))
    return Fingerprints(reference, tuple(known))


def write_fingerprints(path: Path, tests: str, catalogue: str, notebooks: Mapping[str, Fingerprints]) -> None:
    """Write the fingerprints of an assignment, with the digests of the tests and attempts that they come from."""
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
    """Notebook → fingerprints; empty if there are none, if they cannot be read or if they come from other tests."""
    try:
        # Not msgspec's own reader: values can be infinite, which Python's JSON can express.
        content = msgspec.convert(json.loads(path.read_text(encoding="utf-8")), dict[str, str | _Written])
    except (OSError, ValueError):
        return {}
    if content.get("tests") != tests or not content.get("catalogue"):
        return {}
    return {name: entry.fingerprints() for name, entry in content.items() if isinstance(entry, _Written)}


@dataclass(frozen=True)
class _Written:
    """Fingerprints as they are written, with mistakes by name."""

    reference: dict[str, Observed]
    mistakes: dict[str, tuple[str, dict[str, Observed]]]

    def fingerprints(self) -> Fingerprints:
        return Fingerprints(self.reference, tuple(Mistake(name, *known) for name, known in self.mistakes.items()))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
