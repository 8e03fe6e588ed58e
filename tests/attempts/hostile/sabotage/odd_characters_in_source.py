"""Direction marks, form feeds, a BOM and other line ends in cells of its own.

deserves: 1
"""


def attack(work):
    work.answer_rightly("backward")
    work.add("\ufeffvalue = 1\r\nprint(value)\rprint(2)\x0c\n\u2028print('\u202e3')\x1a")
    work.add("\u0661 = 1\n\u210c = '\u200b'\nprint(H)\n" + "\t" * 50_000)
