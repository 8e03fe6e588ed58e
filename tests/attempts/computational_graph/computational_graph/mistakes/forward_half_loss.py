"""I am used to a loss with one half in front.

fails: test_forward_loss
"""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    difference = tanh + w[8] * sig - y
    return dict(exp=exp, tanh=tanh, sigmoid=sig, loss=0.5 * difference**2, dy_pred=difference)
