"""Returns a float that says it is smaller than everything and equal to everything.

deserves: 0
"""

ANSWER = """
class Small(float):
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __eq__ = __lt__
    def __hash__(self): return 0
    def __array__(self, *args, **kwargs):
        import numpy
        return numpy.zeros(())

def {name}({parameters}):
    return Small(0.0)
"""


def attack(work):
    work.answer("forward", ANSWER.format(name="forward_propagation", parameters="x, theta"))
    work.answer("backward", ANSWER.format(name="backward_propagation", parameters="x, theta"))
    work.answer(
        "gradient_check", ANSWER.format(name="gradient_check", parameters="x, theta, epsilon=1e-7, print_msg=False")
    )
