"""Pages of a scanner, drawn by hand: which codes are seen, which boxes hold ink, which files are refused."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from toolkit.errors import WorldError
from toolkit.model.signing_boxes import ABOVE, CODE_WIDTH, HEIGHT, PICTURE_SIDE, box_widths
from toolkit.signoff import scan
from toolkit.signoff.codes import with_check
from toolkit.signoff.picture import picture
from toolkit.signoff.scan import empty_boxes, pages

TWIPS = 9.6
"""Of one dot at 150 dpi."""

ONE, TWO = with_check("AB2C3"), with_check("XYZ99")
PAPER = (1240, 1754)


def dots(twips):
    return round(twips / TWIPS)


def sheet(code=ONE, signed=(), paper=255, ink=0, at=(180, 900), boxes=3, size=PAPER):
    """Draw a page with a row of boxes and the picture of a code, and ink in some boxes."""
    page = Image.new("L", size, paper)
    x, y = at
    for number, width in enumerate(box_widths(boxes), start=1):
        if number in signed:
            pen = ImageDraw.Draw(page)
            left, right = x + dots(400), x + dots(width - 400)
            pen.line((left, y + dots(400), right, y + dots(HEIGHT - 400)), fill=ink, width=5)
        x += dots(width)
    if code:
        side = dots(PICTURE_SIDE)
        drawn = Image.open(BytesIO(picture(code))).convert("L").resize((side, side))
        page.paste(drawn, (x + dots((CODE_WIDTH - PICTURE_SIDE) / 2), y + dots(ABOVE)))
    return page


def seen(path):
    return [[one.code for one in page.seen] for page in pages(path)]


def saved(page, path, **more):
    page.save(path, **more)
    return path


@pytest.mark.parametrize("signed", [(), (1,), (2,), (3,), (1, 3), (1, 2, 3)])
@pytest.mark.parametrize("turned", [0, 2, 90, 180])
def test_the_boxes_without_ink_are_listed(tmp_path, signed, turned):
    image = sheet(signed=signed).rotate(turned, expand=True, fillcolor=255)
    (page,) = pages(saved(image, tmp_path / "trang.png"))
    assert [one.code for one in page.seen] == [ONE]
    assert empty_boxes(page, page.seen[0], 3) == [n for n in (1, 2, 3) if n not in signed]


@pytest.mark.parametrize(("ink", "empty"), [(0, []), (149, []), (150, [1]), (199, [1])])
def test_ink_is_what_is_clearly_darker_than_the_paper(tmp_path, ink, empty):
    image = sheet(signed=(1,), paper=200, ink=ink, boxes=1)
    (page,) = pages(saved(image, tmp_path / "trang.png"))
    assert empty_boxes(page, page.seen[0], 1) == empty


@pytest.mark.parametrize("at", [(-300, 900), (180, PAPER[1] - 170)], ids=["left", "below"])
def test_a_box_that_lies_off_the_page_is_looked_at_by_a_person(tmp_path, at):
    image = sheet(signed=(1, 2, 3), at=at)
    (page,) = pages(saved(image, tmp_path / "trang.png"))
    assert 1 in empty_boxes(page, page.seen[0], 3)


def test_two_forms_on_a_page_are_both_seen_and_one_code_once(tmp_path):
    page = sheet(ONE)
    page.paste(sheet(TWO).crop((0, 850, 1240, 1200)), (0, 100))
    assert [sorted(one) for one in seen(saved(page, tmp_path / "hai.png"))] == [sorted((ONE, TWO))]
    page.paste(sheet(ONE).crop((0, 850, 1240, 1200)), (0, 100))
    assert seen(saved(page, tmp_path / "mot.png")) == [[ONE]]


def test_a_picture_that_is_not_ours_is_passed_over(tmp_path):
    import zxingcpp

    page = sheet(code="")
    for number, text in enumerate(("https://zalo.me/1", "QTABCDEF", ONE)):
        drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="H")
        bits = memoryview(drawn.to_image(scale=6))
        mark = Image.frombytes("L", (bits.shape[1], bits.shape[0]), bits.tobytes())
        page.paste(mark, (100, 100 + 400 * number))
    assert seen(saved(page, tmp_path / "khac.png")) == [[]]


def test_a_stack_is_read_page_by_page(tmp_path):
    for name in ("chong.pdf", "chong.tiff"):
        stack = [sheet(TWO), sheet("", size=(300, 300)), sheet(ONE)]
        more = {"save_all": True, "append_images": stack[1:], "resolution": 150}
        path = saved(stack[0], tmp_path / name, **more)
        assert [(page.file, page.number) for page in pages(path)] == [(name, n) for n in (1, 2, 3)]
        assert seen(path) == [[TWO], [], [ONE]]


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.JPEG", "a.tif", "a.bmp"])
def test_images_of_every_kind_are_read_in_colour_too(tmp_path, name):
    assert seen(saved(sheet().convert("RGB"), tmp_path / name)) == [[ONE]]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"PK", "is no scan"),
        ("a.png", b"", "cannot be read"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "cannot be read"),
        ("a.jpg", b"\xff\xd8\xff", "cannot be read"),
        ("a.pdf", b"%PDF-1.7", "cannot be read"),
    ],
)
def test_what_is_no_scan_is_refused_in_words(tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(WorldError, match=words):
        seen(tmp_path / name)


def test_pages_and_dots_are_capped(tmp_path, monkeypatch):
    two = saved(sheet(), tmp_path / "a.pdf", save_all=True, append_images=[sheet(TWO)])
    one = saved(sheet(), tmp_path / "a.png")
    monkeypatch.setattr(scan, "MOST_PAGES", 2)
    monkeypatch.setattr(scan, "MOST_PIXELS", PAPER[0] * PAPER[1])
    assert seen(one) == [[ONE]]
    assert len(seen(two)) == 2
    monkeypatch.setattr(scan, "MOST_PAGES", 1)
    with pytest.raises(WorldError, match="more than 1 pages"):
        seen(two)
    monkeypatch.setattr(scan, "MOST_PIXELS", PAPER[0] * PAPER[1] - 1)
    with pytest.raises(WorldError, match="too large for a scan"):
        seen(one)


def test_a_pdf_of_huge_pages_is_drawn_no_larger_than_the_cap(tmp_path, monkeypatch):
    path = saved(sheet(), tmp_path / "a.pdf", resolution=150)
    monkeypatch.setattr(scan, "MOST_PIXELS", 500_000)
    (page,) = pages(path)
    assert 450_000 < page.image.width * page.image.height <= 505_000


def test_a_noisy_page_is_looked_at_again_smoothed(tmp_path, monkeypatch):
    looked = []
    real = scan._read
    monkeypatch.setattr(scan, "_read", lambda image: looked.append(image) or real(image))
    assert seen(saved(sheet(), tmp_path / "a.png")) == [[ONE]]
    assert len(looked) == 1
    assert seen(saved(sheet(""), tmp_path / "b.png")) == [[]]
    assert len(looked) == 3
    assert looked[1].tobytes() == looked[2].tobytes()  # a blank page smoothed is a blank page
