"""Replaces the shell's run_cell by one that runs nothing and reports success.

deserves: 1
"""

CELL = """
class Success:
    error_before_exec = error_in_exec = None
    success, result, execution_count = True, None, 1
    def raise_error(self): pass
shell = get_ipython()
shell.run_cell = shell.run_code = shell.run_ast_nodes = lambda *args, **kwargs: Success()
async def run_cell_async(*args, **kwargs): return Success()
shell.run_cell_async = run_cell_async
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
