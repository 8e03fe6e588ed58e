"""Hands in a kernelspec that starts another program, and asks for it in the notebook.

deserves: 1
"""

KERNEL = """
{"argv": ["sh", "-c", "echo ESCAPED > /tmp/escaped-kernelspec_beside"], "display_name": "Python 3", "language": "python"}
"""


def attack(work):
    work.answer_rightly("forward")
    work.notebook["metadata"]["kernelspec"] = {"name": "lenient", "display_name": "Lenient", "language": "bash"}
    for folder in ("kernels/lenient", "share/jupyter/kernels/lenient", "kernels/python3"):
        work.file(f"{folder}/kernel.json", KERNEL)
