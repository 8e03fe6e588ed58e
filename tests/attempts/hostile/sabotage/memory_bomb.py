"""Takes memory, 6 GB at most, and writes to all of it.

deserves: 1
"""

CELL = """
hoard = []
for _ in range(60):
    hoard.append(bytearray(b"x") * 100_000_000)
print("took", sum(map(len, hoard)), "bytes")
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
