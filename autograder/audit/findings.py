"""What an audit found: one line per attempt, what is wrong with the tests, and how good diagnosis is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from autograder.audit.catalogue import Attempt
from autograder.audit.trials import Verdict


@dataclass(kw_only=True)
class Line:
    """One attempt: what it lost with each seed, and which visible checks it failed."""

    attempt: Attempt
    lost: dict[int, frozenset[str]] = field(default_factory=dict)
    checks_failed: frozenset[str] | None = None
    notes: dict[int, str] = field(default_factory=dict)

    @property
    def hidden_only(self) -> bool:
        """Does no visible check notice the mistake?"""
        return self.checks_failed == frozenset()


@dataclass(kw_only=True)
class DiagnosisScore:
    """What names were given to mistakes in another style, to unknown mistakes, and to right answers."""

    tried: int = 0
    named: int = 0  # by its own name, alone or with one other that gives exactly the same values
    misnamed: list[str] = field(default_factory=list)  # only by another's name
    taken_for: dict[str, list[str]] = field(default_factory=dict)  # with its own fingerprint left out
    lookalikes: list[str] = field(default_factory=list)  # right answers whose values a mistake gives too
    false_alarms: list[str] = field(default_factory=list)  # right answers that are diagnosed


@dataclass(kw_only=True)
class Findings:
    """The lines of one assignment, by label, and the mutants known to be equivalent, with reasons."""

    assignment: str
    questions: Mapping[str, Mapping[str, float]]  # notebook → its graded cells, in order, with their points
    lines: dict[str, Line] = field(default_factory=dict)
    equivalents: Mapping[str, str] = field(default_factory=dict)
    mutants_tried: bool = False
    diagnosis: DiagnosisScore = field(default_factory=DiagnosisScore)
    refused_restyled: list[str] = field(default_factory=list)  # right answers, written and rounded in another way

    def take(self, verdict: Verdict) -> None:
        trial = verdict.trial
        line = self.lines.setdefault(trial.attempt.label, Line(attempt=trial.attempt))
        line.lost[trial.seed] = verdict.failed
        if verdict.note:
            line.notes[trial.seed] = verdict.note
        if trial.checks:
            line.checks_failed = verdict.checks_failed

    def of_kind(self, kind: str) -> list[Line]:
        return [line for line in self.lines.values() if line.attempt.kind == kind]

    def share_lost(self, line: Line) -> float:
        """The share of its notebook's points that an attempt loses with any of the seeds, from 0 to 1."""
        points = self.questions[line.attempt.notebook]
        lost: frozenset[str] = frozenset().union(*line.lost.values())
        return sum(points[question] for question in lost) / sum(points.values())

    @property
    def unseen(self) -> dict[str, float]:
        """The mistakes that pass every visible check and still lose points: label → share of the notebook's points."""
        shares = {line.attempt.label: self.share_lost(line) for line in self.of_kind("mistake") if line.hidden_only}
        return {label: round(share, 3) for label, share in shares.items() if share}

    @property
    def survivors(self) -> list[Line]:
        """Mutants that no question caught with at least one of the seeds."""
        return [line for line in self.of_kind("mutant") if not all(line.lost.values())]

    @property
    def problems(self) -> list[str]:
        """What is wrong with the tests, in words; empty when all is well."""
        found = [*self._misjudged(), *self._mutants()]
        found += [f"{label}: diagnosis calls it by another mistake's name." for label in self.diagnosis.misnamed]
        found += [f"{label}: loses points when it is written in another way." for label in self.refused_restyled]
        found += [f"{label}: a right answer is diagnosed as a mistake." for label in self.diagnosis.false_alarms]
        return found

    def _misjudged(self) -> Iterable[str]:
        for line in (*self.of_kind("mistake"), *self.of_kind("right")):
            for seed, lost in sorted(line.lost.items()):
                where = f"{line.attempt.label} (seed {seed})"
                if missing := line.attempt.fails - lost:
                    yield f"{where}: let through by {', '.join(sorted(missing))}."
                if extra := lost - line.attempt.fails:
                    yield f"{where}: loses {', '.join(sorted(extra))} as well. {line.notes.get(seed, '')}".rstrip()

    def _mutants(self) -> Iterable[str]:
        if not self.mutants_tried:
            return
        survivors = {line.attempt.label for line in self.survivors}
        mutants = {line.attempt.label for line in self.of_kind("mutant")}
        yield from (f"{label}: survived." for label in sorted(survivors - self.equivalents.keys()))
        for label in sorted(self.equivalents.keys() - survivors):
            yield f"{label}: {'caught' if label in mutants else 'gone'}, but in the list of equivalents."
