"""Awaits for ever at the top of a cell, with tasks that cannot be cancelled.

deserves: 8
"""

CELL = """
import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            pass
await asyncio.gather(stubborn(), stubborn())
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
