"""Answers that are no Python, with null bytes, endless strings and broken indentation.

deserves: 6
"""

FORWARD = r'''
def forward_propagation(x, theta:
        return """ theta * x
    ))) $$$ \N{no such name}
'''

BACKWARD = """
%%no_such_magic --flag
!exit 1
def backward_propagation(x, theta) -> return
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
