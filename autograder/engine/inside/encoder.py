"""Plain values → bytes."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np

from .plain import DTYPE, MAX_DEPTH, MAX_FRAME, MAX_INT_BYTES, MAX_ITEMS, Ref, WireError

BYTE, SHORT, COUNT, FLOAT, COMPLEX = map(struct.Struct, ("<B", "<H", "<I", "<d", "<dd"))
SHORT_TEXT = 40  # characters: names and keys, which come again and again
_TAGGED_FLOAT = struct.Struct("<cd")
_SMALL = [b"n" + BYTE.pack(number) for number in range(256)]


class Encoder:
    """Writes values to `emit`: for each a letter for its kind, then its content."""

    def __init__(self, emit: Callable[[bytes], None], on_other: Callable[[Any], Ref] | None) -> None:
        self.emit, self.on_other, self.items = emit, on_other, 0

    def write(self, value: Any, depth: int) -> None:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("the value is nested too deeply or has too many parts")
        writer = _WRITERS.get(type(value)) or _writer_of_kin(value)
        writer(self, value, depth)

    def write_ref(self, value: Ref, depth: int) -> None:
        self.emit(b"r")
        self.write(value.kind, depth + 1)
        self.write(value.value, depth + 1)

    def write_none(self, value: None, depth: int) -> None:
        self.emit(b"N")

    def write_truth(self, value: bool, depth: int) -> None:
        self.emit(b"T" if value else b"F")

    def write_integer(self, value: int, depth: int) -> None:
        if 0 <= value < 256:
            self.emit(_SMALL[value])
            return
        number = int(value)
        data = number.to_bytes(number.bit_length() // 8 + 1, "little", signed=True)
        if len(data) > MAX_INT_BYTES:
            raise WireError("the integer has too many digits")
        self.emit(b"i" + SHORT.pack(len(data)) + data)

    def write_float(self, value: float, depth: int) -> None:
        self.emit(_TAGGED_FLOAT.pack(b"f", value))

    def write_double(self, value: np.float64, depth: int) -> None:
        self.emit(_TAGGED_FLOAT.pack(b"x", value))

    def write_complex(self, value: complex, depth: int) -> None:
        self.emit(b"c" + COMPLEX.pack(value.real, value.imag))

    def write_text(self, value: str, depth: int) -> None:
        self.emit(_short_text(value) if len(value) <= SHORT_TEXT else _text(value))

    def write_data(self, value: bytes, depth: int) -> None:
        self.emit(b"b" + COUNT.pack(len(value)) + value)

    def write_list(self, value: list[Any], depth: int) -> None:
        self._many(b"l", value, depth)

    def write_tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self._many(b"t", value, depth)

    def write_set(self, value: set[Any] | frozenset[Any], depth: int) -> None:
        self._many(b"e", [*value], depth)

    def write_dict(self, value: dict[Any, Any], depth: int) -> None:
        self._many(b"d", [*chain.from_iterable(value.items())], depth)

    def _many(self, tag: bytes, parts: Sequence[Any], depth: int) -> None:
        self.emit(tag + COUNT.pack(len(parts)))
        self.items += len(parts)
        if self.items > MAX_ITEMS or (parts and depth == MAX_DEPTH):
            raise WireError("the value is nested too deeply or has too many parts")
        depth += 1
        for part in parts:
            writer = _WRITERS.get(type(part)) or _writer_of_kin(part)
            writer(self, part, depth)

    def write_array(self, value: np.ndarray | np.generic, depth: int) -> None:
        array = np.asarray(value)
        kind = array.dtype.kind
        if kind == "O" and isinstance(value, np.ndarray):
            self.emit(b"o" + _shape(array.shape))
            self.write(array.ravel().tolist(), depth + 1)
            return
        if array.dtype.byteorder == ">":
            array = array.astype(array.dtype.newbyteorder("<"))
        head = _head(array.dtype, array.shape)
        if head is None:
            self.write_other(value, depth)
            return
        if array.nbytes > MAX_FRAME:
            raise WireError("the array is too large")
        self.emit(b"a" if isinstance(value, np.ndarray) else b"g")
        self.emit(head)
        self.emit(array.tobytes())

    def write_other(self, value: Any, depth: int) -> None:
        if self.on_other is None:
            raise WireError(f"a {type(value).__name__} is not plain data")
        self.write(self.on_other(value), depth + 1)


def _text(value: str) -> bytes:
    data = value.encode("utf-8", "surrogatepass")
    return b"s" + COUNT.pack(len(data)) + data


_short_text = lru_cache(maxsize=1000)(_text)


@lru_cache(maxsize=1000)
def _head(dtype: np.dtype[Any], shape: tuple[int, ...]) -> bytes | None:
    """What stands before the numbers of an array. None: they are of no type that can be sent."""
    form = dtype.str
    if not DTYPE.fullmatch(form) or not dtype.itemsize:
        return None
    return BYTE.pack(len(form)) + form.encode() + _shape(shape)


def _shape(shape: tuple[int, ...]) -> bytes:
    return struct.pack(f"<B{len(shape)}Q", len(shape), *shape)


# The order matters: a Ref is a tuple, a bool is an int and an np.float64 is a float.
_WRITERS: dict[type, Callable[[Encoder, Any, int], None]] = {
    Ref: Encoder.write_ref,
    np.ndarray: Encoder.write_array,
    np.float64: Encoder.write_double,
    np.generic: Encoder.write_array,
    type(None): Encoder.write_none,
    bool: Encoder.write_truth,
    int: Encoder.write_integer,
    float: Encoder.write_float,
    complex: Encoder.write_complex,
    str: Encoder.write_text,
    bytes: Encoder.write_data,
    list: Encoder.write_list,
    tuple: Encoder.write_tuple,
    set: Encoder.write_set,
    frozenset: Encoder.write_set,
    dict: Encoder.write_dict,
}


def _writer_of_kin(value: Any) -> Callable[[Encoder, Any, int], None]:
    return next((writer for kind, writer in _WRITERS.items() if isinstance(value, kind)), Encoder.write_other)
