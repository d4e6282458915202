"""Scanned stacks: codes are read from bad scans, empty boxes are told, and a person confirms."""

from __future__ import annotations

import random
from functools import lru_cache, partial
from io import BytesIO
from itertools import product

import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.libreoffice import PAGES
from tests.render.laid_out import convert
from tests.signoff.school import TODAY, YEAR, persons, printed, recorder, school
from tests.signoff.test_store import codes
from toolkit.flow.signoff_record import record_scans
from toolkit.flow.signoff_status import overview
from toolkit.flow.worker_pool import worker_pool
from toolkit.model.signing import Form, Outcome, Standing
from toolkit.model.signing_boxes import boxes_from_picture
from toolkit.signoff.scan import pages

pytestmark = pytest.mark.slow
TURN, QUALITY, SIGMA, DPI = 2, 60, 15, 150
WIDE, HIGH, TILE = 1300, 1850, 400


@lru_cache(maxsize=1)
def noise() -> Image.Image:
    """Make seeded Gaussian noise around grey 128, a tile laid out again and again."""
    drawn = random.Random(20261124)
    tile = bytes(max(0, min(255, round(drawn.gauss(128, SIGMA)))) for _ in range(TILE * TILE))
    one, sheet = Image.frombytes("L", (TILE, TILE), tile), Image.new("L", (WIDE, HIGH))
    for x, y in product(range(0, WIDE, TILE), range(0, HIGH, TILE)):
        sheet.paste(one, (x, y))
    return sheet


def badly_scanned(image: Image.Image, number: int) -> Image.Image:
    turned = image.rotate(
        TURN if number % 2 else -TURN, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC
    )
    out = BytesIO()
    turned.save(out, "JPEG", quality=QUALITY)
    packed = Image.open(BytesIO(out.getvalue())).convert("L")
    shifted = ImageChops.offset(noise(), 37 * number % WIDE, 91 * number % HIGH).resize(
        packed.size, Image.Resampling.NEAREST
    )
    return ImageChops.add(packed, shifted, 1, -128)


def drawn_pages(pdf, dpi=DPI):
    import pypdfium2

    book = pypdfium2.PdfDocument(pdf)
    for page in book:
        yield page.render(scale=dpi / 72, grayscale=True).to_pil()
    book.close()


def codes_read(pdf, number):
    """Scan one page badly and give the codes that are read back from it."""
    import pypdfium2

    book = pypdfium2.PdfDocument(pdf)
    drawn = book[number].render(scale=DPI / 72, grayscale=True).to_pil()
    book.close()
    page = pdf.with_name(f"{number}.tif")
    badly_scanned(drawn, number).save(page)
    read = [seen.code for one in pages(page) for seen in one.seen]
    page.unlink()
    return read


@PAGES
def test_200_codes_are_read_back_from_bad_scans(tmp_path):
    where = school(tmp_path)
    made = printed(where, persons(200))
    (pdf,) = convert([made.files[0]], "pdf", tmp_path / "pdf")
    noise()  # once, before the workers begin
    with worker_pool(2) as pool:
        found = pool.map(partial(codes_read, pdf), range(200), chunksize=10)
        read = [code for some in found for code in some]
    wanted = codes(where)
    assert len(wanted) == 200
    assert set(read) <= set(wanted)
    assert len(set(read)) >= 0.99 * len(wanted)


def signed_boxes(image, which):
    """Write into boxes as a pen would."""
    page = image.convert("L")
    import zxingcpp

    (found,) = zxingcpp.read_barcodes(page)
    at = found.position
    step = (at.top_right.x - at.top_left.x) / 21
    draw = ImageDraw.Draw(page)
    for number, (left, top, right, bottom) in enumerate(boxes_from_picture(3), start=1):
        if number in which:
            x0, x1 = at.top_left.x + left * step, at.top_left.x + right * step
            y0, y1 = at.top_left.y + top * step, at.top_left.y + bottom * step
            middle = (y0 + y1) / 2
            points = [
                (x0 + (x1 - x0) * k / 12, middle + (9 if k % 2 else -9)) for k in range(3, 10)
            ]
            draw.line(points, fill=60, width=3)
    return page


@PAGES
def test_a_stack_is_returned_and_empty_boxes_are_told(tmp_path):
    where = school(tmp_path)
    made = printed(where, persons(4))
    (pdf,) = convert([made.files[0]], "pdf", tmp_path / "pdf")
    full = [(1, 2, 3), (1, 3), (), (1, 2, 3)]
    images = [
        badly_scanned(signed_boxes(image, boxes), number)
        for number, (image, boxes) in enumerate(zip(drawn_pages(pdf), full, strict=True))
    ]
    blank = Image.new("L", images[0].size, 255)
    stack = tmp_path / "chong.pdf"
    images[0].save(stack, save_all=True, append_images=[*images[1:], blank], resolution=DPI)
    told = [one for _, found in record_scans(recorder(where), [stack]) for one in found]
    assert [one.outcome for one in told] == [
        Outcome.RECORDED, Outcome.RECORDED, Outcome.EMPTY_BOX, Outcome.RECORDED, Outcome.EMPTY_BOX,
        Outcome.RECORDED, Outcome.NO_CODE,
    ]  # fmt: skip
    assert [one.boxes for one in told if one.outcome is Outcome.EMPTY_BOX] == [(2,), (1, 2, 3)]
    forms = [one for one in overview(where, YEAR, TODAY).people if one.form is Form.PUPIL]
    assert [one.standing for one in forms] == [Standing.RETURNED] * 4
    again = [
        one for _, found in record_scans(recorder(where), [stack], confirmed=True) for one in found
    ]
    forms = [one for one in overview(where, YEAR, TODAY).people if one.form is Form.PUPIL]
    assert [one.standing for one in forms] == [
        Standing.SIGNED,
        Standing.RETURNED,
        Standing.RETURNED,
        Standing.SIGNED,
    ]
    assert sum(one.outcome is Outcome.SAME for one in again) == 2


def test_a_file_that_is_no_scan_is_refused(tmp_path):
    from toolkit.errors import WorldError

    for name, data in (
        ("a.pdf", b"%PDF-1.7 nothing"),
        ("a.jpg", b"\xff\xd8 nothing"),
        ("a.docx", b"PK"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(WorldError):
            list(pages(tmp_path / name))
