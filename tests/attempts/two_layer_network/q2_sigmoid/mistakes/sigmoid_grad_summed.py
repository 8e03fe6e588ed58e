"""I summed the slopes over the rows.

fails: test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return np.sum(s * (1 - s), axis=0)
