"""Number and sign, place and date: how they are written, what a draft may leave open, what can be mended."""

import unicodedata

import pytest

from tests.check.form.letter import letter
from tests.check.form.small import c, decision
from tests.check.form.told import mended, of_head, told
from toolkit.word.read import read_word


def number(text):
    return decision(number=c(text, 26))


def official(text):
    return decision(**letter(number=c(text, 26)))


def day(text):
    return decision(place_date=c(text, 28, i=True))


@pytest.mark.parametrize(
    "data",
    [
        number("Số: 05/QĐ-SGDĐT"),
        number("Số: 1234/QĐ-SGDĐT"),
        number("  Số: 15/QĐ-SGDĐT"),
        number("Số:        /QĐ-SGDĐT"),
        number("Số: …/QĐ-SGDĐT"),
        number("Số:....../QĐ-SGDĐT"),
        number("Số: 15/QĐ-THPTLÊQUÝĐÔN"),
        number("Số: 15/QĐ-THPTKĐ1"),
        number(unicodedata.normalize("NFD", "Số: 15/QĐ-SGDĐT")),
        official("Số: 15/SGDĐT-GDTrH"),
        official("Số: 15/SGDĐT-VP&TH"),
        day("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"),
        day("Ea H’leo, ngày 05 tháng 3 năm 2026"),
        day("Mơ,  ngày 05  tháng 10 năm 2026 "),
        day("Mơ, ngày      tháng     năm 2026"),
        number("Số:      /………"),
        number("Số:      /QĐ-……"),
        number("Số: …/QĐ-..."),
        day("Mơ, ngày      tháng 10 năm 2026"),
        day("Mơ, ngày … tháng … năm 2026"),
        day("Mơ, ngày ... tháng ... năm 20..."),
        day(unicodedata.normalize("NFD", "Mơ, ngày 05 tháng 10 năm 2026")),
    ],
)
def test_what_is_written_right_or_still_open_is_left_in_peace(data):
    assert of_head(data) == {}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (number("Số: 5/QĐ-SGDĐT"), {"SO-PAD": "error"}),  # trap 2
        (number("Số: 015/QĐ-SGDĐT"), {"SO-PAD": "error"}),
        (number("Số: 00/QĐ-SGDĐT"), {"SO-PAD": "error"}),
        (number("Số : 15/QĐ-SGDĐT"), {"SO-LABEL": "error"}),
        (number("SỐ: 15/QĐ-SGDĐT"), {"SO-LABEL": "error"}),
        (number("Số: 15 /QĐ-SGDĐT"), {"SO-SEP": "error"}),
        (number("Số: 15/QĐ–SGDĐT"), {"SO-SEP": "error"}),
        (number("Số: 15/qđ-SGDĐT"), {"SO-SEP": "error"}),
        (number("Số: 15-QĐ/SGDĐT"), {"SO-SEP": "error"}),
        (number("Số: 15/QĐSGDĐT"), {"SO-SEP": "error"}),
        (number("Số: 15/TTr-SGDĐT"), {"SO-TYPE": "error"}),
        (number("Số: 15/2026/QĐ-SGDĐT"), {"SO-QPPL": "warning"}),
        (official("Số: 15/CV-SGDĐT"), {"SO-CV": "error"}),  # trap 16
        (official("Số: 15/SGDĐT-CV"), {"SO-CV": "error"}),
        (official("Số: 15/SGDĐT"), {"SO-SEP": "error"}),
        (day("Mơ, ngày 05 tháng 03 năm 2026"), {"DD-PADMON": "warning"}),  # trap 1
        (day("Mơ, ngày 05 tháng 2 năm 2026"), {"DD-PADMON": "error"}),  # trap 1
        (day("Mơ, ngày 5 tháng 10 năm 2026"), {"DD-PADDAY": "error"}),
        (day("Mơ ngày 05 tháng 10 năm 2026"), {"DD-REGEX": "error"}),
        (day("Mơ , ngày 05 tháng 10 năm 2026"), {"DD-REGEX": "error"}),
        (day("Mơ, ngày 05 tháng 10 năm 2026."), {"DD-REGEX": "error"}),
        (day("mơ, ngày 05 tháng 10 năm 2026"), {"DD-REGEX": "error"}),
        (day("Mơ, ngày 05/10/2026"), {"DD-REGEX": "error"}),
        (day("Mơ, ngày 31 tháng 4 năm 2026"), {"DD-VALID": "info"}),
        (
            day("Mơ, ngày 05 tháng 0 năm 2026"),
            {"DD-VALID": "info"},
        ),  # of no month a nought is taken away
        (day("Mơ, ngày 05 tháng 1 năm 2026"), {"DD-PADMON": "error"}),
        (day("Mơ, ngày 05 tháng 09 năm 2026"), {"DD-PADMON": "warning"}),
    ],
)
def test_what_is_written_wrong_is_told(data, found):
    assert of_head(data) == found


@pytest.mark.parametrize(
    ("rule_id", "data"),
    [
        ("SO-SEP", number("Số: …/QĐ-SGDĐT")),
        ("DD-REGEX", day("Mơ, ngày … tháng … năm 2026")),
    ],
)
def test_before_signature_dots_no_longer_stand_for_figures(rule_id, data):
    assert rule_id not in told(data)
    assert told(data, final=True)[rule_id] == "error"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (number("Số: 15 /QĐ – SGDĐT."), "Số: 15/QĐ-SGDĐT"),
        (number("Số: 015/QĐ-SGDĐT"), "Số: 15/QĐ-SGDĐT"),
        (number("Số: 5/QĐ -SGDĐT"), "Số: 05/QĐ-SGDĐT"),
        (number("Số :       /QĐ- SGDĐT"), "Số:       /QĐ-SGDĐT"),
        (day("Mơ , ngày 5 tháng 02 năm 2026."), "Mơ, ngày 05 tháng 02 năm 2026"),
        (day("Mơ ngày 05 tháng 03 năm 2026"), "Mơ, ngày 05 tháng 3 năm 2026"),
    ],
)
def test_signs_and_padding_are_mended_and_the_room_of_a_draft_is_kept(data, text):
    after = mended(data)
    assert of_head(after) == {}
    assert text in [paragraph.text for paragraph in read_word(after).paragraphs]
