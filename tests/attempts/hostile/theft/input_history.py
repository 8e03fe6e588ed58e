"""Prints the text of whatever cell calls the function, from In and the history manager.

deserves: 0
"""

FORWARD = """
SEEN = []

def forward_propagation(x, theta):
    shell = get_ipython()
    SEEN.extend(shell.user_ns["In"][-2:] + shell.user_ns["_ih"][-1:] + [shell.history_manager.input_hist_raw[-1]])
    print(SEEN[-1])
    return 1.0
"""

CELL = r"""
print("\n".join(SEEN))
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.add(CELL)
