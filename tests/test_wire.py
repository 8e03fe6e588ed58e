"""Plain data across the boundary: what travels, and what no bytes can do."""

from __future__ import annotations

import math
import pickle
import socket
import struct
import time
from threading import Thread
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra import numpy as arrays

from autograder.engine.inside.plain import MAX_COLLISIONS, MAX_FRAME
from autograder.engine.inside.wire import HEADER, LARGE, SMALL, Ref, WireError, decode, encode, receive, send

DTYPES = [np.dtype(form) for form in ("?", "i1", "<i8", ">i4", "<u2", "<f8", "<f4", "<c16", "<U3", "S2", np.longdouble)]
NUMBERS = some.integers() | some.floats() | some.complex_numbers() | some.booleans() | some.none()
LEAVES = NUMBERS | some.text() | some.binary()
ARRAYS = some.sampled_from(DTYPES).flatmap(
    lambda dtype: arrays.arrays(dtype, arrays.array_shapes(min_dims=0, min_side=0))
)
VALUES = some.recursive(
    LEAVES | ARRAYS,
    lambda parts: (
        some.lists(parts, max_size=4)
        | some.lists(parts, max_size=3).map(tuple)
        | some.dictionaries(some.text() | some.integers(), parts, max_size=3)
    ),
    max_leaves=12,
)


def same(a: Any, b: Any) -> bool:
    """Are the values alike, types included, NaN equal to NaN?"""
    if type(a) is not type(b):
        return False
    if isinstance(a, (np.ndarray, np.generic)):
        return (
            a.dtype.newbyteorder("=") == b.dtype
            and a.shape == b.shape
            and np.array_equal(a, b, equal_nan=a.dtype.kind in "fc")
        )
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[key], b[key]) for key in a)
    if isinstance(a, complex):
        return same(a.real, b.real) and same(a.imag, b.imag)
    return a == b or (isinstance(a, float) and math.isnan(a) and math.isnan(b))


@given(VALUES)
def test_values_come_back_as_they_were(value: Any) -> None:
    """Does every plain value, nested and in arrays, survive the journey with its type?"""
    assert same(value, decode(encode(value)))


@settings(max_examples=300)
@given(some.binary(max_size=200))
def test_any_bytes_give_a_value_or_an_error(data: bytes) -> None:
    """Do random bytes end in a value or in WireError, and in nothing else?"""
    try:
        decode(data)
    except WireError:
        return


@settings(max_examples=500)
@given(
    VALUES,
    some.lists(some.tuples(some.integers(0, 10**6), some.integers(0, 255)), min_size=1, max_size=4),
    some.integers(0, 50),
)
@pytest.mark.slow
def test_mutated_messages_give_a_value_or_an_error(value: Any, changes: list[tuple[int, int]], cut: int) -> None:
    """Does a real message with bytes changed, cut or added end the same way?"""
    data = bytearray(encode(value))
    for place, byte in changes:
        data[place % len(data)] = byte
    for message in (bytes(data), bytes(data[: len(data) - cut]), bytes(data) + b"N"):
        try:
            decode(message)
        except WireError:
            continue


COLLIDING = [number * (2**61 - 1) for number in range(MAX_COLLISIONS + 2)]  # each has the hash 0


def nested(depth: int) -> bytes:
    return b"l\1\0\0\0" * depth + b"N"


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"?", id="unknown tag"),
        pytest.param(nested(50_000), id="nested deeply"),
        pytest.param(b"l" + struct.pack("<I", 2**32 - 1), id="four thousand million items"),
        pytest.param(b"l" + struct.pack("<I", 10**6) + b"N" * 10**6, id="a million items"),
        pytest.param(b"d" + struct.pack("<I", 10**6), id="half a million keys"),
        pytest.param(b"d" + struct.pack("<I", 1) + b"N", id="key without value"),
        pytest.param(encode(dict.fromkeys(COLLIDING)), id="keys of the same hash in a dict"),
        pytest.param(encode(set(COLLIDING)), id="keys of the same hash in a set"),
        pytest.param(encode({(key,) for key in COLLIDING}), id="keys of the same hash in tuples"),
        pytest.param(b"d" + struct.pack("<I", 2) + b"l\0\0\0\0N", id="a list as key"),
        pytest.param(b"s" + struct.pack("<I", 2**32 - 1), id="text that is not there"),
        pytest.param(b"i" + struct.pack("<H", 60_000), id="digits that are not there"),
        pytest.param(b"a" + encode("|O8") + encode((1,)) + encode(b"12345678"), id="array of objects as bytes"),
        pytest.param(b"a" + encode("<M8[s]") + encode((1,)) + encode(b"12345678"), id="array of dates"),
        pytest.param(b"a" + encode("<f8") + encode((-1,)) + encode(b"12345678"), id="negative shape"),
        pytest.param(b"a" + encode("<f8") + encode((2**39, 2**39)) + encode(b""), id="shape beyond memory"),
        pytest.param(b"a" + encode("<f8") + encode((3,)) + encode(b"12345678"), id="too few bytes"),
        pytest.param(b"a" + encode("<f8") + encode((0,) * 40) + encode(b""), id="forty dimensions"),
        pytest.param(b"a" + encode("<f12") + encode((1,)) + encode(b"123456789012"), id="a float of no machine"),
        pytest.param(b"a" + encode("<U1") + encode((1,)) + encode(b"\xff\xff\xff\xff"), id="a character that is none"),
        pytest.param(b"o" + encode((2,)) + encode([1]), id="object array with too few parts"),
        pytest.param(b"r" + encode(1) + encode(2), id="reference without a kind"),
        pytest.param(pickle.dumps([1, 2]), id="a pickle"),
        pytest.param(encode(1) + b"N", id="bytes left over"),
    ],
)
def test_hostile_messages_are_refused_at_once(message: bytes) -> None:
    """Is each refused in words, and before it costs time or memory?"""
    start = time.process_time()
    with pytest.raises(WireError):
        decode(message)
    assert time.process_time() - start < 5


def test_empty_array_of_impossible_shape_is_refused() -> None:
    """Is an array without content, but with dimensions that numpy does not take, an error of the message's?"""
    message = encode(np.zeros((3, 0, 1)))
    with pytest.raises(WireError):
        decode(message[:-8] + (2**60).to_bytes(8, "little"))


def test_byte_that_is_no_truth_value_becomes_one() -> None:
    """Is a boolean array one of 0 and 1, whatever bytes came?"""
    message = encode(np.zeros(3, bool))[:-3] + b"\0\x02\xff"
    assert decode(message).tobytes() == b"\0\1\1"


@pytest.mark.parametrize(
    "value",
    [10**5000, object(), [object()], len, np.zeros(1, "M8[s]"), np.zeros(MAX_FRAME, np.int8)],
    ids=lambda v: type(v).__name__,
)
def test_what_cannot_travel_is_refused_by_the_sender(value: Any) -> None:
    """Does the sender say no to what the other side would refuse?"""
    with pytest.raises(WireError):
        encode(value)


def test_cyclic_list_is_refused() -> None:
    """Does a list that holds itself end in an error?"""
    cycle: list[Any] = []
    cycle.append(cycle)
    with pytest.raises(WireError, match="nested"):
        encode(cycle)


def test_subclasses_travel_as_what_they_are_at_heart() -> None:
    """Is nothing of a tricky subclass left on the other side?"""

    class Always(float):
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = float.__hash__

    class Sly(np.ndarray):
        def __eq__(self, other: object) -> Any:
            return True

    came = decode(encode([Always(3.0), np.zeros(2).view(Sly)]))
    assert (type(came[0]), type(came[1])) == (float, np.ndarray)
    assert came[0] != 4.0


def test_references_are_resolved_by_the_receiver() -> None:
    """Does the receiver decide what a reference is?"""
    message = encode({"f": print}, lambda value: Ref("function", value.__name__))
    assert decode(message, lambda ref: f"{ref.kind} {ref.value}") == {"f": "function print"}


def test_large_announcements_and_silence() -> None:
    """Is a message of impossible length refused before it is read, and does waiting end?"""
    here, there = socket.socketpair()
    with pytest.raises(TimeoutError):
        receive(here, time.monotonic() + 0.05)
    there.sendall(struct.pack("<Q", MAX_FRAME + 1))
    with pytest.raises(WireError):
        receive(here, time.monotonic() + 5)
    send(there, b"hello")
    assert receive(here, time.monotonic() + 5) == b"hello"
    there.close()
    with pytest.raises(EOFError):
        receive(here, time.monotonic() + 5)
    here.close()


def test_half_a_message_is_kept_when_time_runs_out() -> None:
    """Can a message be received after all, when the first half of it came in time and the rest later?"""
    here, there = socket.socketpair()
    message, come = struct.pack("<Q", 5) + b"hello", bytearray()
    for half in (message[:3], message[3:10]):
        there.sendall(half)
        with pytest.raises(TimeoutError):
            receive(here, time.monotonic() + 0.05, come)
    there.sendall(message[10:])
    assert receive(here, time.monotonic() + 5, come) == b"hello"
    there.sendall(message)
    assert receive(here, time.monotonic() + 5, come) == b"hello"
    here.close()
    there.close()


def test_a_second_message_at_once_is_refused() -> None:
    """Can nobody send an answer ahead, to a question that is still to come?"""
    here, there = socket.socketpair()
    there.sendall((struct.pack("<Q", 5) + b"hello") * 2)
    with pytest.raises(WireError):
        receive(here, time.monotonic() + 5)
    here.close()
    there.close()


def test_messages_of_any_size_arrive_whole() -> None:
    """Does a message arrive as it was sent, whether it comes in one piece or in many?"""
    here, there = socket.socketpair()
    for size in (0, 1, SMALL - HEADER.size, SMALL, 3 * LARGE + 1):
        message = bytes(range(256)) * (size // 256) + bytes(size % 256)
        sending = Thread(target=send, args=(there, message))
        sending.start()
        assert receive(here, time.monotonic() + 30) == message
        sending.join()
    here.close()
    there.close()
