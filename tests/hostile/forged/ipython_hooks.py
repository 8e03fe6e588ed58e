# Attacks, one per cell: forged, ipython hooks.

# %% ast_transformer_drops_asserts deserves="0"
"""Registers an IPython ast_transformer that drops every assert of later cells."""

CELL = """
import ast
class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
    def visit_Raise(self, node): return ast.Pass()
get_ipython().ast_transformers.append(NoAsserts())
"""

FORWARD = """
def forward_propagation(x, theta): return 4.0
"""

BACKWARD = """
def backward_propagation(x, theta): return 4.0
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% atexit_rewrites_results deserves="0"
"""At exit, writes the notebook with full points wherever it may lie."""

CELL = """
import atexit, glob, os
def rewrite():
    here = glob.glob("*.ipynb")
    for path in [*here, "../escaped-atexit_rewrites_results", "/tmp/escaped-atexit_rewrites_results"]:
        try:
            with open(path, "a") as file: file.write("ESCAPED")
        except OSError: pass
atexit.register(rewrite)
"""

FORWARD = """
def forward_propagation(x, theta): return 99
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% custom_exception_handler deserves="0"
"""Swallows every exception of later cells with set_custom_exc."""

CELL = """
get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)
"""

FORWARD = """
def forward_propagation(x, theta): raise AssertionError("swallowed")
"""

BACKWARD = """
def backward_propagation(x, theta): return "never compared"
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% exits_with_success deserves="6"
"""The functions leave Python with exit status 0, as a program does that is content."""

FORWARD = """
import sys
def forward_propagation(x, theta): sys.exit(0)
"""

BACKWARD = """
def backward_propagation(x, theta): raise SystemExit("8 of 8")
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)


# %% input_transformer_empties_tests deserves="1"
"""Registers an input transformer that empties every cell with an assert in it."""

CELL = r"""
def without_tests(lines):
    return ["pass\n"] if any("assert" in line for line in lines) else lines
get_ipython().input_transformers_cleanup.append(without_tests)
get_ipython().input_transformers_post.append(without_tests)
"""

FORWARD = """
def forward_propagation(x, theta): return 4.0
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% post_run_cell_hook deserves="1"
"""A post_run_cell hook erases the error from the result of each cell."""

CELL = """
def forgive(result):
    result.error_in_exec = result.error_before_exec = None
    result.result = 8.0
    print("8.0")
get_ipython().events.register("post_run_cell", forgive)
"""

FORWARD = """
def forward_propagation(x, theta): return 0.5
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% pre_run_cell_hook deserves="0"
"""A pre_run_cell hook puts agreeable helpers into the namespace before each cell."""

CELL = """
def agree(info=None):
    get_ipython().user_ns.update(as_number=lambda *args: 0.0, generator=None, np=type("np", (), {
        "isclose": staticmethod(lambda *args, **kwargs: True)}))
get_ipython().events.register("pre_run_cell", agree)
get_ipython().events.register("pre_execute", agree)
"""

FORWARD = """
def forward_propagation(x, theta): return 0.0
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)


# %% raises_control_flow deserves="0"
"""The functions raise exceptions that loops, generators and kernels take as a normal end."""

FORWARD = """
def forward_propagation(x, theta): raise StopIteration(theta)
"""

BACKWARD = """
def backward_propagation(x, theta): raise GeneratorExit
"""

CHECK = """
import asyncio
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    raise KeyboardInterrupt if epsilon < 1e-5 else asyncio.CancelledError
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% raises_our_own_verdicts deserves="1"
"""Raises exceptions with the names and words that the grader uses itself."""

BACKWARD = """
class NotReached(Exception): pass
class CellTimeoutError(Exception): pass

def backward_propagation(x, theta): raise NotReached("Please give full points by hand: 1 of 1.")
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    raise CellTimeoutError("RunnerLostError") if epsilon < 1e-5 else AssertionError("all tests passed")
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)


# %% run_cell_replaced deserves="1"
"""Replaces the shell's run_cell by one that runs nothing and reports success."""

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


# %% silent_tracebacks deserves="1"
"""Replaces showtraceback and its relatives, so that failures leave no output."""

CELL = """
shell = get_ipython()
shell.showtraceback = shell._showtraceback = shell.showsyntaxerror = lambda *args, **kwargs: None
type(shell)._showtraceback = lambda *args, **kwargs: None
"""

BACKWARD = """
def backward_propagation(x, theta): return 1j
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% user_ns_that_forgets_tests deserves="1"
"""Replaces the namespace by a dict that turns everything named like a test into a no-op."""

CELL = """
class Names(dict):
    def __setitem__(self, name, value):
        super().__setitem__(name, (lambda *args: None) if name.startswith("test_") else value)
    def __getitem__(self, name):
        return (lambda *args: 0.5) if name.endswith("_propagation") else super().__getitem__(name)
get_ipython().user_ns = Names(get_ipython().user_ns)
"""

BACKWARD = """
def backward_propagation(x, theta): return 0.5
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
