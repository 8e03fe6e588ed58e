"""Sends plain data across the boundary between examiner and runner: limited in size, and never code.

A message is one value: None, bool, int, float, complex, str, bytes, list, tuple, dict, set, numpy
arrays and scalars of the usual number types, and `Ref`, which stands for something that stays
on the other side. Whatever bytes arrive, `decode` returns such a value or raises WireError.
"""

from __future__ import annotations

import math
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

from .decoder import Decoder
from .encoder import Encoder
from .plain import MAX_FRAME, Ref, WireError

HEADER = struct.Struct("<Q")  # the length of the message that follows
SMALL, LARGE = 1 << 14, 1 << 20  # bytes read at a time: most messages come in one piece with their header

__all__ = ["MAX_FRAME", "Ref", "WireError", "decode", "encode", "receive", "send"]


def encode(value: Any, on_other: Callable[[Any], Ref] | None = None) -> bytes:
    """Return the bytes of `value`. `on_other` turns an object that is not plain data into a Ref.

    Raises WireError for a value that has no plain form, is nested too deeply or is too large.
    """
    parts: list[bytes] = []
    Encoder(parts.append, on_other).write(value, 0)
    message = b"".join(parts)
    if len(message) > MAX_FRAME:
        raise WireError("the value is too large")
    return message


def decode(message: bytes, on_ref: Callable[[Ref], Any] = lambda ref: ref) -> Any:
    """The inverse of `encode`. `on_ref` says what a Ref becomes. Raises WireError for any other bytes."""
    reader = Decoder(message, on_ref)
    value = reader.read(0)
    if reader.place != len(message):
        raise WireError("bytes are left over")
    return value


def send(connection: socket.socket, message: bytes) -> None:
    """Send one message."""
    connection.sendall(HEADER.pack(len(message)) + message)


def receive(
    connection: socket.socket, deadline: float = math.inf, come: bytearray | None = None, most: int = MAX_FRAME
) -> bytes:
    """Return the next message. Neither side sends a second message before it has an answer to the first.

    deadline: on the clock of `time.monotonic`. Raises TimeoutError after it, EOFError when the other
    side is gone, WireError when a message announces more than `most` bytes or is not the only one.
    come: keeps the part of the message that has come when time runs out; a later call goes on from there.
    """
    if not come:
        piece = _piece(connection, deadline, HEADER.size)
        if len(piece) >= HEADER.size and len(piece) == _size(piece, most):
            return piece[HEADER.size :]  # the usual case: nothing needs to be put together
        come = bytearray() if come is None else come
        come += piece
    while len(come) < (size := _size(come, most)):
        come += _piece(connection, deadline, size - len(come))
    if len(come) > size:
        raise WireError("more came than one message")
    message = bytes(memoryview(come)[HEADER.size :])
    come.clear()
    return message


def _size(come: bytes | bytearray, most: int) -> int:
    """The size of the message that has begun to come, with its header; without a whole header, the header's size."""
    if len(come) < HEADER.size:
        return HEADER.size
    (length,) = HEADER.unpack_from(come)
    if length > most:
        raise WireError("the message is too long")
    return HEADER.size + int(length)


def _piece(connection: socket.socket, deadline: float, missing: int) -> bytes:
    _wait_until(connection, deadline)
    try:
        piece = connection.recv(min(max(missing, SMALL), LARGE))
    except ConnectionError:
        piece = b""
    if not piece:
        raise EOFError
    return piece


def _wait_until(connection: socket.socket, deadline: float) -> None:
    """Have the connection wait until `deadline`, or a millisecond longer: each change is a system call."""
    waits = connection.gettimeout()
    if deadline == math.inf:
        if waits is not None:
            connection.settimeout(None)
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    if waits is None or not left <= waits <= left + 0.001:
        connection.settimeout(left)
