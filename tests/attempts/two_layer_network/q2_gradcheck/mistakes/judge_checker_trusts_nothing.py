"""I do not believe anybody.

fails: test_judge_blind, test_judge_strict, test_judge_state
"""


def judge_checker(checker):
    return False
