"""Plain data across the boundary between examiner and runner: bounded, and never code.

A message is one value: None, bool, int, float, complex, str, bytes, list, tuple, dict, set, numpy
arrays and scalars of the usual number types, and `Ref`, which stands for something that stays
on the other side. Whatever bytes arrive, `decode` returns such a value or raises WireError.
"""

from __future__ import annotations

import math
import re
import socket
import struct
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

MAX_FRAME = 64_000_000
MAX_DEPTH = 50
MAX_ITEMS = 1_000_000
MAX_KEYS = 10_000  # of one dict or set: keys can be chosen so that each collides with all others
MAX_INT_BYTES = 1_700  # about 4,000 decimal digits
_DTYPE = re.compile(r"(\|b1|\|[iu]1|<[iu][248]|<f(2|4|8|12|16)|<c(8|16|24|32)|<U\d{1,4}|\|S\d{1,4})")


class WireError(Exception):
    """The bytes are no message, or the value is none that may be sent."""


class Ref(NamedTuple):
    """Something that is not plain data; both sides know by `kind` what `value` means."""

    kind: str
    value: Any


def encode(value: Any, on_other: Callable[[Any], Ref] | None = None) -> bytes:
    """Return the bytes of `value`. `on_other` turns an object that is not plain data into a Ref.

    Raises WireError for what has no plain form, is nested too deeply or is too large.
    """
    parts: list[bytes] = []
    _Encoder(parts.append, on_other).write(value, 0)
    message = b"".join(parts)
    if len(message) > MAX_FRAME:
        raise WireError("the value is too large")
    return message


def decode(message: bytes, on_ref: Callable[[Ref], Any] = lambda ref: ref) -> Any:
    """The inverse of `encode`; `on_ref` says what a Ref becomes. Raises WireError for any other bytes."""
    reader = _Decoder(message, on_ref)
    value = reader.read(0)
    if reader.place != len(message):
        raise WireError("bytes are left over")
    return value


def send(connection: socket.socket, message: bytes) -> None:
    """Send one message."""
    connection.sendall(struct.pack("<Q", len(message)) + message)


def receive(connection: socket.socket, deadline: float = math.inf) -> bytes:
    """Return the next message.

    deadline: on the clock of `time.monotonic`. Raises TimeoutError after it, EOFError when the
    other side is gone, WireError when a message announces more than MAX_FRAME bytes.
    """
    (length,) = struct.unpack("<Q", _exactly(connection, 8, deadline))
    if length > MAX_FRAME:
        raise WireError("the message is too long")
    return bytes(_exactly(connection, length, deadline))


def _exactly(connection: socket.socket, size: int, deadline: float) -> bytearray:
    data = bytearray()
    while len(data) < size:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        connection.settimeout(None if left == math.inf else left)
        try:
            piece = connection.recv(min(size - len(data), 1 << 20))
        except ConnectionError:
            piece = b""
        if not piece:
            raise EOFError
        data += piece
    return data


class _Encoder:
    def __init__(self, emit: Callable[[bytes], None], on_other: Callable[[Any], Ref] | None) -> None:
        self.emit, self.on_other, self.items = emit, on_other, 0

    def write(self, value: Any, depth: int) -> None:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("the value is nested too deeply or has too many parts")
        if value is None or value is True or value is False:
            self.emit({None: b"N", True: b"T", False: b"F"}[value])
        elif isinstance(value, Ref):
            self.emit(b"r")
            self.write(value.kind, depth + 1)
            self.write(value.value, depth + 1)
        elif isinstance(value, (np.ndarray, np.generic)):
            self._array(value, depth)
        elif isinstance(value, (int, float, complex)):
            self._number(value)
        elif isinstance(value, (str, bytes)):
            data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
            self.emit((b"s" if isinstance(value, str) else b"b") + struct.pack("<I", len(data)) + data)
        elif isinstance(value, (list, tuple, set, frozenset)):
            tag = b"l" if isinstance(value, list) else b"t" if isinstance(value, tuple) else b"e"
            self._many(tag, [*value], depth)
        elif isinstance(value, dict):
            self._many(b"d", [part for pair in value.items() for part in pair], depth)
        else:
            self._other(value, depth)

    def _many(self, tag: bytes, parts: list[Any], depth: int) -> None:
        self.emit(tag + struct.pack("<I", len(parts)))
        for part in parts:
            self.write(part, depth + 1)

    def _number(self, value: int | float | complex) -> None:
        if isinstance(value, int):
            number = int(value)
            data = number.to_bytes(number.bit_length() // 8 + 1, "little", signed=True)
            if len(data) > MAX_INT_BYTES:
                raise WireError("the integer has too many digits")
            self.emit(b"i" + struct.pack("<H", len(data)) + data)
        elif isinstance(value, float):
            self.emit(b"f" + struct.pack("<d", value))
        else:
            self.emit(b"c" + struct.pack("<dd", value.real, value.imag))

    def _array(self, value: np.ndarray | np.generic, depth: int) -> None:
        array = np.asarray(value)
        if array.dtype == object and isinstance(value, np.ndarray):
            self.emit(b"o")
            self.write(array.shape, depth + 1)
            self.write(array.ravel().tolist(), depth + 1)
            return
        array = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).reshape(array.shape)
        if not _DTYPE.fullmatch(array.dtype.str) or not array.itemsize:
            self._other(value, depth)
            return
        self.emit(b"a" if isinstance(value, np.ndarray) else b"g")
        self.write(array.dtype.str, depth + 1)
        self.write(array.shape, depth + 1)
        if array.nbytes > MAX_FRAME:
            raise WireError("the array is too large")
        self.write(array.tobytes(), depth + 1)

    def _other(self, value: Any, depth: int) -> None:
        if self.on_other is None:
            raise WireError(f"a {type(value).__name__} is not plain data")
        self.write(self.on_other(value), depth + 1)


class _Decoder:
    def __init__(self, message: bytes, on_ref: Callable[[Ref], Any]) -> None:
        self.message, self.on_ref, self.place, self.items = message, on_ref, 0, 0
        self.readers: dict[bytes, Callable[[int], Any]] = {
            b"N": lambda _: None,
            b"T": lambda _: True,
            b"F": lambda _: False,
            b"i": lambda _: int.from_bytes(self._bytes(*self._unpack("<H")), "little", signed=True),
            b"f": lambda _: self._unpack("<d")[0],
            b"c": lambda _: complex(*self._unpack("<dd")),
            b"s": lambda _: self._bytes(*self._unpack("<I")).decode("utf-8", "replace"),
            b"b": lambda _: self._bytes(*self._unpack("<I")),
            b"l": self._many,
            b"t": lambda depth: tuple(self._many(depth)),
            b"e": lambda depth: set(map(self._hashable, self._many(depth, MAX_KEYS))),
            b"d": self._dict,
            b"a": self._array,
            b"g": lambda depth: self._array(depth)[()],
            b"o": self._objects,
            b"r": self._ref,
        }

    def read(self, depth: int) -> Any:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("the message is nested too deeply or has too many parts")
        reader = self.readers.get(self._bytes(1))
        if reader is None:
            raise WireError("unknown kind of value")
        return reader(depth)

    def _bytes(self, size: int) -> bytes:
        data = self.message[self.place : self.place + size]
        if len(data) != size:
            raise WireError("the message ends too early")
        self.place += size
        return data

    def _unpack(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(form, self._bytes(struct.calcsize(form)))

    def _many(self, depth: int, most: int = MAX_ITEMS) -> list[Any]:
        (count,) = self._unpack("<I")
        if count > most:
            raise WireError("too many parts")
        return [self.read(depth + 1) for _ in range(count)]

    def _dict(self, depth: int) -> dict[Any, Any]:
        parts = self._many(depth, 2 * MAX_KEYS)
        if len(parts) % 2:
            raise WireError("a key without a value")
        return dict(zip(map(self._hashable, parts[::2]), parts[1::2], strict=True))

    @staticmethod
    def _hashable(key: Any) -> Any:
        try:
            hash(key)
        except TypeError:
            raise WireError("a key that cannot be one") from None
        return key

    def _ref(self, depth: int) -> Any:
        kind, value = self.read(depth + 1), self.read(depth + 1)
        if not isinstance(kind, str):
            raise WireError("a reference without a kind")
        return self.on_ref(Ref(kind, value))

    def _shape(self, depth: int) -> tuple[int, ...]:
        shape = self.read(depth + 1)
        if not isinstance(shape, tuple) or len(shape) > 32 or not all(type(n) is int and 0 <= n < 2**40 for n in shape):
            raise WireError("no shape")
        return shape

    def _array(self, depth: int) -> np.ndarray:
        form, shape, data = self.read(depth + 1), self._shape(depth), self.read(depth + 1)
        if not isinstance(form, str) or not _DTYPE.fullmatch(form) or not isinstance(data, bytes):
            raise WireError("no array")
        try:
            dtype = np.dtype(form)
        except TypeError:
            raise WireError("a number type that this machine does not have") from None
        if not dtype.itemsize or math.prod(shape) * dtype.itemsize != len(data):
            raise WireError("the array's size does not fit its shape")
        if dtype.kind == "b":
            return np.asarray(np.frombuffer(data, np.uint8) != 0).reshape(shape)
        if dtype.kind == "U" and np.any(np.frombuffer(data, "<u4") > 0x10FFFF):
            raise WireError("no text")
        array: np.ndarray = np.frombuffer(data, dtype).reshape(shape).astype(dtype.newbyteorder("="))
        return array

    def _objects(self, depth: int) -> np.ndarray:
        shape, items = self._shape(depth), self.read(depth + 1)
        if not isinstance(items, list) or math.prod(shape) != len(items):
            raise WireError("the array's size does not fit its shape")
        array = np.empty(len(items), dtype=object)
        for place, item in enumerate(items):
            array[place] = item
        return array.reshape(shape)
