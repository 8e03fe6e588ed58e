"""There is a comma at the end of my return.

fails: test_sigmoid
"""


def sigmoid(z):
    return (1 / (1 + np.exp(-z)),)
