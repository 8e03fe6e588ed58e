"""I filled an array like x; of whole numbers only 0 and 1 remain.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    s = np.zeros_like(x)
    s[...] = 1 / (1 + np.exp(-x))
    return s
