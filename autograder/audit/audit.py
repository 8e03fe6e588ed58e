"""The audit of one assignment: try everything, note fingerprints, see whether diagnosis recognizes the mistakes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from autograder.audit.catalogue import Attempt, load_catalogue, reference_of
from autograder.audit.equivalents import read_equivalents
from autograder.audit.findings import DiagnosisScore, Findings
from autograder.audit.mutants import mutants_of
from autograder.audit.restyle import restyled
from autograder.audit.trials import Trial, Verdict, try_all
from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.plan import Plan
from autograder.notebooks.roles import graded_cells
from autograder.results.diagnosis import Fingerprints, agreed, asked_for, fingerprints_of, write_fingerprints
from autograder.results.observation import Observed


@dataclass(frozen=True, kw_only=True)
class AuditOptions:
    """How much to try: with how many seeds, and whether to include mutants and diagnosis."""

    seeds: int = 1
    mutants: bool = True
    diagnosis: bool = True
    workers: int = 1


def trials_of(course: Course, assignment: Assignment, options: AuditOptions) -> list[Trial]:
    """Everything that an audit tries."""
    catalogue = load_catalogue(course, assignment.name)
    attempts = [*catalogue, *(mutants_of(assignment) if options.mutants else ())]
    trials = [trial for attempt in attempts for trial in _with_seeds(attempt, options.seeds)]
    if options.diagnosis:
        trials += list(_observing(assignment, catalogue))
    return trials


def seeds_of(attempt: Attempt, count: int) -> range:
    """`count` seeds; a single one is drawn from the attempt's label, so that a catalogue is tried on many inputs."""
    first = zlib.crc32(attempt.label.encode()) % 1000 if count == 1 else 0
    return range(first, first + count)


def _with_seeds(attempt: Attempt, count: int) -> Iterator[Trial]:
    """The whole notebook with the first seed; only what the attempt can affect with the others."""
    for place, seed in enumerate(seeds_of(attempt, count)):
        yield Trial(attempt=attempt, seed=seed, narrow=place > 0)


def _observing(assignment: Assignment, catalogue: list[Attempt]) -> Iterator[Trial]:
    for source in assignment.notebooks:
        yield Trial(attempt=reference_of(assignment.name, source.name), seed=0, observe="all")
    for attempt in catalogue:
        if attempt.kind == "right":
            yield Trial(attempt=replace(attempt, kind="right observed"), seed=0, observe="all")
            yield Trial(attempt=replace(attempt, kind="right restyled", source=restyled(attempt.source)), seed=0)
        else:
            yield Trial(attempt=replace(attempt, kind="mistake observed"), seed=0, checks=True, observe="failed")
            yield Trial(
                attempt=replace(attempt, kind="restyled", source=restyled(attempt.source)), seed=0, observe="failed"
            )


def audit(
    course: Course,
    assignment: Assignment,
    options: AuditOptions,
    progress: Callable[[Verdict], None] = lambda _: None,
) -> tuple[Findings, dict[str, Fingerprints]]:
    """Try everything. Returns what was found, and the fingerprints of each notebook whose reference keeps its points.

    Raises SandboxError when code cannot be confined.
    """
    questions = {source.name: graded_cells(source.notebook) for source in assignment.notebooks}
    findings = Findings(assignment=assignment.name, questions=questions)
    if options.mutants:
        findings.mutants_tried = True
        findings.equivalents = read_equivalents(course, assignment.name)
    observed: list[Verdict] = []
    for verdict in try_all(course, trials_of(course, assignment, options), options.workers):
        kind = verdict.trial.attempt.kind
        if kind == "right restyled":
            findings.refused_restyled += [verdict.trial.attempt.label] if verdict.failed else []
        elif verdict.trial.observe == "none":
            findings.take(verdict)
        else:
            observed.append(verdict)
        progress(verdict)
    observed.sort(key=lambda verdict: verdict.trial.attempt.label)
    prints = {source.name: _fingerprints(source.name, source.plan, observed) for source in assignment.notebooks}
    for verdict in _of_kind(observed, "mistake observed"):
        line = findings.lines[verdict.trial.attempt.label]
        line.checks_failed = verdict.checks_failed
    findings.lines = dict(sorted(findings.lines.items()))
    findings.diagnosis = _score(prints, observed)
    unsound = {verdict.trial.attempt.notebook for verdict in _of_kind(observed, "reference") if verdict.failed}
    return findings, {name: found for name, found in prints.items() if name not in unsound}


def catalogue_digest(course: Course, assignment: str) -> str:
    """Changes when an attempt does."""
    state = sha256()
    for attempt in load_catalogue(course, assignment):
        state.update(f"{attempt.label}\0{attempt.source}\0".encode())
    return state.hexdigest()


def _of_kind(verdicts: list[Verdict], kind: str) -> Iterator[Verdict]:
    return (verdict for verdict in verdicts if verdict.trial.attempt.kind == kind)


def _fingerprints(notebook: str, plan: Plan, verdicts: list[Verdict]) -> Fingerprints:
    mine = [verdict for verdict in verdicts if verdict.trial.attempt.notebook == notebook]
    reference: Mapping[str, Observed] = next((found.observed for found in _of_kind(mine, "reference")), {})
    right = [found.observed for found in _of_kind(mine, "right observed")]
    return fingerprints_of(
        {
            question: asked_for(
                plan.sources[question], agreed(seen, [one[question] for one in right if question in one])
            )
            for question, seen in reference.items()  # right answers can lack values for some of them
        },
        (
            (found.trial.attempt.name, found.trial.attempt.description, found.observed)
            for found in _of_kind(mine, "mistake observed")
        ),
    )


def _score(prints: Mapping[str, Fingerprints], verdicts: list[Verdict]) -> DiagnosisScore:
    """Does diagnosis name a restyled mistake correctly, an unknown one not at all, and no right answer?"""
    score = DiagnosisScore()
    for verdict in _of_kind(verdicts, "restyled"):
        attempt = verdict.trial.attempt
        names = _names(prints[attempt.notebook], verdict)
        score.tried += 1
        score.named += attempt.name in names
        score.misnamed += [attempt.label] if names and attempt.name not in names else []
        if others := _names(prints[attempt.notebook].without(attempt.name), verdict):
            score.taken_for[attempt.label] = sorted(others)
    for verdict in _of_kind(verdicts, "right observed"):
        known = prints[verdict.trial.attempt.notebook]
        lost = {question: seen for question, seen in verdict.observed.items() if question in verdict.failed}
        if known.named(verdict.observed):
            score.lookalikes.append(verdict.trial.attempt.label)
        if known.diagnose(lost):
            score.false_alarms.append(verdict.trial.attempt.label)
    return score


def _names(prints: Fingerprints, verdict: Verdict) -> set[str]:
    return {mistake.name for some in prints.named(verdict.observed).values() for mistake in some}


def save_fingerprints(course: Course, assignment: Assignment, prints: Mapping[str, Fingerprints]) -> None:
    """Write them to assignments/<assignment>/fingerprints.json, where grading looks for them."""
    catalogue = catalogue_digest(course, assignment.name)
    write_fingerprints(course.fingerprints(assignment.name), assignment.digest, catalogue, prints)
