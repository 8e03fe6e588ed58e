"""Lone surrogates in the source, id and outputs of a cell of its own.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    outputs = [{"output_type": "stream", "name": "stdout", "text": "\udcff"}]
    work.add("print('\ud800\udfff \udc80')\n# \ud83d", id="\udc80", outputs=outputs)
    work.add("text \ud83d", cell_type="markdown")
