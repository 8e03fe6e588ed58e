"""Bytes → plain values. The bytes can come from anybody."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from .encoder import BYTE, COMPLEX, COUNT, FLOAT, SHORT
from .plain import DTYPE, MAX_COLLISIONS, MAX_DEPTH, MAX_DIMENSIONS, MAX_FRAME, MAX_ITEMS, MAX_KEYS, Ref, WireError


class Decoder:
    """Reads one value from the bytes that an `Encoder` wrote, or from any others. `place` is how far it has read."""

    def __init__(self, message: bytes, on_ref: Callable[[Ref], Any]) -> None:
        self.message, self.on_ref, self.place, self.items = message, on_ref, 0, 0

    def read(self, depth: int) -> Any:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("the message is nested too deeply or has too many parts")
        reader = _READERS.get(self.message[self.place : self.place + 1])
        if reader is None:
            raise WireError("unknown kind of value")
        self.place += 1
        return reader(self, depth)

    def _take(self, size: int) -> bytes:
        data = self.message[self.place : self.place + size]
        if len(data) != size:
            raise WireError("the message ends too early")
        self.place += size
        return data

    def _unpack(self, form: struct.Struct) -> Any:
        """The first value of `form`."""
        place = self.place
        self.place += form.size
        try:
            return form.unpack_from(self.message, place)[0]
        except struct.error:
            raise WireError("the message ends too early") from None

    def read_data(self, depth: int) -> bytes:
        return self._take(self._unpack(COUNT))

    def read_integer(self, depth: int) -> int:
        return int.from_bytes(self._take(self._unpack(SHORT)), "little", signed=True)

    def read_float(self, depth: int) -> float:
        return float(self._unpack(FLOAT))

    def read_complex(self, depth: int) -> complex:
        return complex(*COMPLEX.unpack(self._take(COMPLEX.size)))

    def read_list(self, depth: int, most: int = MAX_ITEMS) -> list[Any]:
        count = self._unpack(COUNT)
        if count > most:
            raise WireError("too many parts")
        return [self.read(depth + 1) for _ in range(count)]

    def read_set(self, depth: int) -> set[Any]:
        return set(_checked_keys(self.read_list(depth, MAX_KEYS)))

    def read_dict(self, depth: int) -> dict[Any, Any]:
        parts = self.read_list(depth, 2 * MAX_KEYS)
        if len(parts) % 2:
            raise WireError("a key without a value")
        return dict(zip(_checked_keys(parts[::2]), parts[1::2], strict=True))

    def read_ref(self, depth: int) -> Any:
        kind, value = self.read(depth + 1), self.read(depth + 1)
        if not isinstance(kind, str):
            raise WireError("a reference without a kind")
        return self.on_ref(Ref(kind, value))

    def read_array(self, depth: int) -> np.ndarray:
        self.items += 3  # even an empty array takes as much memory as several numbers
        dtype = _dtype(self._take(self._unpack(BYTE)))
        shape = self._shape()
        data = self._take(math.prod(shape) * dtype.itemsize)
        if dtype.kind == "b":
            return np.asarray(np.frombuffer(data, np.uint8) != 0).reshape(shape)
        if dtype.kind == "U" and np.any(np.frombuffer(data, "<u4") > 0x10FFFF):
            raise WireError("no text")
        array: np.ndarray = np.frombuffer(data, dtype).reshape(shape).astype(dtype.newbyteorder("="))
        return array

    def read_objects(self, depth: int) -> np.ndarray:
        shape, items = self._shape(), self.read(depth + 1)
        if not isinstance(items, list) or math.prod(shape) != len(items):
            raise WireError("the array's size does not fit its shape")
        array = np.empty(len(items), dtype=object)
        for place, item in enumerate(items):
            array[place] = item
        return array.reshape(shape)

    def _shape(self) -> tuple[int, ...]:
        count = self._unpack(BYTE)
        if count > MAX_DIMENSIONS:
            raise WireError("no shape")
        shape = struct.unpack(f"<{count}Q", self._take(8 * count))
        if math.prod(length or 1 for length in shape) > MAX_FRAME:  # numpy refuses some empty arrays too
            raise WireError("the array is too large")
        return shape


_READERS: dict[bytes, Callable[[Decoder, int], Any]] = {
    b"N": lambda decoder, depth: None,
    b"T": lambda decoder, depth: True,
    b"F": lambda decoder, depth: False,
    b"i": Decoder.read_integer,
    b"f": Decoder.read_float,
    b"c": Decoder.read_complex,
    b"s": lambda decoder, depth: decoder.read_data(depth).decode("utf-8", "replace"),
    b"b": Decoder.read_data,
    b"l": Decoder.read_list,
    b"t": lambda decoder, depth: tuple(decoder.read_list(depth)),
    b"e": Decoder.read_set,
    b"d": Decoder.read_dict,
    b"a": Decoder.read_array,
    b"g": lambda decoder, depth: decoder.read_array(depth)[()],
    b"o": Decoder.read_objects,
    b"r": Decoder.read_ref,
}


@lru_cache(maxsize=256)
def _dtype(form: bytes) -> np.dtype[Any]:
    text = form.decode("ascii", "replace")
    if not DTYPE.fullmatch(text):
        raise WireError("no type of numbers")
    try:
        dtype = np.dtype(text)
    except TypeError:
        raise WireError("a number type that this machine does not have") from None
    if not dtype.itemsize:
        raise WireError("values without a size")
    return dtype


def _checked_keys(keys: list[Any]) -> list[Any]:
    """The keys. Raises WireError if some cannot be keys, or if so many share a hash that looking them up gets slow."""
    try:
        hashes = set(map(hash, keys))
    except TypeError:
        raise WireError("a key that cannot be one") from None
    if len(keys) - len(hashes) > MAX_COLLISIONS:
        raise WireError("keys that collide")
    return keys
