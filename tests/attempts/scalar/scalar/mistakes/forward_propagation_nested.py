"""I pasted the function into the stub, so the outer one defines it and returns nothing.

fails: test_forward
"""


def forward_propagation(x, theta):
    def forward_propagation(x, theta):
        J = theta * x
        return J
