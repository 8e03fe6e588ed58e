"""Bytes → plain values. The bytes can come from anybody."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from .encoder import COMPLEX, COUNT, FLOAT, SHORT
from .plain import DTYPE, MAX_COLLISIONS, MAX_DEPTH, MAX_DIMENSIONS, MAX_FRAME, MAX_ITEMS, MAX_KEYS, Ref, WireError


class Decoder:
    """Reads one value from the bytes that an `Encoder` wrote, or from any others. `place` is how far it has read."""

    def __init__(self, message: bytes, on_ref: Callable[[Ref], Any]) -> None:
        self.message, self.on_ref, self.place, self.items = message, on_ref, 0, 0

    def read(self, depth: int) -> Any:
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("the message is nested too deeply or has too many parts")
        return _READERS[self._byte()](self, depth)

    def _byte(self) -> int:
        try:
            byte = self.message[self.place]
        except IndexError:
            raise _cut_short() from None
        self.place += 1
        return byte

    def _take(self, size: int) -> bytes:
        data = self.message[self.place : self.place + size]
        if len(data) != size:
            raise _cut_short()
        self.place += size
        return data

    def _unpack(self, form: struct.Struct) -> Any:
        """The first value of `form`."""
        place = self.place
        self.place += form.size
        try:
            return form.unpack_from(self.message, place)[0]
        except struct.error:
            raise _cut_short() from None

    def read_nothing(self, depth: int) -> Any:
        raise WireError("unknown kind of value")

    def read_data(self, depth: int) -> bytes:
        return self._take(self._unpack(COUNT))

    def read_text(self, depth: int) -> str:
        return self._take(self._unpack(COUNT)).decode("utf-8", "replace")

    def read_small(self, depth: int) -> int:
        return self._byte()

    def read_integer(self, depth: int) -> int:
        return int.from_bytes(self._take(self._unpack(SHORT)), "little", signed=True)

    def read_float(self, depth: int) -> float:
        return float(self._unpack(FLOAT))

    def read_double(self, depth: int) -> np.float64:
        return np.float64(self._unpack(FLOAT))

    def read_complex(self, depth: int) -> complex:
        return complex(*COMPLEX.unpack(self._take(COMPLEX.size)))

    def read_list(self, depth: int, most: int = MAX_ITEMS) -> list[Any]:
        count = self._unpack(COUNT)
        self.items += count
        if count > most or self.items > MAX_ITEMS or (count and depth == MAX_DEPTH):
            raise WireError("the message is nested too deeply or has too many parts")
        depth, message, parts = depth + 1, self.message, []
        for _ in range(count):
            try:
                reader = _READERS[message[self.place]]
            except IndexError:
                raise _cut_short() from None
            self.place += 1
            parts.append(reader(self, depth))
        return parts

    def read_tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self.read_list(depth))

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
        dtype = _dtype(self._take(self._byte()))
        shape = self._shape()
        data = self._take(math.prod(shape) * dtype.itemsize)
        kind = dtype.kind
        if kind == "b":
            return np.asarray(np.frombuffer(data, np.uint8) != 0).reshape(shape)
        if kind == "U" and np.any(np.frombuffer(data, "<u4") > 0x10FFFF):
            raise WireError("no text")
        array: np.ndarray = np.ndarray(shape, dtype, data)
        return array.copy() if dtype.isnative else array.astype(dtype.newbyteorder("="))

    def read_scalar(self, depth: int) -> Any:
        return self.read_array(depth)[()]

    def read_objects(self, depth: int) -> np.ndarray:
        shape, items = self._shape(), self.read(depth + 1)
        if not isinstance(items, list) or math.prod(shape) != len(items):
            raise WireError("the array's size does not fit its shape")
        array = np.empty(len(items), dtype=object)
        for place, item in enumerate(items):
            array[place] = item
        return array.reshape(shape)

    def _shape(self) -> tuple[int, ...]:
        count = self._byte()
        if count > MAX_DIMENSIONS:
            raise WireError("no shape")
        shape = _SHAPES[count].unpack(self._take(8 * count))
        if not 0 < math.prod(shape) <= MAX_FRAME and math.prod(length or 1 for length in shape) > MAX_FRAME:
            raise WireError("the array is too large")  # numpy refuses some empty arrays too
        return shape


_SHAPES = [struct.Struct(f"<{count}Q") for count in range(MAX_DIMENSIONS + 1)]
_BY_TAG: dict[bytes, Callable[[Decoder, int], Any]] = {
    b"N": lambda decoder, depth: None,
    b"T": lambda decoder, depth: True,
    b"F": lambda decoder, depth: False,
    b"n": Decoder.read_small,
    b"i": Decoder.read_integer,
    b"f": Decoder.read_float,
    b"x": Decoder.read_double,
    b"c": Decoder.read_complex,
    b"s": Decoder.read_text,
    b"b": Decoder.read_data,
    b"l": Decoder.read_list,
    b"t": Decoder.read_tuple,
    b"e": Decoder.read_set,
    b"d": Decoder.read_dict,
    b"a": Decoder.read_array,
    b"g": Decoder.read_scalar,
    b"o": Decoder.read_objects,
    b"r": Decoder.read_ref,
}
_READERS = [_BY_TAG.get(bytes([byte]), Decoder.read_nothing) for byte in range(256)]


def _cut_short() -> WireError:
    return WireError("the message ends too early")


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
        hashes = [*map(hash, keys)]
    except TypeError:
        raise WireError("a key that cannot be one") from None
    if len(keys) > MAX_COLLISIONS and len(keys) - len(set(hashes)) > MAX_COLLISIONS:
        raise WireError("keys that collide")
    return keys
