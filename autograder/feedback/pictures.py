"""Turns a student's pictures into data addresses. Only kinds that a browser shows without running anything are kept.

An SVG in an `img` runs no script and fetches nothing. The page's content policy forbids both as well.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Mapping
from itertools import count
from typing import Any
from urllib.parse import unquote

SVG, PNG = "image/svg+xml", "image/png"
_BEGINNINGS = {PNG: b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}
Attachments = Mapping[str, Mapping[str, Any]]  # name → kind → content
_LONG = re.compile(r"data:(image/(?:png|jpeg|gif));base64,([A-Za-z0-9+/]{1000,}+={0,2})")
_ADDRESS = re.compile(r"data:(image/[a-z]+);base64,(.*)", re.DOTALL)
MOST_SVG = 2_000_000
LIGHT = 200


def address_of(data: Mapping[str, Any]) -> str:
    """The data address of the first picture in an output or an attachment; "" if there is none."""
    for kind, beginning in _BEGINNINGS.items():
        if content := _base64(data.get(kind), beginning):
            return f"data:{kind};base64,{content}"
    if svg := svg_of(data):
        return f"data:{SVG};base64,{base64.b64encode(svg.encode()).decode()}"
    return ""


def svg_of(data: Mapping[str, Any]) -> str:
    """The text of an SVG picture; "" if there is none or it is too large."""
    svg = data.get(SVG, "")
    svg = "".join(map(str, svg)) if isinstance(svg, list) else svg
    return svg if isinstance(svg, str) and "<svg" in svg and len(svg) <= MOST_SVG else ""


def checked(address: str) -> str:
    """The data address if it contains a picture that is not SVG; "" for any other address."""
    found = _ADDRESS.fullmatch(address)
    return address_of({found[1]: found[2]}) if found and found[1] != SVG else ""


def apart(text: str, attachments: Attachments) -> tuple[str, Attachments]:
    """The text and all attachments. Pictures that were pasted into the text, as in Colab, become attachments too."""
    found = dict(attachments)

    def short(picture: re.Match[str]) -> str:
        name = next(name for number in count() if (name := f"pasted-{number}") not in found)
        found[name] = {picture[1]: picture[2]}
        return f"attachment:{name}"

    return _LONG.sub(short, text), found


def attached(url: str, attachments: Attachments) -> str:
    """The data address of an attachment; "" if there is no such picture."""
    name = url.removeprefix("attachment:")
    return address_of(attachments.get(name) or attachments.get(unquote(name)) or {})


def on_paper(address: str) -> bool:
    """Does the picture have a light background or none, so that it can be shown inverted on a dark page?"""
    kind, _, content = address.partition(";base64,")
    if kind == f"data:{SVG}":
        return True
    return kind == f"data:{PNG}" and _first_pixel_is_light(base64.b64decode(content))


def _first_pixel_is_light(png: bytes) -> bool:
    """Unpacks only a few bytes of the first row, where no filter changes the first pixel."""
    try:
        width, _, depth, colours = struct.unpack(">IIBB", png[16:26])
        if depth != 8 or colours not in (2, 6):
            return False
        packed = b"".join(_parts(png, b"IDAT"))
        row = zlib.decompressobj().decompress(packed, 5)
    except (struct.error, zlib.error):
        return False
    see_through = colours == 6 and row[4:5] == b"\0"
    return bool(width) and len(row) == 5 and (see_through or min(row[1:4]) >= LIGHT)


def _parts(png: bytes, wanted: bytes) -> list[bytes]:
    """The first part of this kind, in a list; an empty list if there is none."""
    place = 8
    while place + 8 <= len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        if kind == wanted:
            return [png[place + 8 : place + 8 + length]]
        place += 12 + length
    return []


def _base64(value: Any, beginning: bytes) -> str:
    text = "".join(map(str, value)) if isinstance(value, list) else value
    if not isinstance(text, str):
        return ""
    text = "".join(text.split())
    try:
        return text if base64.b64decode(text, validate=True).startswith(beginning) else ""
    except (binascii.Error, ValueError):
        return ""
