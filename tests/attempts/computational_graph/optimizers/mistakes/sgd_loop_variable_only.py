"""I updated the loop's variable and thought that w would follow.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    for r, g in zip(w, gradient):
        r = r - learning_rate * g
    return w
