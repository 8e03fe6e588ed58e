# Attacks, one per cell: sabotage, slow reading.

# %% blank_lines_in_cells deserves="8"
"""Hides the answers from their marks, among two hundred cells of twenty thousand blank lines."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for name in ("forward", "backward", "gradient_check"):
        work.cell(name).update(metadata={}, id=f"hidden-{name}")
    for _ in range(200):
        work.add("\n" * 20_000 + "pass", before="hidden-forward")


# %% brackets_in_prose deserves="8"
"""Writes a text cell of four hundred thousand brackets, and two cells of formulas."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add("[" * 400_000, cell_type="markdown")
    for _ in range(2):
        work.add("$a$" * 7_000, cell_type="markdown")


# %% code_slow_to_colour deserves="8"
"""Adds forty code cells, each of which keeps a highlighter busy for seconds."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for _ in range(40):
        work.add("a." * 10_000)


# %% colours_without_text deserves="8"
"""Prints five megabytes of codes for colours that colour nothing."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for _ in range(5):
        work.add("print('\\x1b[1m' * 240_000)")


# %% numbers_of_characters deserves="8"
"""Prints references to characters with numbers of a million digits."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add("print('&#' + '9' * 1_000_000 + ';&#x' + 'f' * 19_000)\nprint('&#' + '9' * 9_000 + ';')")


# %% tags_never_closed deserves="8"
"""Shows four hundred outputs of twenty thousand opening brackets, so that a scan for tags starts at each of them."""

CELL = """
from IPython.display import display
for _ in range(400):
    display({"text/plain": "<" * 19_900}, raw=True)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")


# %% warnings_of_the_parser deserves="8"
"""Hides the answers from their marks, among cells that Python warns of thirty thousand times when it reads them."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    for name in ("forward", "backward", "gradient_check"):
        work.cell(name).update(metadata={}, id=f"hidden-{name}")
    for _ in range(10):
        work.add("1if 1else 2\n" * 3_000, before="hidden-forward")
