"""The audit: does it see what is wrong with hidden tests, and are ours without fault?"""

from __future__ import annotations

import io
import json
import tomllib

import numpy as np
import pytest
from rich.console import Console

from autograder.audit.audit import AuditOptions, audit, catalogue_digest, save_fingerprints, seeds_of, trials_of
from autograder.audit.catalogue import Attempt, load_catalogue
from autograder.audit.equivalents import read_equivalents
from autograder.audit.findings import Findings
from autograder.audit.matrix import CAUGHT, KEPT, LITTLE, THROUGH, UNDULY, as_json, as_picture, mark_of, print_summary
from autograder.audit.mutants import mutants_of
from autograder.audit.restyle import restyled
from autograder.audit.trials import Bench, Trial, Verdict
from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment, read_notebook
from autograder.notebooks.roles import graded_cells
from conftest import RIGHT, hand_in

COURSE = Course.find()


def test_restyled_work_does_the_same() -> None:
    """Is restyled work written in other names and spellings, with the same values?"""
    source = """
def forward(W, x):
    product = np.dot(W, x)
    squares = product ** 2
    for index in range(2):
        squares[index] += 2 * product[index]
    return {"J": np.sum(squares, axis=0), "cache": squares * product}
"""
    other = restyled(source)
    assert "my_product" in other
    assert "np.dot" not in other
    results = []
    for text in (source, other):
        names = {"np": np}
        exec(text, names)
        results.append(names["forward"](np.array([[1.0, 2.0], [3.0, -4.0]]), np.array([0.5, -1.0])))  # type: ignore[operator]
    assert list(results[0]) == list(results[1])[::-1]
    np.testing.assert_allclose(results[0]["J"], results[1]["J"])
    np.testing.assert_allclose(results[0]["cache"], results[1]["cache"])


def attempt(kind: str, name: str, fails: set[str] = frozenset()) -> Attempt:  # type: ignore[assignment]
    return Attempt(
        assignment="tiny",
        notebook="tiny",
        kind=kind,
        name=name,
        description=f"I did {name}.",
        fails=frozenset(fails),
        source="",
    )


@pytest.fixture
def findings() -> Findings:
    return Findings(
        assignment="tiny",
        questions={"tiny": {"test_a": 1, "test_b": 8}},
        mutants_tried=True,
        equivalents={"tiny/tiny/old": "why"},
    )


def test_findings_name_each_kind_of_fault(findings: Findings) -> None:
    """Is a mistake let through, a right answer refused, a surviving mutant and a stale exception reported?"""
    for one, lost in [
        (attempt("mistake", "slip", {"test_a"}), {"test_b"}),
        (attempt("right", "style"), {"test_a"}),
        (attempt("mutant", "old"), {"test_a"}),
        (attempt("mutant", "new"), set()),
    ]:
        findings.take(Verdict(trial=Trial(attempt=one, seed=3), failed=frozenset(lost)))
    assert findings.problems == [
        "tiny/tiny/slip (seed 3): let through by test_a.",
        "tiny/tiny/slip (seed 3): loses test_b as well.",
        "tiny/tiny/style (seed 3): loses test_a as well.",
        "tiny/tiny/new: survived.",
        "tiny/tiny/old: caught, but in the list of equivalents.",
    ]
    slip = findings.lines["tiny/tiny/slip"]
    assert (mark_of(slip, "test_a"), mark_of(slip, "test_b")) == (THROUGH, UNDULY)


def test_findings_weigh_what_no_visible_check_sees(findings: Findings) -> None:
    """Which mistakes pass every visible check and still lose points, and what part of the points?"""
    slips = {"seen": {"check_a"}, "unseen": set(), "unseen_and_dear": set()}
    for name, checks in slips.items():
        one = attempt("mistake", name, {"test_b"} if name == "unseen_and_dear" else {"test_a"})
        trial = Trial(attempt=one, seed=3, checks=True)
        findings.take(Verdict(trial=trial, failed=one.fails, checks_failed=frozenset(checks)))
    assert findings.unseen == {"tiny/tiny/unseen": 0.111, "tiny/tiny/unseen_and_dear": 0.889}
    assert json.loads(as_json(findings))["pass every visible check"] == findings.unseen
    console = Console(file=io.StringIO(), width=120)
    print_summary([findings], console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    assert "tiny/tiny/unseen_and_dear passes every visible check and loses 89% of its notebook's points." in printed


def test_matrix_shows_each_mistake_in_words(findings: Findings) -> None:
    """Are picture and JSON complete, with marks that do not depend on colour?"""
    findings.take(
        Verdict(trial=Trial(attempt=attempt("mistake", "slip", {"test_a"}), seed=3), failed=frozenset({"test_a"}))
    )
    slip = findings.lines["tiny/tiny/slip"]
    assert (mark_of(slip, "test_a"), mark_of(slip, "test_b")) == (CAUGHT, KEPT)
    assert "I did slip." in as_picture(findings, "tiny")
    findings.take(
        Verdict(trial=Trial(attempt=attempt("mistake", "fault", {"test_a"}), seed=3), failed=frozenset({"test_b"}))
    )
    slip, fault = json.loads(as_json(findings))["mistake"]
    assert (slip["must lose"], "lost instead" in slip) == (["test_a"], False)
    assert fault["lost instead"] == {"3": ["test_b"]}


def test_every_seed_is_tried() -> None:
    """Does an audit with ten seeds try each attempt with ten, and with one seed with one of its own?"""
    one = attempt("mistake", "slip", {"test_a"})
    assert list(seeds_of(one, 10)) == list(range(10))
    assert len(seeds_of(one, 1)) == 1
    scalar = Assignment.load(COURSE, "scalar")
    counts = [
        len(trials_of(COURSE, scalar, AuditOptions(seeds=seeds, mutants=True, diagnosis=False))) for seeds in (1, 10)
    ]
    assert counts[1] == 10 * counts[0]


@pytest.mark.full
@pytest.mark.parametrize(
    ("name", "notebook"), [(path.parent.name, path.stem) for path in sorted(COURSE.source.glob("*/*.ipynb"))]
)
def test_engine_judges_everything_rightly(name: str, notebook: str, bench: Bench) -> None:
    """Are all attempts and all mutants of a notebook judged rightly on the engine, in the whole notebook?"""
    assignment = bench.assignment(name)
    questions = {source.name: graded_cells(source.notebook) for source in assignment.notebooks}
    alike = {label: why for label, why in read_equivalents(COURSE, name).items() if label.split("/")[1] == notebook}
    findings = Findings(assignment=name, questions=questions, mutants_tried=True, equivalents=alike)
    for one in (*load_catalogue(COURSE, name), *mutants_of(assignment)):
        if one.notebook == notebook:
            findings.take(bench.attempt(Trial(attempt=one, seed=0)))
    assert findings.problems == []


@pytest.mark.parametrize("name", COURSE.assignments)
def test_saved_audit_is_up_to_date_and_without_fault(name: str) -> None:
    """Were fingerprints and docs/audit/ made from today's tests and attempts? If not: make audit."""
    content = json.loads(COURSE.fingerprints(name).read_text(encoding="utf-8"))
    assert content["tests"] == Assignment.load(COURSE, name).digest
    assert content["catalogue"] == catalogue_digest(COURSE, name)
    saved = json.loads((COURSE.audit / f"{name}.json").read_text(encoding="utf-8"))
    assert saved["problems"] == []
    assert saved["diagnosis"]["tried"] > 0


def test_document_has_the_figures_of_the_saved_audit() -> None:
    """Does docs/audit.md say what was measured?"""
    text = (COURSE.root / "docs" / "audit.md").read_text(encoding="utf-8")
    for name in COURSE.assignments:
        saved = json.loads((COURSE.audit / f"{name}.json").read_text(encoding="utf-8"))
        mistakes, mutants, found = saved["mistake"], saved["mutants"], saved["diagnosis"]
        unseen = saved["pass every visible check"]
        cells = [f"`{name}`", len(mistakes), len(unseen), sum(share > LITTLE for share in unseen.values())]
        cells += [len(saved["right"]), mutants["caught"], len(mutants["equivalent"])]
        assert f"| {' | '.join(map(str, cells))} | {found['named']} of {found['tried']} |" in text
        listed = ", ".join(f"`{label.split('/')[-1]}` {100 * share:.3g} %" for label, share in unseen.items())
        assert not listed or f"| `{name}` | {listed} |" in text


def test_passing_every_visible_check_is_worth_nine_tenths() -> None:
    """Does a mistake that no visible check sees lose 10 % of a notebook's points at most, or was it announced?

    A notebook announces a mistake with the words that `assignments/announced.toml` quotes.
    """
    groups = tomllib.loads((COURSE.texts / "announced.toml").read_text(encoding="utf-8"))["announced"]
    announced = {label: group["says"] for group in groups for label in group["mistakes"]}
    shares: dict[str, float] = {}
    for name in COURSE.assignments:
        saved = json.loads((COURSE.audit / f"{name}.json").read_text(encoding="utf-8"))
        shares |= saved["pass every visible check"]
    assert {label for label, share in shares.items() if share > LITTLE} == announced.keys()
    for label, words in announced.items():
        assignment, notebook, _ = label.split("/")
        handed_out = read_notebook(COURSE.release / assignment / f"{notebook}.ipynb")
        assert any(words in cell.source for cell in handed_out.cells), (label, words)


ATTEMPTS = '''
# %% double_squared fails="test_double"
"""I squared it."""


def double(x):
    return x**2


# %% double_let_through fails="test_double"
"""All fine."""


def double(x):
    return x + x


# %% double_sum
"""I added it to itself."""


def double(x):
    return x + x
'''


ANOTHER_QUESTION = '''# %% triple_a_bit_more fails="test_triple"
"""I multiplied by 3.3; no right answer of the catalogue has to do with this question."""


def triple(x):
    return 3.3 * x
'''


@pytest.mark.full
def test_an_audited_mistake_is_named_in_feedback(course: Course) -> None:
    """From an attempt on disk, through the audit, to a student's page: is the mistake named, in another style too?"""
    path = course.texts / "tiny" / "attempts" / "tiny" / "double.py"
    path.parent.mkdir(parents=True)
    path.write_text(ATTEMPTS, encoding="utf-8")
    path.with_name("triple.py").write_text(ANOTHER_QUESTION, encoding="utf-8")
    tiny = Assignment.load(course, "tiny")
    findings, prints = audit(course, tiny, AuditOptions(mutants=False, workers=0))
    assert [problem.partition(" (")[0] for problem in findings.problems] == ["tiny/tiny/double_let_through"]
    assert (findings.diagnosis.tried, findings.diagnosis.named, findings.diagnosis.taken_for) == (3, 2, {})
    assert not findings.lines["tiny/tiny/double_squared"].hidden_only  # double(1) == 2 is checked visibly
    save_fingerprints(course, tiny, prints)
    hand_in(course, "anna", RIGHT | {"double": "def double(number):\n    y = number * number\n    return y"})
    hand_in(course, "berta", RIGHT | {"double": "def double(number):\n    return number + 7"})
    grade(course, tiny, ConfinedEngine, workers=0)
    pages = {
        name: (course.feedback / name / "tiny" / "tiny.html").read_text(encoding="utf-8") for name in ("anna", "berta")
    }
    assert "“I squared it.”" in pages["anna"]
    assert "known mistake" not in pages["berta"]
    record = read_record(course, "tiny", "anna")
    assert record is not None
    diagnoses = [question.diagnosis for question in record.notebooks[0].questions]
    assert [found and found.mistakes for found in diagnoses] == [("I squared it.",), None]


@pytest.mark.slow
def test_no_fingerprints_where_the_solution_loses_points(course: Course) -> None:
    """Do fingerprints vouch for the solution, so that grading need not judge it again?"""
    path = course.source / "tiny" / "tiny.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("return 3 * x", "return 4 * x"), encoding="utf-8")
    _, prints = audit(course, Assignment.load(course, "tiny"), AuditOptions(mutants=False, workers=0))
    assert prints == {}
