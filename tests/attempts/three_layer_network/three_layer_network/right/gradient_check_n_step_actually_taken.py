"""I divide by the step that was really taken, in long double, and use other argument names."""


def gradient_check_n(params, grads, data, labels, eps=1e-7, verbose=False):
    theta, _ = dictionary_to_vector(params)
    approx = np.zeros(theta.shape, dtype=np.longdouble)
    for i in range(theta.size):
        hi, lo = np.copy(theta), np.copy(theta)
        hi[i] += eps
        lo[i] -= eps
        rise = np.longdouble(forward_propagation_n(data, labels, vector_to_dictionary(hi))[0])
        rise -= np.longdouble(forward_propagation_n(data, labels, vector_to_dictionary(lo))[0])
        approx[i] = rise / (hi[i] - lo[i])
    grad = gradients_to_vector(grads)
    size = np.sqrt(np.sum(grad**2)) + np.sqrt(np.sum(approx**2))
    return np.sqrt(np.sum((grad - approx) ** 2)) / size
