"""My function asks for x.shape, which a number does not have.

fails: test_sigmoid_numbers
"""


def sigmoid(x):
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        result[index] = 1 / (1 + np.exp(-x[index]))
    return result
