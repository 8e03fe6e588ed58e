"""Plain values → bytes."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from .plain import DTYPE, MAX_DEPTH, MAX_FRAME, MAX_INT_BYTES, MAX_ITEMS, Ref, WireError

BYTE, SHORT, COUNT, FLOAT, COMPLEX = map(struct.Struct, ("<B", "<H", "<I", "<d", "<dd"))


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

    def write_constant(self, value: bool | None, depth: int) -> None:
        self.emit(b"N" if value is None else b"T" if value else b"F")

    def write_integer(self, value: int, depth: int) -> None:
        number = int(value)
        data = number.to_bytes(number.bit_length() // 8 + 1, "little", signed=True)
        if len(data) > MAX_INT_BYTES:
            raise WireError("the integer has too many digits")
        self.emit(b"i" + SHORT.pack(len(data)) + data)

    def write_float(self, value: float, depth: int) -> None:
        self.emit(b"f" + FLOAT.pack(value))

    def write_complex(self, value: complex, depth: int) -> None:
        self.emit(b"c" + COMPLEX.pack(value.real, value.imag))

    def write_text(self, value: str, depth: int) -> None:
        data = value.encode("utf-8", "surrogatepass")
        self.emit(b"s" + COUNT.pack(len(data)) + data)

    def write_data(self, value: bytes, depth: int) -> None:
        self.emit(b"b" + COUNT.pack(len(value)) + value)

    def write_list(self, value: list[Any], depth: int) -> None:
        self._many(b"l", value, depth)

    def write_tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self._many(b"t", value, depth)

    def write_set(self, value: set[Any] | frozenset[Any], depth: int) -> None:
        self._many(b"e", [*value], depth)

    def write_dict(self, value: dict[Any, Any], depth: int) -> None:
        self._many(b"d", [part for pair in value.items() for part in pair], depth)

    def _many(self, tag: bytes, parts: Sequence[Any], depth: int) -> None:
        self.emit(tag + COUNT.pack(len(parts)))
        for part in parts:
            self.write(part, depth + 1)

    def write_array(self, value: np.ndarray | np.generic, depth: int) -> None:
        array = np.asarray(value)
        if array.dtype == object and isinstance(value, np.ndarray):
            self.emit(b"o" + _shape(array))
            self.write(array.ravel().tolist(), depth + 1)
            return
        if array.dtype.str[0] == ">":
            array = array.astype(array.dtype.newbyteorder("<"))
        form = array.dtype.str
        if not DTYPE.fullmatch(form) or not array.itemsize:
            self.write_other(value, depth)
            return
        if array.nbytes > MAX_FRAME:
            raise WireError("the array is too large")
        tag = b"a" if isinstance(value, np.ndarray) else b"g"
        self.emit(tag + BYTE.pack(len(form)) + form.encode() + _shape(array))
        self.emit(array.tobytes())

    def write_other(self, value: Any, depth: int) -> None:
        if self.on_other is None:
            raise WireError(f"a {type(value).__name__} is not plain data")
        self.write(self.on_other(value), depth + 1)


def _shape(array: np.ndarray) -> bytes:
    return struct.pack(f"<B{array.ndim}Q", array.ndim, *array.shape)


# The order matters: a Ref is a tuple, a bool is an int and an np.float64 is a float.
_WRITERS: dict[type, Callable[[Encoder, Any, int], None]] = {
    Ref: Encoder.write_ref,
    np.ndarray: Encoder.write_array,
    np.generic: Encoder.write_array,
    type(None): Encoder.write_constant,
    bool: Encoder.write_constant,
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
