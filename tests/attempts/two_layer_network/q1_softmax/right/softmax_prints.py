"""I print the shapes while I learn."""


def softmax(x):
    print("scores", x.shape)
    rows = np.atleast_2d(x)
    e = np.exp(rows - rows.max(1)[:, None])
    p = e / e.sum(1)[:, None]
    print("sums", p.sum(1))
    return p.reshape(x.shape)
