"""Objects whose text is fifty megabytes long, as the value of a cell and in exceptions.

deserves: 7
"""

FORWARD = """
class Long:
    def __repr__(self): return "r" * 50_000_000

def forward_propagation(x, theta): raise ValueError(Long())
"""

CELL = """
Long()
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
    work.add(CELL)
