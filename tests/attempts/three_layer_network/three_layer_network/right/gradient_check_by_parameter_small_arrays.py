"""Each number stays in an array of its own, in an OrderedDict."""

from collections import OrderedDict


def gradient_check_by_parameter(params, grads, data, labels, eps=1e-7):
    differences = OrderedDict()
    for name, array in params.items():
        approx = np.zeros(array.shape)
        for flat in range(array.size):
            costs = []
            for way in (+1.0, -1.0):
                moved = array.copy()
                moved.flat[flat] += way * eps
                costs.append(forward_propagation_n(data, labels, dict(params, **{name: moved}))[0])
            approx.flat[flat] = (costs[0] - costs[1]) / (2 * eps)
        g = np.asarray(grads["d" + name])
        above, below = np.sum((g - approx) ** 2) ** 0.5, np.sum(g**2) ** 0.5 + np.sum(approx**2) ** 0.5
        differences[name] = np.array([above / below]) if below != 0 else np.zeros(1)
    return differences
