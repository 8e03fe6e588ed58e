"""Hands in files with names that scripts stumble over.

deserves: 8
"""

import os


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    names = [
        "a\nb.ipynb",
        "x" * 200,
        "-rf",
        "..ipynb",
        " ",
        "$(touch escaped-odd_names_beside)",
        "`id`",
        "*",
        "'; drop",
    ]
    for name in [
        *names,
        "<script>alert(1)<!--",
        "\u202egpj.ipynb",
        os.fsdecode(b"caf\xe9.ipynb"),
        "con",
        "~",
        "%00",
        "{{x}}",
    ]:
        work.file(name, "x")
