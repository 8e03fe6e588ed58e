# Ways to answer `SoftmaxWithLoss`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% loss_given_softmax
"""The notebook's softmax for p, and the loss from the scores."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return np.mean(np.logaddexp.reduce(x, axis=1) - np.sum(self.t * x, axis=1))

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_given_without_guard
"""Both of the notebook's functions, with a guard of 0."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return cross_entropy_error(self.p, self.t, guard=0)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_log_sum_exp
"""With log-sum-exp; p only for the way back."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        shifted = x - x.max(axis=1, keepdims=True)
        self.log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return np.sum(-self.t * self.log_p) / x.shape[0]

    def backward(self, dout=1):
        return (np.exp(self.log_p) - self.t) * dout / self.t.shape[0]


# %% loss_logaddexp
"""numpy has a stable log-sum-exp."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.log_p = x - np.logaddexp.reduce(x, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.mean(np.sum(self.log_p * self.t, axis=1))

    def backward(self, dout=1):
        return dout / len(self.t) * (np.exp(self.log_p) - self.t)


# %% loss_loop
"""Example by example, with the scores kept."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.right = [int(answer) if np.ndim(answer) == 0 else int(np.argmax(answer)) for answer in t]
        self.p = np.zeros(x.shape)
        total = 0.0
        for n, scores in enumerate(x):
            e = np.exp(scores - max(scores))
            self.p[n] = e / sum(e)
            total += np.log(sum(e)) - (scores[self.right[n]] - max(scores))
        return total / len(x)

    def backward(self, dout=1):
        N = len(self.p)
        dx = np.array(self.p)
        for n in range(N):
            dx[n, self.right[n]] -= 1.0
        dx *= dout / N
        return dx


# %% loss_picks_labels
"""I work with labels inside, and pick with them."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = np.argmax(t, axis=1) if t.ndim > 1 else t
        self.rows = np.arange(len(t))
        return -np.mean(np.log(self.p[self.rows, self.t]))

    def backward(self, dout=1):
        dx = self.p.copy()
        dx[self.rows, self.t] -= 1
        return dx * (dout / len(dx))


# %% loss_plain
"""The formulas as they stand, with each row's largest score subtracted."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_tiny_clip
"""I clip at a number far below anything that occurs."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(np.clip(self.p, 1e-300, None))) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_tiny_constant
"""A constant of 1e-12 in the logarithm changes nothing that counts."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p + 1e-12)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_transposed
"""I work on the transposed array, then the broadcasting fits."""


def _softmax(x):
    x = x.T - np.max(x, axis=1)
    y = np.exp(x) / np.sum(np.exp(x), axis=0)
    return y.T


class SoftmaxWithLoss:
    def __init__(self):
        self.loss = self.p = self.y = None

    def forward(self, x, y):
        if y.ndim == 1:
            y = (y[:, np.newaxis] == np.arange(x.shape[1])).astype(float)
        self.y = y
        self.p = _softmax(x)
        self.loss = np.sum(-y * np.log(self.p)) / self.p.shape[0]
        return self.loss

    def backward(self, dout=1):
        return dout * (self.p - self.y) / self.y.shape[0]


# %% loss_zero_dimensional
"""Everything is an array here, the loss too."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return np.asarray(-np.sum(self.t * np.log(self.p)) / len(x))

    def backward(self, dout=1):
        return np.multiply(np.divide(np.subtract(self.p, self.t), len(self.t)), dout)


# %% loss_as_in_the_books fails="test_loss_exact"
"""Straight from a book: 1e-7 in the logarithm, and dout is not used."""


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


def cross_entropy_error(y, t):
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


class SoftmaxWithLoss:
    def __init__(self):
        self.loss = None
        self.y = None
        self.t = None

    def forward(self, x, t):
        self.t = t
        self.y = softmax(x)
        self.loss = cross_entropy_error(self.y, self.t)
        return self.loss

    def backward(self, dout=1):
        batch_size = self.t.shape[0]
        if self.t.size == self.y.size:
            dx = (self.y - self.t) / batch_size
        else:
            dx = self.y.copy()
            dx[np.arange(batch_size), self.t] -= 1
            dx = dx / batch_size
        return dx


# %% loss_base_two fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I took the logarithm to base 2, to measure in bits."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log2(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_changes_one_hot_rows fails="test_loss_forward"
"""I multiplied the one-hot rows by log p, in place."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        self.t = t.copy()
        t *= np.log(self.p)
        return -np.sum(t) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / self.t.shape[0]


# %% loss_changes_x fails="test_loss_forward"
"""I subtracted the largest score with -=."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        x -= np.max(x, axis=1, keepdims=True)
        e = np.exp(x)
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_clipped fails="test_loss_exact"
"""I clipped the probabilities at 1e-7."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(np.clip(self.p, 1e-7, 1.0))) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_constant_in_both fails="test_loss_exact"
"""I added 1e-7 in the logarithm, and backward knows it too."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p + 1e-7)) / len(x)

    def backward(self, dout=1):
        share = np.sum(self.t * self.p, axis=1, keepdims=True)
        return dout * share / (share + 1e-7) * (self.p - self.t) / len(self.t)


# %% loss_constant_in_log fails="test_loss_exact"
"""I added 1e-7 in the logarithm, so that it never sees a zero."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p + 1e-7)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_divided_by_entries fails="test_loss_backward, test_loss_labels, test_loss_exact"
"""I divided the gradient by t.size."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / self.t.size


# %% loss_dout_ignored fails="test_loss_exact"
"""This is the last layer, so I left dout out."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return (self.p - self.t) / self.t.shape[0]


# %% loss_extra_slope fails="test_loss_backward, test_loss_labels, test_loss_exact"
"""I multiplied by p (1 - p), the slope of the last activation."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) * self.p * (1 - self.p) / len(self.t)


# %% loss_given_arguments_swapped fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I passed t and p to cross_entropy_error in the wrong order."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return cross_entropy_error(self.t, self.p)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_given_mean_twice fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I divided by the number of examples once more."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return cross_entropy_error(self.p, self.t, 0) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_given_scores fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I passed the scores to cross_entropy_error, not the probabilities."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return cross_entropy_error(x, self.t)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_given_with_guard fails="test_loss_exact"
"""I added 1e-7 in the logarithm, so that it never sees a zero."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return cross_entropy_error(self.p, self.t)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_global_maximum fails="test_loss_forward"
"""I subtracted the largest score of the whole batch."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_gradient_not_divided fails="test_loss_backward, test_loss_labels, test_loss_exact"
"""I forgot to divide the gradient by the number of examples."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t)


# %% loss_gradient_sign fails="test_loss_backward, test_loss_labels, test_loss_exact"
"""The right answer minus the prediction."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.t - self.p) / len(self.t)


# %% loss_labels_become_places fails="test_loss_labels"
"""I turned the labels into places in the flattened array, with +=."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        if t.ndim == 2:
            t = np.argmax(t, axis=1)
        t += x.shape[1] * np.arange(len(t))
        shifted = x - np.max(x, axis=1, keepdims=True)
        log_p = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
        self.p, self.places = np.exp(log_p), t
        return -np.mean(log_p.ravel()[t])

    def backward(self, dout=1):
        dx = self.p.copy()
        dx.ravel()[self.places] -= 1
        return dout * dx / len(dx)


# %% loss_labels_from_one fails="test_loss_labels"
"""My labels start at one."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t - 1]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_labels_only fails="test_loss_forward, test_loss_backward, test_loss_exact"
"""I forgot that the answers may be one-hot rows."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t
        return -np.mean(np.log(self.p[np.arange(len(x)), t]))

    def backward(self, dout=1):
        dx = self.p.copy()
        dx[np.arange(len(dx)), self.t] -= 1
        return dout * dx / len(dx)


# %% loss_mean_of_entries fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""np.mean of t log p."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.mean(self.t * np.log(self.p))

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_minus_missing fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I forgot the minus."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_no_default fails="test_loss_backward, test_loss_labels"
"""backward wants dout, without a default."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_no_maximum fails="test_loss_forward"
"""I did not subtract the largest score."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x)
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_one_for_each_example fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I returned the loss of every example."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p), axis=1)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_one_hot_only fails="test_loss_labels"
"""I forgot that the answers may be labels."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t
        return np.sum(-t * np.log(self.p)) / x.shape[0]

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_returns_probabilities_too fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I returned the loss and the probabilities."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x), self.p

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_softmax_of_batch fails="test_loss_forward, test_loss_backward, test_loss_labels, test_loss_exact"
"""I divided by the sum over the whole batch."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x))
        self.p = e / np.sum(e)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_softmax_twice fails="test_loss_forward, test_loss_backward, test_loss_labels, test_loss_exact"
"""I took the softmax of the probabilities once more."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        e = np.exp(self.p)
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_squared_error fails="test_loss_forward, test_loss_backward, test_loss_labels, test_loss_exact"
"""I used the squared error, with its gradient."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return 0.5 * np.sum((self.p - self.t) ** 2) / len(x)

    def backward(self, dout=1):
        d = (self.p - self.t) / len(self.t)
        return dout * self.p * (d - np.sum(d * self.p, axis=1, keepdims=True))


# %% loss_sum_over_columns fails="test_loss_forward, test_loss_backward, test_loss_labels, test_loss_exact"
"""axis=0 in the softmax."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=0))
        self.p = e / np.sum(e, axis=0)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_sum_without_keepdims fails="test_loss_forward, test_loss_backward, test_loss_labels, test_loss_exact"
"""I forgot keepdims in the sum; for square arrays it runs."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.resize(np.sum(e, axis=1), x.shape[1])
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_summed fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I returned the sum over the examples."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p))

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)


# %% loss_writes_into_p fails="test_loss_backward"
"""I subtract 1 from the stored probabilities."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        dx = self.p
        dx -= self.t
        dx /= len(self.t)
        return dout * dx


# %% loss_yes_or_no fails="test_loss_forward, test_loss_labels, test_loss_exact"
"""I used the formula for yes or no, for each class."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p) + (1 - self.t) * np.log(1 - self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)
