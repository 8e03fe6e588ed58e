"""I measured the gradients with the forward pass, then they must be right.

fails: test_backward_dW2, test_backward_db1, test_backward_all
"""


def backward_propagation_n(X, Y, cache):
    parameters = dict(zip(("W1", "b1", "W2", "b2", "W3", "b3"), (*cache[2:4], *cache[6:8], *cache[10:12])))
    gradients = {}
    for name, value in parameters.items():
        gradients["d" + name] = np.zeros_like(value)
        for index in np.ndindex(value.shape):
            costs = []
            for step in (1e-5, -1e-5):
                moved = value.copy()
                moved[index] += step
                costs.append(forward_propagation_n(X, Y, {**parameters, name: moved})[0])
            gradients["d" + name][index] = (costs[0] - costs[1]) / 2e-5
    return gradients
