"""How the file is spelt: its bytes, line endings and blanks."""

from __future__ import annotations

import json

from honest import Document, Right, case, long_case


@case
def text_as_lists_of_lines(right: Right) -> Document:
    for cell in right.cells:
        cell["source"] = cell["source"].splitlines(keepends=True)
    return right.document


@long_case
def one_line_of_ascii(right: Right) -> bytes:
    return json.dumps(right.document, ensure_ascii=True, separators=(",", ":")).encode()


@case
def byte_order_mark(right: Right) -> bytes:
    return json.dumps(right.document, ensure_ascii=False, indent=2).encode("utf-8-sig")


@case
def file_with_crlf(right: Right) -> bytes:
    return json.dumps(right.document, indent=1).replace("\n", "\r\n").encode()


@case
def crlf(right: Right) -> Document:
    return right.each_source(lambda source: source.replace("\n", "\r\n"))


@case
def cr(right: Right) -> Document:
    return right.each_source(lambda source: source.replace("\n", "\r"))


@case
def final_newline(right: Right) -> Document:
    return right.each_source(lambda source: source + "\n")


@case
def trailing_blanks(right: Right) -> Document:
    return right.each_source(lambda source: source.replace("\n", "  \n") + " ")


@case
def tabs(right: Right) -> Document:
    return right.each_source(lambda source: source.replace("    ", "\t"))


@case
def blank_lines_around(right: Right) -> Document:
    return right.each_source(lambda source: f"\n\n{source}\n\n")
