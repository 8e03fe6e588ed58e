"""I always work with arrays, so a 0-d array comes back; it prints, too."""


def sigmoid(value):
    value = np.array(value, dtype=float)
    result = np.array(1 / (1 + np.exp(-value)))
    print("sigmoid:", result)
    return result
