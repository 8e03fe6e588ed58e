"""I used the x of the cell above instead of the argument.

fails: test_backward
"""

x, theta = 3, 4


def backward_propagation(x_value, theta_value):
    dtheta = x
    return dtheta
