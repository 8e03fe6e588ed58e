"""The handwritten digits, and the reader for MNIST's files."""

from __future__ import annotations

import gzip
import hashlib
import runpy
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from conftest import ROOT
from digits import load_digits, load_idx, one_hot_labels, prepare_digits

DATA = ROOT / "assignments" / "layers" / "data"


def idx_bytes(array: np.ndarray, code: int = 0x08, sizes: tuple[int, ...] | None = None) -> bytes:
    """An IDX file with the array's numbers; `sizes` replaces what its header announces."""
    shape = array.shape if sizes is None else sizes
    return struct.pack(f">BBBB{len(shape)}I", 0, 0, code, len(shape), *shape) + array.tobytes()


IMAGES = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)


def test_digits_are_scaled_and_split() -> None:
    """Do pixels go from 0 to 1 in float64, and is about a fifth of 1,797 held out?"""
    (x_train, t_train), (x_test, t_test) = load_digits()
    assert (x_train.shape, t_train.shape, x_test.shape, t_test.shape) == ((1438, 64), (1438,), (359, 64), (359,))
    assert (x_train.dtype, t_train.dtype) == (np.float64, np.int64)
    assert (x_train.min(), x_train.max()) == (0, 1)
    assert 170 < np.bincount(np.concatenate([t_train, t_test])).min() < 190


def test_the_split_is_seeded_and_complete() -> None:
    """Does a seed always hold out the same digits, another seed others, and is every digit somewhere?"""
    first, again, other = load_digits(), load_digits(seed=0), load_digits(seed=1)
    assert np.array_equal(first[1][0], again[1][0])
    assert not np.array_equal(first[1][0], other[1][0])
    for (x_train, _), (x_test, _) in (first, other):
        assert np.vstack([x_train, x_test]).sum() == pytest.approx(load_digits(test_share=0)[0][0].sum())
    assert len(load_digits(test_share=1)[0][0]) == 0


def test_one_hot_rows_mean_the_labels() -> None:
    """Is each one-hot row a single 1 at the label?"""
    (_, labels), _ = load_digits()
    (_, rows), _ = load_digits(one_hot=True)
    assert (rows.shape, rows.dtype) == ((1438, 10), np.float64)
    assert np.array_equal(rows.argmax(axis=1), labels)
    assert np.array_equal(rows.sum(axis=1), np.ones(1438))
    with pytest.raises(ValueError, match="labels must be from 0 to 9, but these go from 3 to 10"):
        one_hot_labels(np.array([3, 10]))


def test_stored_digits_are_the_known_ones(tmp_path: Path) -> None:
    """Are the stored arrays bytes, unaltered, and does the script's way of storing them give the same file again?"""
    with np.load(DATA / "digits.npz", allow_pickle=False) as arrays:
        images, labels = arrays["images"], arrays["labels"]
    assert (images.dtype, labels.dtype) == (np.uint8, np.uint8)
    content = hashlib.sha256(images.tobytes() + labels.tobytes()).hexdigest()
    assert content == "87ff0c9e40dc7e2c0e34e7257799c2e3f3aec1a016363bb11cad869ec428a826"
    write = runpy.run_path(str(DATA / "rebuild_digits.py"))["write"]
    write(images.astype(float), labels.astype(int), tmp_path / "one.npz")
    write(images, labels, tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert np.array_equal(load_digits(tmp_path / "one.npz")[0][0], load_digits()[0][0])


def test_a_file_that_holds_no_digits_is_named(tmp_path: Path) -> None:
    """Is a missing or strange file called by its name, and no pickle ever opened?"""
    with pytest.raises(FileNotFoundError, match=r"nowhere\.npz is missing"):
        load_digits(tmp_path / "nowhere.npz")
    (tmp_path / "text.npz").write_text("no digits")
    np.savez(tmp_path / "other.npz", pictures=IMAGES)
    np.savez(tmp_path / "pickled.npz", images=np.array([{}], dtype=object), labels=np.array([1]))
    np.save(tmp_path / "array.npz.npy", IMAGES)
    (tmp_path / "array.npz.npy").rename(tmp_path / "array.npz")
    (tmp_path / "cut.npz").write_bytes((DATA / "digits.npz").read_bytes()[:2000])
    for name in ("text.npz", "other.npz", "pickled.npz", "array.npz", "cut.npz"):
        with pytest.raises(ValueError, match=f"{name} is not a digits file"):
            load_digits(tmp_path / name)


@pytest.mark.parametrize(
    ("images", "labels", "options", "words"),
    [
        (IMAGES, np.array([1, 2, 3]), {}, "there are 2 images but 3 labels"),
        (IMAGES.reshape(2, 12), np.array([1, 2]), {}, "must have shape"),
        (IMAGES, np.array([1, 2]), {"brightest": 16}, "pixels must be from 0 to 16, but these go from 0 to 23"),
        (IMAGES, np.array([1, 2]), {"test_share": 20}, "test_share must be from 0 to 1, not 20"),
    ],
)
def test_images_and_labels_must_fit(images: np.ndarray, labels: np.ndarray, options: dict, words: str) -> None:
    """Does an error say which numbers do not fit together?"""
    with pytest.raises(ValueError, match=words):
        prepare_digits(images, labels, **options)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzipped"])
@pytest.mark.parametrize("array", [IMAGES, np.array([7, 2, 1], np.uint8), np.zeros((0, 28, 28), np.uint8)])
def test_idx_files_are_read(tmp_path: Path, array: np.ndarray, pack: Callable[[bytes], bytes]) -> None:
    """Do images and labels come back as they were, whatever the file is called?"""
    path = tmp_path / "some-ubyte"
    path.write_bytes(pack(idx_bytes(array)))
    read = load_idx(path)
    assert np.array_equal(read, array)
    assert (read.shape, read.dtype) == (array.shape, np.uint8)
    assert read.flags.writeable


@pytest.mark.parametrize(("code", "kind"), [(0x09, "i1"), (0x0B, "i2"), (0x0C, "i4"), (0x0D, "f4"), (0x0E, "f8")])
def test_other_idx_types_are_read(tmp_path: Path, code: int, kind: str) -> None:
    """Are the other number types of the format read too, in this machine's byte order?"""
    array = np.array([[1, -2], [3, 100]], dtype=">" + kind)
    (tmp_path / "file").write_bytes(idx_bytes(array, code))
    read = load_idx(tmp_path / "file")
    assert np.array_equal(read, array)
    assert read.dtype == np.dtype(kind)


WHOLE = idx_bytes(IMAGES)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is no IDX file: it begins with nothing"),
        (b"\x89PNG\r\n", "is no IDX file: it begins with 89 50 4e 47"),
        (b"\0\0\x08", "is no IDX file: it begins with 00 00 08,"),
        (b"\0\0\x07\x01" + WHOLE[4:], "is no IDX file"),
        (WHOLE[:9], "is cut off: it ends within its header"),
        (WHOLE[:-5], "is cut off: its header announces 2 × 3 × 4 = 24 numbers, 19 are there"),
        (WHOLE + b"more", "holds more than it says: its header announces 2 × 3 × 4 = 24 numbers, 28 are there"),
        (idx_bytes(IMAGES, sizes=(3, 3, 4)), "is cut off: its header announces 3 × 3 × 4 = 36 numbers, 24 are there"),
        (idx_bytes(IMAGES, sizes=(2**32 - 1,) * 3), "is cut off"),
        (gzip.compress(WHOLE, mtime=0)[:-9], "is a damaged gzip file"),
        (gzip.compress(WHOLE, mtime=0)[:12] + b"\0" * 30, "is a damaged gzip file"),
        (gzip.compress(b"no digits", mtime=0), "is no IDX file: it begins with 6e 6f"),
    ],
    ids=lambda part: part if isinstance(part, str) else "file",
)
def test_broken_idx_files_are_named(tmp_path: Path, content: bytes, words: str) -> None:
    """Does the error name the file and say what is wrong with it?"""
    path = tmp_path / "t10k-images-idx3-ubyte.gz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=words) as caught:
        load_idx(path)
    assert str(caught.value).startswith(str(path))


def test_idx_files_feed_the_notebook(tmp_path: Path) -> None:
    """Can what `load_idx` reads be split and scaled like the digits of the course?"""
    for name, array in {"images": IMAGES, "labels": np.array([3, 9], np.uint8)}.items():
        (tmp_path / name).write_bytes(gzip.compress(idx_bytes(array)))
    (x, t), _ = prepare_digits(load_idx(tmp_path / "images"), load_idx(tmp_path / "labels"), test_share=0)
    assert (x.shape, x.max(), sorted(t)) == ((2, 12), 23 / 255, [3, 9])
