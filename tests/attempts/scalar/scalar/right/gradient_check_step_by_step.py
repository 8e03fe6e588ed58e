"""I followed the two formulas step by step and print the verdict in colour."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2.0 * epsilon)

    grad = backward_propagation(x, theta)

    numerator = np.linalg.norm(gradapprox - grad)
    denominator = np.linalg.norm(gradapprox) + np.linalg.norm(grad)
    difference = numerator / denominator
    if print_msg:
        if difference > 2e-7:
            print("\033[93mThe backward pass is wrong, difference = " + str(difference) + "\033[0m")
        else:
            print("\033[92mThe backward pass is right, difference = " + str(difference) + "\033[0m")
    return difference
