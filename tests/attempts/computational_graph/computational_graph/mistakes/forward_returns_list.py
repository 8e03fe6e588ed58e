"""I returned the five values in a list.

fails: test_forward_rise, test_forward_swell, test_forward_loss
"""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y - tanh - w[8] * sig
    return [exp, tanh, sig, error**2, -2 * error]
