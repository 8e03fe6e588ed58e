"""I used float32 to save memory.

fails: test_forward
"""


def forward_propagation(x, theta):
    return np.float32(theta) * np.float32(x)
