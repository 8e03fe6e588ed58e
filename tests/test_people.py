"""Who is who: are two people never one student, and one person never two, whatever they are called?"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.course import Course
from autograder.lms.people import People, Person
from autograder.lms.roster import Card, ClassList, read_class_list
from autograder.lms.systems import Handed

NOBODY = ClassList()


def moodle(course: Course, assignment: str, names: dict[str, str], class_list: ClassList = NOBODY) -> dict[str, str]:
    """Number → id, or the reason why there is none, after collecting a download in which these handed in."""
    people = People(course)
    handed = [Handed(number=number, name=name, rest="") for number, name in names.items()]
    found = people.identify(handed, "moodle", assignment, class_list)
    people.save()
    return {number: who.id if isinstance(who, Person) else f"? {who}" for number, who in found.items()}


def worksheet(**addresses: str) -> ClassList:
    """A class list: _<number>="name, address"."""
    parts = {number[1:]: text.split(", ") for number, text in addresses.items()}
    return ClassList(
        tuple(Card(number=number, name=name, address=address) for number, (name, address) in parts.items())
    )


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path)


def test_a_name_joins_what_new_numbers_part(course: Course) -> None:
    """Is a participant who gets a new number in each assignment one student?"""
    assert moodle(course, "one", {"1": "May Li", "2": "Ada Okafor"}) == {"1": "May Li", "2": "Ada Okafor"}
    assert moodle(course, "two", {"11": "May  Li", "12": "Jo Roe"}) == {"11": "May Li", "12": "Jo Roe"}
    assert moodle(course, "one", {"1": "May Li-Roe"}) == {"1": "May Li"}


@pytest.mark.parametrize(
    ("weeks", "asked"),
    [
        ([("one", {"1": "May Li", "2": "May Li"})], {"1", "2"}),
        ([("one", {"1": "May Li"}), ("one", {"2": "May Li"})], {"2"}),
        ([("one", {"1": "Participant"})], {"1"}),
        ([("one", {"1": "Teilnehmer_in"})], {"1"}),
        ([("one", {"1": "Red-May Li"}), ("two", {"11": "May Li"})], {"11"}),
        ([("one", {"1": "May Li"}), ("two", {"11": "Red-May Li"})], {"11"}),
    ],
)
def test_namesakes_and_nameless_are_asked_about(
    weeks: list[tuple[str, dict[str, str]]], asked: set[str], course: Course
) -> None:
    """Where a name may be somebody else's, or is none, is a class list asked for?"""
    found = {number: who for assignment, names in weeks for number, who in moodle(course, assignment, names).items()}
    assert {number for number, who in found.items() if who.startswith("?")} == asked
    assert all("--roster" in found[number] for number in asked)


def test_a_class_list_tells_namesakes_apart(course: Course) -> None:
    """With worksheets, are two of one name two students in every week, by address?"""
    one, two = (
        worksheet(_1="May Li, a@x.org", _2="May Li, b@x.org"),
        worksheet(_11="May Li, b@x.org", _12="May Li, a@x.org"),
    )
    assert moodle(course, "one", {"1": "May Li", "2": "May Li"}, one) == {"1": "a@x.org", "2": "b@x.org"}
    assert moodle(course, "two", {"11": "May Li", "12": "May Li"}, two) == {"11": "b@x.org", "12": "a@x.org"}
    assert moodle(course, "three", {"21": "May Li"})["21"].startswith("? may be from another May Li")


def test_a_namesake_who_comes_later_gets_nobodys_folder(course: Course) -> None:
    """Collected by name first, is it asked whose that was when the class turns out to have two of the name?"""
    assert moodle(course, "one", {"1": "May Li"}) == {"1": "May Li"}
    two = worksheet(_11="May Li, b@x.org", _12="May Li, a@x.org")
    assert "collect one again" in moodle(course, "two", {"11": "May Li"}, two)["11"]
    one = worksheet(_1="May Li, a@x.org", _2="May Li, b@x.org")
    assert moodle(course, "one", {"1": "May Li"}, one) == {"1": "May Li"}
    assert moodle(course, "two", {"11": "May Li", "12": "May Li"}, two) == {"11": "b@x.org", "12": "May Li"}


def test_an_address_joins_what_a_new_name_parts(course: Course) -> None:
    """Does a student who changes the name, or hides it, stay the same with worksheets?"""
    moodle(course, "one", {"1": "May Li"}, worksheet(_1="May Li, a@x.org"))
    assert moodle(course, "two", {"2": "May Roe"}, worksheet(_2="May Roe, A@x.org")) == {"2": "May Li"}
    assert moodle(course, "three", {"3": "Participant"}, worksheet(_3="May Roe, a@x.org")) == {"3": "May Li"}
    hidden = ClassList((Card(number="4"),))
    assert moodle(course, "four", {"4": "Participant"}, hidden) == {"4": "Participant 4"}


def test_a_list_without_numbers_joins_by_name(course: Course) -> None:
    """Is a list of participants enough, where names are unique?"""
    everybody = ClassList((Card(name="May Li", address="a@x.org"), Card(name="Jo Roe", address="j@x.org")))
    assert moodle(course, "one", {"1": "May Li"}, everybody) == {"1": "May Li"}
    assert moodle(course, "two", {"2": "may li"}, worksheet(_2="may li, a@x.org")) == {"2": "May Li"}


def test_other_systems_ids_stay_what_they_are(course: Course) -> None:
    """Is an id that a system gives for good the student's, whatever the name?"""
    people = People(course)
    handed = [Handed(number="4411", name="limay", rest=""), Handed(number="4412", name="limay", rest="")]
    found = people.identify(handed, "canvas", "one", NOBODY)
    assert {number: who.id for number, who in found.items() if isinstance(who, Person)} == {
        "4411": "4411",
        "4412": "4412",
    }


LISTS = {
    "ID,Vollständiger Name,E-Mail-Adresse\nTeilnehmer/in 7,May Li,m@x.org\n": Card(
        number="7", name="May Li", address="m@x.org"
    ),
    "编号,全名,电子邮件地址\n参与者7,李 美,m@x.org\n": Card(number="7", name="李 美", address="m@x.org"),
    "First name,Last name,Email address\nMay,Li,m@x.org\n": Card(name="May Li", address="m@x.org"),
    "OrgDefinedId,Username,Last Name,First Name,Email\n#7,#mli,Li,May,m@x.org\n": Card(
        name="May Li", address="m@x.org", login="mli", sid="7"
    ),
    'Student,ID,SIS User ID,SIS Login ID\n"Li, May",7,s7,mli\n': Card(
        number="7", name="Li, May", login="mli", sid="s7"
    ),
}


@pytest.mark.parametrize("text", LISTS)
def test_class_lists_of_systems_are_read(text: str, tmp_path: Path) -> None:
    """Are numbers, names and addresses found in the lists that systems export?"""
    (tmp_path / "list.csv").write_text(text, encoding="utf-8-sig")
    assert read_class_list([tmp_path / "list.csv"]).cards == (LISTS[text],)


NAMES = st.sampled_from(["May Li", "may li", "Jo Roe", "Red-Jo Roe", "Participant", "李 美", "A-B C"])


@st.composite
def terms(draw: st.DrawFn) -> list[dict[int, tuple[str, str]]]:
    """Some weeks, in each of which some people hand in: person → (name, number in that week)."""
    names = draw(st.lists(NAMES, min_size=1, max_size=5))
    weeks = draw(st.lists(st.sets(st.integers(0, len(names) - 1), min_size=1), min_size=1, max_size=4))
    return [
        {person: (names[person], f"{week}{person}") for person in draw(st.permutations(sorted(present)))}
        for week, present in enumerate(weeks)
    ]


@pytest.mark.slow
@given(term=terms())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_with_worksheets_nobody_is_merged_or_split(
    term: list[dict[int, tuple[str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whoever hands in when, under whatever name: with worksheets, is every person exactly one student?"""
    course = Course(tmp_path_factory.mktemp("term"))
    everybody = {person: name for week in term for person, (name, _) in week.items()}
    ids: dict[int, set[str]] = defaultdict(set)
    for week, present in enumerate(term):
        cards = [
            Card(number=f"{week}{person}", name=name, address=f"{person}@x.org") for person, name in everybody.items()
        ]
        found = moodle(
            course, f"week{week}", {number: name for name, number in present.values()}, ClassList(tuple(cards))
        )
        for person, (_, number) in present.items():
            ids[person].add(found[number])
    assert all(len(each) == 1 for each in ids.values())
    assert len(set.union(*ids.values())) == len(ids)


@pytest.mark.slow
@given(term=terms())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_without_lists_nobody_of_one_week_is_merged(
    term: list[dict[int, tuple[str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Without class lists, do people of one assignment never share a student, and is nobody split?"""
    course = Course(tmp_path_factory.mktemp("term"))
    ids: dict[int, set[str]] = defaultdict(set)
    for week, present in enumerate(term):
        for person, (name, number) in present.items():  # each in a download of its own: the hardest way
            found = moodle(course, f"week{week}", {number: name})[number]
            if not found.startswith("?"):
                ids[person].add(found)
        placed = [moodle(course, f"week{week}", {number: name})[number] for name, number in present.values()]
        placed = [who for who in placed if not who.startswith("?")]
        assert len(placed) == len(set(placed))
    assert all(len(each) == 1 for each in ids.values())
