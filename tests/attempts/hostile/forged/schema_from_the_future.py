"""Sets nbgrader's schema version to 99, to 1 and to text, and forges the checksums.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    for cell, version in zip(work.notebook["cells"], [99, 1, "three", None, -1] * 20, strict=False):
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"] |= {"schema_version": version, "checksum": "0" * 32}
