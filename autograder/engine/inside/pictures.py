"""Turns figures into PNG, cropped to what is drawn, as IPython shows them, in two thirds of the time.

IPython has matplotlib draw a figure twice, first to find out its extent. Here it is drawn once, with space
around it, and then cropped.
"""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
from IPython.core.pylabtools import print_figure
from matplotlib import rcParams
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PIL import Image

ROOM = 1.0  # inches around the figure, for labels that extend beyond it; what is farther away is not shown


def install(shell: Any) -> None:
    """Have the shell show figures with `picture`."""
    shell.display_formatter.formatters["image/png"].for_type(Figure, picture)


_audience = {"there": True}


def draw_for(anybody: bool) -> None:
    """From now on draw figures, or save the time if nobody sees them."""
    _audience["there"] = anybody


def picture(figure: Figure) -> str | None:
    """The figure as PNG in base64; None if there is nothing on it or nobody sees it."""
    if not _audience["there"] or (not figure.axes and not figure.lines):
        return None
    pixels = _drawn_with_room(figure)
    used = _used(pixels, round(rcParams["savefig.pad_inches"] * figure.dpi))
    if used is None:
        return print_figure(figure, base64=True)  # type: ignore[no-any-return, no-untyped-call]
    image = Image.fromarray(pixels[used])
    if pixels[used][:, :, 3].min() == 255:
        image = image.convert("RGB")  # nothing is transparent
    file = io.BytesIO()
    image.save(file, "png", dpi=(figure.dpi, figure.dpi), compress_level=3)
    return base64.b64encode(file.getvalue()).decode()


def _drawn_with_room(figure: Figure) -> Any:
    """The pixels, shape (rows, columns, 4); no rows when the size is not a whole number of pixels."""
    width, height = figure.get_size_inches()
    area = Bbox.from_extents(-ROOM, -ROOM, width + ROOM, height + ROOM)
    file = io.BytesIO()
    figure.canvas.print_figure(file, format="rgba", bbox_inches=area, dpi=figure.dpi, facecolor=figure.get_facecolor())
    columns = round(area.width * figure.dpi)
    raw = np.frombuffer(file.getvalue(), np.uint8)
    return raw.reshape(-1, columns, 4) if raw.size % (4 * columns) == 0 else np.empty((0, columns, 4), np.uint8)


def _used(pixels: Any, margin: int) -> tuple[slice, slice] | None:
    """The rows and columns that are not empty, with a margin; None if there are none or they extend too far."""
    if pixels.size == 0:
        return None
    colours = pixels.view(np.uint32)[:, :, 0]
    ink = colours != colours[0, 0]
    slices = []
    for axis in (1, 0):
        places = np.flatnonzero(ink.any(axis=axis))
        if places.size == 0 or places[0] < margin or places[-1] + margin >= ink.shape[1 - axis]:
            return None
        slices.append(slice(places[0] - margin, places[-1] + 1 + margin))
    return slices[0], slices[1]
