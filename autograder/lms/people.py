"""Who is who over a whole term: the id of each student's work in submitted/, and what systems call the student.

Most systems give a student one permanent id. Moodle gives participants new numbers in each assignment, so the address
in a class list, or else the name, identifies them. If that can be somebody else, the user is asked for a class list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from autograder.course import Course
from autograder.lms.columns import is_hidden
from autograder.lms.memory import read_memory, write_memory
from autograder.lms.roster import Card, ClassList, name_key
from autograder.lms.shelf import unfit
from autograder.lms.systems import Handed

NEW_NUMBERS = {"moodle"}  # systems whose numbers change with each assignment
ASK = "give the assignment's grading worksheet as --roster"


@dataclass(kw_only=True)
class Person:
    """A student as the systems name them. numbers: assignment → number, if it changes with each assignment."""

    id: str
    system: str
    name: str = ""
    address: str = ""
    numbers: dict[str, str] = field(default_factory=dict)


class People:
    """Everybody whose work was collected so far."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self.by_id = read_memory(course, "people", dict[str, Person])

    def save(self) -> None:
        """Save them for the next time."""
        write_memory(self._course, "people", self.by_id)

    def identify(
        self, handed: Iterable[Handed], system: str, assignment: str, class_list: ClassList
    ) -> dict[str, Person | str]:
        """Number of each student who handed in → who it is, or why that cannot be decided.

        handed: everything in one download, so that students with the same name are noticed.
        """
        names = {each.number: each for each in handed}
        if system not in NEW_NUMBERS:
            return {number: unfit(number) or self._known(number, system, each) for number, each in names.items()}
        namesakes: dict[str, set[str]] = defaultdict(set)
        for number, each in names.items():
            namesakes[name_key(each.name)].add(number)
        several = {number for numbers in namesakes.values() if len(numbers) > 1 for number in numbers}
        people: dict[str, Person | str] = {}
        for number, each in names.items():
            card = class_list.by_number.get(number)
            if card is None and number not in several and len(named := class_list.called(each.name)) == 1:
                card = named[0]
            found: Person | str
            if (person := self._numbered(assignment, number)) is not None:
                found = person
            elif card is not None:
                found = self._on_list(number, card, assignment, class_list)
            elif number in several and not is_hidden(each.name):
                found = f"is from one of several who are called {each.name}: {ASK}"
            else:
                found = self._named(number, each.name, assignment)
            if isinstance(found, Person) and (reason := unfit(found.id)):
                del self.by_id[found.id]
                found = reason
            if isinstance(found, Person):
                found.numbers[assignment] = number
                if card is not None:
                    found.address, found.name = card.address or found.address, card.name or found.name
            people[number] = found
        return people

    def _known(self, number: str, system: str, handed: Handed) -> Person:
        person = self.by_id.setdefault(number, Person(id=number, system=system))
        person.name, person.address = handed.name or person.name, handed.address or person.address
        return person

    def _numbered(self, assignment: str, number: str) -> Person | None:
        return next((one for one in self.by_id.values() if one.numbers.get(assignment) == number), None)

    def _called(self, name: str) -> list[Person]:
        return [one for one in self.by_id.values() if one.numbers and name_key(one.name) == name_key(name)]

    def _on_list(self, number: str, card: Card, assignment: str, class_list: ClassList) -> Person | str:
        """Who a student on a class list is: by address, or by a name that nobody else in the class has."""
        if not card.name and not card.address:
            return self._new(f"Participant {number}", "", "")
        for person in self.by_id.values():
            if card.address and person.address.casefold() == card.address.casefold():
                return person
        alone = len(class_list.called(card.name)) == 1
        namesakes = [person for person in self._called(card.name) if not (person.address and card.address)]
        if namesakes and not alone:
            before = ", ".join(name for person in namesakes for name in person.numbers)
            return f"may be from {namesakes[0].id}, or a namesake: collect {before} again, with its own worksheet first"
        if len(namesakes) == 1 and assignment not in namesakes[0].numbers:
            return namesakes[0]
        if namesakes:
            return _another(card.name)
        if alone and self._is_free(card.name):
            return self._new(card.name, card.name, card.address)
        return self._new(card.address, card.name, card.address) if card.address else _another(card.name)

    def _named(self, number: str, name: str, assignment: str) -> Person | str:
        """Who has the name, if there is no class list."""
        if is_hidden(name):
            return f"is anonymous, under a number that changes with each assignment: {ASK}"
        known = self._called(name)
        if len(known) == 1 and assignment not in known[0].numbers:
            return known[0]
        if known or not self._is_free(name):
            return _another(name)
        others = (one for one in self.by_id.values() if one.numbers and assignment not in one.numbers)
        if near := next((one.id for one in others if _is_group(one.name, name)), ""):
            return f"may be from {near}, with the name of a group before the name: {ASK}"
        return self._new(name, name, "")

    def _is_free(self, id: str) -> bool:
        """Can a student who is known by name get the id? A student with a folder of that name is the same one."""
        return id not in self.by_id or self.by_id[id].system == "folder"

    def _new(self, id: str, name: str, address: str) -> Person:
        person = self.by_id.setdefault(id, Person(id=id, system="moodle"))
        person.system, person.name, person.address = "moodle", name, address
        return person


def _another(name: str) -> str:
    return f"may be from another {name} than the one known so far: {ASK}"


def _is_group(one: str, other: str) -> bool:
    """Is one name the other one with a group's name before it, as Moodle writes it?"""
    longer, shorter = sorted(map(name_key, (one, other)), key=len, reverse=True)
    return " " in shorter and longer.endswith(f"-{shorter}")
