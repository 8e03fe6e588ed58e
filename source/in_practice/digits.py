"""Real handwritten digits for the notebook `layers`, and a reader for MNIST's IDX files; needs numpy only."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

import numpy as np

__all__ = ["load_digits", "load_idx", "one_hot_labels", "prepare_digits"]

Examples = tuple[np.ndarray, np.ndarray]  # x of shape (n, pixels), t

_HERE = Path(__file__).resolve().parent
_PLACES = (_HERE / "data" / "digits.npz", _HERE / "assignments" / "layers" / "data" / "digits.npz")
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, EOFError, OSError, zipfile.BadZipFile, zlib.error)
_IDX_TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


def load_digits(
    path: str | Path | None = None, *, test_share: float = 0.2, seed: int = 0, one_hot: bool = False
) -> tuple[Examples, Examples]:
    """Read the 1,797 handwritten digits and return (x_train, t_train), (x_test, t_test).

    path: a digits.npz; without it, the one that belongs to the course.
    test_share, seed, one_hot: as in `prepare_digits`.

    x is float64 from 0 (paper) to 1 (ink), shape (n, 64). Raises FileNotFoundError or ValueError
    when the file is missing or is none of ours.
    """
    file = Path(path) if path is not None else next((place for place in _PLACES if place.is_file()), _PLACES[0])
    if not file.is_file():
        raise FileNotFoundError(f"{file} is missing; it comes with the assignment `layers`")
    try:
        with open(file, "rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            images, labels = arrays["images"], arrays["labels"]
    except _UNREADABLE as error:
        raise ValueError(f"{file} is not a digits file: it must hold two arrays, images and labels") from error
    return prepare_digits(images, labels, brightest=16, test_share=test_share, seed=seed, one_hot=one_hot)


def prepare_digits(
    images: np.ndarray,
    labels: np.ndarray,
    *,
    brightest: float = 255,
    test_share: float = 0.2,
    seed: int = 0,
    one_hot: bool = False,
) -> tuple[Examples, Examples]:
    """Scale, flatten, shuffle and split images and labels; return (x_train, t_train), (x_test, t_test).

    images: shape (n, rows, columns), pixels from 0 to `brightest`. labels: shape (n,), 0 to 9.
    test_share: the share that is held out, from 0 to 1. seed: who is held out; the same seed, the same split.
    one_hot: t as rows with a single 1, shape (n, 10), float64; otherwise labels, shape (n,), int64.
    """
    images, labels = np.asarray(images), np.asarray(labels)
    if images.ndim != 3 or labels.ndim != 1:
        raise ValueError(
            f"images must have shape (n, rows, columns) and labels (n,), not {images.shape}, {labels.shape}"
        )
    if len(images) != len(labels):
        raise ValueError(f"there are {len(images)} images but {len(labels)} labels")
    if not 0 <= test_share <= 1:
        raise ValueError(f"test_share must be from 0 to 1, not {test_share}")
    x = images.reshape(len(images), -1) / float(brightest)
    if x.size and not 0 <= x.min() <= x.max() <= 1:
        raise ValueError(f"pixels must be from 0 to {brightest:g}, but these go from {images.min()} to {images.max()}")
    t = one_hot_labels(labels) if one_hot else labels.astype(np.int64)
    order = np.random.default_rng(seed).permutation(len(x))
    test, train = np.split(order, [round(test_share * len(x))])
    return (x[train], t[train]), (x[test], t[test])


def one_hot_labels(labels: np.ndarray, classes: int = 10) -> np.ndarray:
    """Return one row for each label, all zeros but a 1 at the label: shape (n, classes), float64."""
    labels = np.asarray(labels)
    if labels.size and not 0 <= labels.min() <= labels.max() < classes:
        raise ValueError(f"labels must be from 0 to {classes - 1}, but these go from {labels.min()} to {labels.max()}")
    return np.eye(classes)[labels.astype(np.int64)]


def load_idx(path: str | Path) -> np.ndarray:
    """Read an IDX file, the format of MNIST, gzipped or not: images (n, rows, columns) or labels (n,).

    Raises ValueError that names the file when it does not begin like an IDX file, when it ends
    too early, or when it holds more numbers than its header says.
    """
    with open(path, "rb") as start:
        zipped = start.read(2) == b"\x1f\x8b"
    with gzip.open(path, "rb") if zipped else open(path, "rb") as stream:
        try:
            return _read_idx(stream, path)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise ValueError(f"{path} is a damaged gzip file, perhaps cut off while it was copied: {error}") from error


def _read_idx(stream: BinaryIO | gzip.GzipFile, path: str | Path) -> np.ndarray:
    magic = stream.read(4)
    if len(magic) < 4 or magic[:2] != b"\0\0" or magic[2] not in _IDX_TYPES or magic[3] == 0:
        raise ValueError(
            f"{path} is no IDX file: it begins with {magic.hex(' ') or 'nothing'}, "
            "where MNIST's images have 00 00 08 03 and its labels 00 00 08 01"
        )
    kind, dimensions = np.dtype(_IDX_TYPES[magic[2]]), magic[3]
    sizes = stream.read(4 * dimensions)
    if len(sizes) < 4 * dimensions:
        raise ValueError(f"{path} is cut off: it ends within its header")
    shape = tuple(int(size) for size in np.frombuffer(sizes, ">u4"))
    count = 1
    for size in shape:
        count *= size
    content = stream.read()
    if len(content) != count * kind.itemsize:
        less = len(content) < count * kind.itemsize
        raise ValueError(
            f"{path} {'is cut off' if less else 'holds more than it says'}: "
            f"its header announces {' × '.join(map(str, shape))} = {count} numbers, "
            f"{len(content) // kind.itemsize} are there"
        )
    return np.frombuffer(content, kind).reshape(shape).astype(kind.newbyteorder("="))
