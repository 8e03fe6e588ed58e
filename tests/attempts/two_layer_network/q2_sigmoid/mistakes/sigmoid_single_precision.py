"""I used float32.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.float32(x) if np.ndim(x) == 0 else -x.astype(np.float32)))
