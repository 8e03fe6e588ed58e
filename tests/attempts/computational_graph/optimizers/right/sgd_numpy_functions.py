"""I like numpy's own names, and I print the step."""


def sgd_update(w, gradient, learning_rate=0.001):
    step = np.multiply(learning_rate, gradient)
    print("step", step)
    return np.subtract(w, step)
