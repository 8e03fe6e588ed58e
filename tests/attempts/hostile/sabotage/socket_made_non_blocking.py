"""Sets its socket to non-blocking, shuts half of it down and shrinks its buffers.

deserves: 7
"""

BACKWARD = """
import gc, socket

def backward_propagation(x, theta):
    for thing in gc.get_objects():
        if isinstance(thing, socket.socket) and thing.fileno() > 2:
            thing.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
            thing.setblocking(False)
            thing.shutdown(socket.SHUT_WR)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
