"""I counted to nine, as the graph has nine weights.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    new = np.zeros(9)
    for i in range(9):
        new[i] = w[i] - learning_rate * gradient[i]
    return new
