"""I wrote it as a product of a 1 x 1 matrix and a column."""


def forward_propagation(x, theta):
    W = np.array([[theta]])
    column = np.array([[x]])
    return (W @ column)[0, 0]
