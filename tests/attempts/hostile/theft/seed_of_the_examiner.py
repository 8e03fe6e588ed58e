"""Tries to learn the seed: from testCases, from numpy's state and by importing the secret's module.

deserves: 0
"""

FORWARD = """
import random, sys
SEEDS = []

def forward_propagation(x, theta):
    SEEDS.append((sys.modules["testCases"].SEED, np.random.get_state()[1][:3].tolist(), random.getstate()[1][:3]))
    return None
"""

CELL = """
print(SEEDS)
try:
    from autograder.secret import course_secret
    from autograder.course import Course
    print("CANA" "RY", course_secret(Course.find()))
except Exception as error:
    print(error)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.add(CELL)
