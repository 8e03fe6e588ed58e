"""I look for the word passed in what the checker prints.

fails: test_judge_blind, test_judge_strict, test_judge_state
"""

import contextlib
import io


def judge_checker(checker):
    def says_passed(f, x):
        words = io.StringIO()
        with contextlib.redirect_stdout(words):
            checker(f, x)
        return "passed" in words.getvalue()

    x = np.array([0.6, -1.1, 1.7, 0.9])
    return says_passed(lambda x: (np.sum(x**3), 3 * x**2), x) and not says_passed(
        lambda x: (np.sum(x**3), 3.1 * x**2), x
    )
