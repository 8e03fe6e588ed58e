"""I have not started yet.

fails: test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    # YOUR CODE HERE
    raise NotImplementedError()
