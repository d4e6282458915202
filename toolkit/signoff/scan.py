"""Pages from an office scanner → the codes on them, and which boxes for signatures are empty.

A page may be turned, faint, in colour or one of a stack. What is in a box is never read: only whether ink is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.model.signing_boxes import MODULES, boxes_from_picture
from toolkit.signoff.codes import in_picture

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp")
DOTS, MOST_PAGES, MOST_PIXELS = 200, 2_000, 80_000_000
"""Dots an inch at which PDF pages are drawn; caps on files from outside."""

LOOKED_AT = (160, 90)
DARKER, INKED = 50, 0.006
"""A dot is ink where it is so much darker than the paper around; a box is signed where such a share of it is ink."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A form on a page: its code, and the picture's corners in dots from the upper left on, clockwise."""

    code: str
    corners: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Page:
    """One page: the file and its number from 1, the image in grey, the forms seen on it."""

    file: str
    number: int
    image: Image
    seen: tuple[Seen, ...]


def pages(path: Path) -> Iterator[Page]:
    """Read the pages of a PDF or of an image; raise WorldError where the file cannot be read."""
    for number, image in enumerate(_images(path), start=1):
        yield Page(path.name, number, image, tuple(_codes(image)))


def empty_boxes(page: Page, seen: Seen, count: int) -> list[int]:
    """List the boxes of a form, from 1, in which no ink is to be seen."""
    return [
        number
        for number, edges in enumerate(boxes_from_picture(count), start=1)
        if _ink(page.image, seen.corners, edges) < INKED
    ]


def _images(path: Path) -> Iterator[Image]:
    from PIL import Image, ImageSequence, UnidentifiedImageError

    if path.suffix.lower() not in SUFFIXES:
        raise WorldError(msg("{file} is no scan; give PDF, JPEG, PNG or TIFF", file=path))
    try:
        if path.suffix.lower() == ".pdf":
            yield from _pdf(path)
            return
        with Image.open(path) as stack:
            for frame in ImageSequence.Iterator(stack):
                if frame.width * frame.height > MOST_PIXELS:
                    raise WorldError(
                        msg("{file} is too large for a scan; scan at 150 to 300 dpi", file=path)
                    )
                yield frame.convert("L")
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise WorldError(
            msg("{file} cannot be read; scan it again as PDF or JPEG", file=path)
        ) from error


def _pdf(path: Path) -> Iterator[Image]:
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(path)
        if len(book) > MOST_PAGES:
            raise WorldError(
                msg(
                    "{file} has more than {most} pages; scan it in parts",
                    file=path,
                    most=MOST_PAGES,
                )
            )
        for number in range(len(book)):
            page = book[number]
            scale = min(
                DOTS / 72, (MOST_PIXELS / max(1.0, page.get_width() * page.get_height())) ** 0.5
            )
            yield page.render(scale=scale, grayscale=True).to_pil()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise WorldError(
            msg("{file} cannot be read; scan it again as PDF or JPEG", file=path)
        ) from error
    book.close()


def _codes(image: Image) -> Iterator[Seen]:
    """Find our codes; a page on which none is found is looked at again with its noise smoothed."""
    found = list(_read(image))
    if not found:
        from PIL import ImageFilter

        found = list(_read(image.filter(ImageFilter.GaussianBlur(1.2))))
    known: set[str] = set()
    for one in found:
        if one.code not in known:
            known.add(one.code)
            yield one


def _read(image: Image) -> Iterator[Seen]:
    import zxingcpp

    for one in zxingcpp.read_barcodes(image, formats=zxingcpp.barcode_formats_from_str("QRCode")):
        code = in_picture(one.text)
        if code is not None:
            at = one.position
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            yield Seen(code, tuple((float(p.x), float(p.y)) for p in corners))


def _ink(
    image: Image, corners: tuple[tuple[float, float], ...], edges: tuple[float, float, float, float]
) -> float:
    """Give the share of a box that is ink; a box that lies outside the page has none: a person looks."""
    from PIL import Image as images

    (x0, y0), (x1, y1), _, (x3, y3) = corners
    right = ((x1 - x0) / MODULES, (y1 - y0) / MODULES)
    down = ((x3 - x0) / MODULES, (y3 - y0) / MODULES)
    left, top, end, bottom = edges

    def dot(across: float, along: float) -> tuple[float, float]:
        return x0 + across * right[0] + along * down[0], y0 + across * right[1] + along * down[1]

    quad = [dot(left, top), dot(left, bottom), dot(end, bottom), dot(end, top)]
    if any(not (0 <= x < image.width and 0 <= y < image.height) for x, y in quad):
        return 0.0
    flat = [number for point in quad for number in point]
    box = image.transform(LOOKED_AT, images.Transform.QUAD, flat, images.Resampling.BILINEAR)
    histogram = box.histogram()
    total, half, paper = sum(histogram), 0, 255
    for level, count in enumerate(histogram):
        half += count
        if 2 * half >= total:
            paper = level
            break
    return sum(histogram[: max(0, paper - DARKER)]) / total
