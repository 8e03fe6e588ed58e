"""I printed the new weights and returned nothing.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    print("new weights:", w - learning_rate * gradient)
