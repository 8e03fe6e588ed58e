"""Zip files and folders of downloads: does a damaged or hostile file cost its own entry, and little memory?"""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.lms.archives import MAX_NESTED_BYTES, opened
from autograder.lms.zips import Unreadable
from autograder.submission.handed_in import MAX_FILE
from conftest import ROOT
from downloads import patched, unpacked, with_many_entries, zip_bytes, zipped

HONEST = "roe_3_4_tiny.ipynb"


def read_all(download: Path) -> dict[str, str]:
    """Path → content as text, or why there is none, for every file."""
    contents = {}
    with opened(download) as found:
        for each in found:
            try:
                contents[each.path] = each.problem or each.read().decode()
            except Unreadable as error:
                contents[each.path] = str(error)
    return contents


def packed(method: int, content: str = "packed") -> bytes:
    """A zip file whose notebook is packed by this method."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("tiny.ipynb", content)
    return buffer.getvalue()


def test_zip_files_within_are_opened(tmp_path: Path) -> None:
    """Are notebooks found three zip files deep, but no deeper, and nothing else of what lies there?"""
    content = zip_bytes({"tiny.ipynb": "deepest"})
    for depth in (3, 2, 1):
        content = zip_bytes({f"{depth}/tiny.ipynb": f"depth {depth}", "notes.pdf": "x", "more.zip": content})
    found = read_all(zipped(tmp_path / "all.zip", {"doe_1_2_work.zip": content, HONEST: "honest"}))
    assert found == {
        "doe_1_2_work.zip/1/tiny.ipynb": "depth 1",
        "doe_1_2_work.zip/more.zip/2/tiny.ipynb": "depth 2",
        "doe_1_2_work.zip/more.zip/more.zip/3/tiny.ipynb": "depth 3",
        "doe_1_2_work.zip/more.zip/more.zip/more.zip": "is a zip file too deep within others",
        HONEST: "honest",
    }


ONE = zip_bytes({"tiny.ipynb": "fine " * 200})
NESTED: dict[str, tuple[bytes | Callable[[], bytes], str]] = {  # large ones are made when they are needed
    "cut off": (ONE[:-30], "is damaged, or not a zip file"),
    "no zip file": (b"not at all", "is damaged, or not a zip file"),
    "empty": (zip_bytes({}), "is a zip file without a notebook in it"),
    "without notebooks": (zip_bytes({"notes.txt": "x"}), "is a zip file without a notebook in it"),
    "of many files": (zip_bytes({f"{n}.ipynb": "" for n in range(1001)}), "has more than 1000 notebooks in it"),
    "of too many files": (partial(with_many_entries, 200_000), "has too many files in it"),
    "large": (lambda: zip_bytes({"x.zip": b"\0" * (MAX_NESTED_BYTES + 1)}), "is larger than 50 MB"),
    "large in sum": (
        lambda: zip_bytes({f"{n}.zip": b"\0" * (MAX_NESTED_BYTES - 1) for n in range(5)}),
        "is in a zip file that unpacks to too much",
    ),
    "with a large notebook": (lambda: zip_bytes({"tiny.ipynb": b"\0" * (MAX_FILE + 1)}), "is larger than 100 MB"),
    "of a later version": (patched(ONE, "tiny.ipynb", 6, b"\xff\0"), "fine fine"),
    "packed by LZMA": (packed(zipfile.ZIP_LZMA), "is packed by a method that is not read here"),
    "packed by bzip2": (packed(zipfile.ZIP_BZIP2), "packed"),
    "packed by nothing known": (
        patched(ONE, "tiny.ipynb", 10, b"\x63\0"),
        "is packed by a method that is not read here",
    ),
    "damaged inside": (ONE[:40] + b"\xff\xff\xff\xff" + ONE[44:], "cannot be read"),
    "with a false checksum": (patched(ONE, "tiny.ipynb", 16, b"abcd"), "cannot be read: Bad CRC-32"),
    "with a false size": (patched(ONE, "tiny.ipynb", 24, struct.pack("<I", 5)), "cannot be read: Bad CRC-32"),
    "with a name not in UTF-8": (zip_bytes({"ä.ipynb": "fine"}).replace("ä".encode(), b"\xe4\xe4"), "cannot be read"),
    "encrypted": (patched(ONE, "tiny.ipynb", 8, b"\1\0"), "is encrypted"),
    "with a link": (patched(ONE, "tiny.ipynb", 38, struct.pack("<I", 0o120777 << 16)), "is a link, not a file"),
    "that leads out": (zip_bytes({"../../tiny.ipynb": "x"}), "has a path that leads out of the download"),
    "that leads to the root": (zip_bytes({"/etc/tiny.ipynb": "x"}), "has a path that leads out of the download"),
    "that leads to a drive": (zip_bytes({"C:\\tiny.ipynb": "x"}), "has a path that leads out of the download"),
}


@pytest.mark.parametrize("kind", ["zip", "folder"])
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow if callable(made) else ()) for name, (made, _) in NESTED.items()]
)
def test_a_students_zip_file_costs_nobody_else_anything(name: str, kind: str, tmp_path: Path) -> None:
    """Is a zip file of any kind read or listed with the reason, and the classmate's notebook read?"""
    made, expected = NESTED[name]
    content = made() if callable(made) else made
    files: dict[str, bytes | str] = {"doe_1_2_work.zip": content, HONEST: "honest"}
    found = read_all((zipped if kind == "zip" else unpacked)(tmp_path / "all", files))
    assert found.pop(HONEST) == "honest"
    assert expected in list(found.values())[-1]


ODD = {
    "of a later version": (lambda zip: patched(zip, "ann.ipynb", 6, b"\xff\0"), "ann.ipynb", "ann"),
    "not in UTF-8": (lambda zip: zip.replace("änn.".encode(), b"\xe4\xe4nn."), "ΣΣnn.ipynb", "cannot be read"),
    "packed by LZMA": (lambda zip: patched(zip, "ann.ipynb", 10, b"\x0e\0"), "ann.ipynb", "is packed by a method"),
    "encrypted": (lambda zip: patched(zip, "ann.ipynb", 8, b"\1\0"), "ann.ipynb", "is encrypted"),
    "cut in the middle": (lambda zip: patched(zip, "ann.ipynb", 42, b"\xff\xff\xff\0"), "ann.ipynb", "cannot be read"),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_entry_does_not_close_the_download(name: str, tmp_path: Path) -> None:
    """Is an entry that zipfile gives up on listed or read, and every other one read?"""
    tamper, path, expected = ODD[name]
    download = zipped(tmp_path / "all.zip", {"ann.ipynb": "ann", "änn.ipynb": "änn", HONEST: "honest"})
    download.write_bytes(tamper(download.read_bytes()))
    found = read_all(download)
    assert (found.pop(HONEST), len(found)) == ("honest", 2)
    assert expected in found[path]


def test_names_without_their_mark_are_read_as_utf8(tmp_path: Path) -> None:
    """Is a name that is UTF-8 but not marked so, as some systems write it, read all the same?"""
    content = zip_bytes({"Zoë_1_2_tiny.ipynb": "x"})
    content = patched(content, "Zoë_1_2_tiny.ipynb", 8, b"\0\0").replace(b"\x00\x00\x08\x08", b"\x00\x00\x00\x08", 1)
    (tmp_path / "all.zip").write_bytes(content)
    assert list(read_all(tmp_path / "all.zip")) == ["Zoë_1_2_tiny.ipynb"]


def test_a_download_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    """Does a damaged download, or one with far too many files, end in a sentence?"""
    (tmp_path / "cut.zip").write_bytes(ONE[:20] + ONE[-22:])
    (tmp_path / "many.zip").write_bytes(with_many_entries(200_000))
    for name in ("cut.zip", "many.zip"):
        with pytest.raises(CourseError, match="cannot be opened"), opened(tmp_path / name):
            pass


def test_links_devices_and_closed_folders_are_listed(tmp_path: Path) -> None:
    """Is what is no ordinary file in a folder left unread, and named?"""
    folder = unpacked(tmp_path / "all", {"anna/tiny.ipynb": "x", "bea/tiny.ipynb": "mine"})
    (folder / "anna" / "tiny.ipynb").unlink()
    (folder / "anna" / "tiny.ipynb").symlink_to("/etc/hostname")
    (folder / "linked").symlink_to("/etc")
    found = read_all(folder)
    reason = "is a link or a device, not a file"
    assert found == {"anna/tiny.ipynb": reason, "linked": reason, "bea/tiny.ipynb": "mine"}


MEASURE = """
import resource, sys
from pathlib import Path
from autograder.lms.archives import opened
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with opened(Path(sys.argv[1])) as found:
    problems = [each.problem for each in found]
print(len(problems), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1000)
"""


@pytest.mark.slow
def test_memory_stays_small(tmp_path: Path) -> None:
    """Do zip files that unpack to hundreds of megabytes, or to as many entries, take less than 100 MB?"""
    files: dict[str, bytes | str] = {f"evil_6_{n}_many.zip": with_many_entries(400_000) for n in range(2)}
    bomb = zip_bytes({"tiny.ipynb": b"\0" * 9_000_000, "a.zip": zip_bytes({"b.zip": b"\0" * 49_000_000})})
    files |= {f"evil_6_{n}_bomb.zip": bomb for n in range(4)}
    download = zipped(tmp_path / "all.zip", {**files, HONEST: "honest"})
    assert download.stat().st_size < 10_000_000
    command = [sys.executable, "-c", MEASURE, str(download)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    count, megabytes = map(int, done.stdout.split())
    assert count == 11
    assert megabytes < 100
