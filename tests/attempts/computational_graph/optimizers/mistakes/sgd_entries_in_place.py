"""My loop writes into w entry by entry.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    for i in range(len(w)):
        w[i] = w[i] - learning_rate * gradient[i]
    return w
