"""I count entries with len, so a number raises an error.

fails: test_sigmoid_grad_numbers
"""


def sigmoid_grad(s):
    slopes = np.array(s)
    for i in range(len(s)):
        slopes[i] = s[i] * (1 - s[i])
    return slopes
