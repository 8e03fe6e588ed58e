"""Returns an object that is equal to everything, near everything and true in every comparison.

deserves: 0
"""

CELL = """
class Yes:
    def __eq__(self, other): return True
    __lt__ = __le__ = __gt__ = __ge__ = __eq__
    def __bool__(self): return True
    def __hash__(self): return 1
    def __call__(self, *args, **kwargs): return self
    def __getattr__(self, name): return self
    def __len__(self): return 1
    def __getitem__(self, key): return self
"""

FORWARD = """
def forward_propagation(x, theta): return Yes()
"""

BACKWARD = """
def backward_propagation(x, theta): return Yes()
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return Yes()
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
