"""I returned a column with x in it twice, one for each input.

fails: test_backward
"""


def backward_propagation(x, theta):
    return np.array([[x], [x]])
