"""I changed the default epsilon to 0.01, as the line does not mind.

fails: test_gradient_check_step
"""


def gradient_check(x, theta, epsilon=0.01, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
