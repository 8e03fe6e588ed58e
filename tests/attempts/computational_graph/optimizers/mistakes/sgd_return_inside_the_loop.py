"""My return stands inside the loop, so only the first weight moved.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    new = w.copy()
    for i in range(len(w)):
        new[i] -= learning_rate * gradient[i]
        return new
