"""Writes digits.npz anew, from the copy of the UCI set that scikit-learn ships.

pip install scikit-learn
python rebuild_digits.py
"""

from pathlib import Path

import numpy as np

TARGET = Path(__file__).with_name("digits.npz")


def write(images: np.ndarray, labels: np.ndarray, path: Path = TARGET) -> None:
    """Store images (n, 8, 8) and labels (n,) as bytes, compressed; the same arrays give the same file."""
    assert images.shape == (1797, 8, 8), images.shape
    assert images.min() == 0, images.min()
    assert images.max() == 16, images.max()
    assert np.array_equal(np.unique(labels), np.arange(10)), np.unique(labels)
    np.savez_compressed(path, images=images.astype(np.uint8), labels=labels.astype(np.uint8))


if __name__ == "__main__":
    from sklearn.datasets import load_digits

    digits = load_digits()
    write(digits.images, digits.target)
    print(f"{TARGET}: {len(digits.target)} digits, {TARGET.stat().st_size} bytes")
