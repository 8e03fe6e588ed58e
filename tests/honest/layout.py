"""Cells that were split, merged, moved, copied, deleted and typed anew."""

from __future__ import annotations

from copy import deepcopy

from honest import Cell, Document, Right, case, code, long_case, text

HELPER = "def one():\n    return 1\n\n\nassert one() == 1"


def _without(right: Right, *gone: Cell) -> list[Cell]:
    return [cell for cell in right.cells if cell not in gone]


def _bare(cell: Cell) -> Cell:
    return code(cell["source"], id="fresh-" + cell["id"])


def _split(right: Right, first: str, second: str, copied: bool) -> Document:
    """The first answer in two cells; `copied`: as an editor does it that copies the marks to the second one."""
    place = right.place(right.answers[0])
    upper = right.cells[place]
    lower = deepcopy(upper) if copied else code("")
    upper["source"], lower["source"], lower["id"] = first, second, "second-half"
    return right.with_cells([*right.cells[: place + 1], lower, *right.cells[place + 1 :]])


@case
def split_with_the_answer_below(right: Right) -> Document:
    return _split(right, HELPER, right.answer(0)["source"], copied=True)


@case
def split_with_the_answer_above(right: Right) -> Document:
    return _split(right, right.answer(0)["source"], HELPER, copied=True)


@long_case
def split_without_copied_marks(right: Right) -> Document:
    return _split(right, HELPER, right.answer(0)["source"], copied=False)


@case
def split_with_the_marks_above(right: Right) -> Document:
    return _split(right, right.answer(0)["source"], HELPER, copied=False)


@case
def merged_answers(right: Right) -> Document:
    first, second = right.answer(0), right.answer(1)
    first["source"] += "\n\n\n" + second["source"]
    return right.with_cells(_without(right, second))


@case
def merged_answers_without_marks(right: Right) -> Document:
    first, second = right.answer(0), right.answer(1)
    cells = _without(right, second)
    cells[cells.index(first)] = code(first["source"] + "\n\n\n" + second["source"], id="merged")
    return right.with_cells(cells)


@case
def merged_with_the_check_below(right: Right) -> Document:
    """As Colab does it, which lets locked cells be merged."""
    place = right.place(right.answers[0])
    answer, below = right.cells[place], right.cells[place + 1]
    answer["source"] += "\n\n" + below["source"]
    return right.with_cells(_without(right, below))


@case
def merged_with_the_imports_above(right: Right) -> Document:
    given = next(cell for cell in right.cells if cell["cell_type"] == "code")
    answer = right.answer(0)
    answer["source"] = given["source"] + "\n\n\n" + answer["source"]
    place = right.cells.index(given)
    cells = _without(right, answer, given)
    return right.with_cells([*cells[:place], answer, *cells[place:]])


@long_case
def merged_text(right: Right) -> Document:
    words = "\n\n".join(cell["source"] for cell in right.cells if cell["cell_type"] == "markdown")
    return right.with_cells([text(words, id="text"), *[cell for cell in right.cells if cell["cell_type"] == "code"]])


@case
def text_deleted(right: Right) -> Document:
    return right.with_cells([cell for cell in right.cells if cell["cell_type"] == "code"])


@case
def text_edited(right: Right) -> Document:
    for cell in right.cells:
        if cell["cell_type"] == "markdown":
            cell["source"] += "\n\n*I got this far on Sunday.*"
    return right.document


@case
def moved_to_the_top(right: Right) -> Document:
    last = right.answer(-1)
    return right.with_cells([right.cells[0], last, *_without(right, right.cells[0], last)])


@case
def moved_below_its_check(right: Right) -> Document:
    place = right.place(right.answers[0])
    answer, below, *rest = right.cells[place:]
    return right.with_cells([*right.cells[:place], below, answer, *rest])


@case
def answers_in_another_order(right: Right) -> Document:
    first, last = right.place(right.answers[0]), right.place(right.answers[-1])
    right.cells[first], right.cells[last] = right.cells[last], right.cells[first]
    return right.document


@case
def tests_moved_to_the_end(right: Right) -> Document:
    """With a helper of the student's between the answers and the tests."""
    tests = [cell for cell in right.cells if cell["metadata"].get("nbgrader", {}).get("grade")]
    answer = right.answer(0)
    answer["source"] = answer["source"].replace("    return ", "    one()\n    return ")
    return right.with_cells([*_without(right, *tests), code(HELPER, id="helper"), *tests])


@case
def typed_anew_in_its_place(right: Right) -> Document:
    place = right.place(right.answers[-1])
    right.cells[place] = _bare(right.cells[place])
    return right.document


@case
def typed_anew_at_the_top(right: Right) -> Document:
    answer = right.answer(-1)
    return right.with_cells([right.cells[0], _bare(answer), *_without(right, right.cells[0], answer)])


@case
def typed_anew_at_the_end(right: Right) -> Document:
    answer = right.answer(-1)
    return right.with_cells([*_without(right, answer), _bare(answer)])


@case
def all_answers_typed_anew(right: Right) -> Document:
    for number, cell in enumerate(right.cells):
        if cell.get("id") in right.answers:
            right.cells[number] = _bare(cell)
    return right.document


@case
def answer_in_a_new_cell_and_its_blank_kept(right: Right) -> Document:
    """The answer below a cell that holds a comment only."""
    place = right.place(right.answers[0])
    fresh = _bare(right.cells[place])
    right.cells[place]["source"] = "# See below."
    return right.with_cells([*right.cells[: place + 1], fresh, *right.cells[place + 1 :]])


@case
def earlier_try_above(right: Right) -> Document:
    place = right.place(right.answers[0])
    name = right.cells[place]["source"].split("(")[0].removeprefix("def ").strip()
    return right.with_cells([*right.cells[:place], code(f"{name} = None", id="try"), *right.cells[place:]])


@case
def answer_copied(right: Right) -> Document:
    place = right.place(right.answers[0])
    return right.with_cells([*right.cells[: place + 1], deepcopy(right.cells[place]), *right.cells[place + 1 :]])


@case
def answer_turned_into_text(right: Right) -> Document:
    answer = right.answer(0)
    for key in ("outputs", "execution_count"):
        answer.pop(key, None)
    answer["cell_type"] = "markdown"
    return right.document


@case
def empty_cells_everywhere(right: Right) -> Document:
    cells = [cell for number, cell in enumerate(right.cells) for cell in (code("", id=f"empty-{number}"), cell)]
    return right.with_cells([*cells, *(code("\n", id=f"last-{number}") for number in range(200))])


@long_case
def headings_and_notes_between(right: Right) -> Document:
    cells = [
        each for number, cell in enumerate(right.cells) for each in (text(f"## Step {number}", id=f"n{number}"), cell)
    ]
    return right.with_cells([*cells, {"cell_type": "raw", "id": "raw", "metadata": {}, "source": "a raw cell"}])


@case
def scratch_that_fails(right: Right) -> Document:
    tries = [
        "1 / 0",
        "undefined_name",
        "raise RuntimeError('not yet')",
        "assert False",
        "print('half",
        "input('name? ')",
    ]
    cells = [code(source, id=f"scratch-{number}") for number, source in enumerate(tries)]
    return right.with_cells([right.cells[0], *cells, *right.cells[1:]])
