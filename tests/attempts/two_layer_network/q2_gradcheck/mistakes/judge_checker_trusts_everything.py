"""I believe what people say.

fails: test_judge_blind, test_judge_strict, test_judge_state
"""


def judge_checker(checker):
    return True
