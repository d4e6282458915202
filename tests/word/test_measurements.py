"""Numbers of attributes: what Word takes is read, anything else says nothing."""

import pytest

from toolkit.word.measurements import (
    MOST,
    character,
    half_points,
    hex_bits,
    percent,
    twips,
    vml_twips,
    whole_number,
)

NONE = (
    None,
    "",
    " ",
    "..",
    ".",
    "-",
    "abc",
    "1e999",
    "NaN",
    "inf",
    "12,5",
    "٣",
    "²",
    "1_000",
    "0x41",
    "1 2",
    "12ptx",
)


@pytest.mark.parametrize("read", [whole_number, twips, half_points, percent, vml_twips])
def test_what_is_no_number_says_nothing(read):
    assert [text for text in NONE if read(text) is not None] == []


def test_what_is_no_number_in_hexadecimal_says_nothing():
    assert [hex_bits(text) for text in (None, "", "x", "0x41", "-1", "٣", "1_0", "1234567")] == [
        None
    ] * 8


WHOLE = {
    "0": 0,
    "12": 12,
    " 12 ": 12,
    "-3": -3,
    "+3": 3,
    "1.6": 2,
    ".6": 1,
    "7.": 7,
    "5pt": None,
    "9" * 5000: None,
}


@pytest.mark.parametrize("text", WHOLE)
def test_a_number_is_rounded(text):
    assert whole_number(text) == WHOLE[text]


def test_a_number_fits_into_32_bits():
    assert MOST == 2147483647
    assert [whole_number(str(one)) for one in (MOST, MOST + 1, -MOST, -MOST - 1)] == [
        MOST,
        None,
        -MOST,
        None,
    ]


@pytest.mark.parametrize(
    ("read", "text", "right"),
    [
        (twips, "720", 720),
        (twips, "12.5pt", 250),
        (twips, "-1in", -1440),
        (twips, "1cm", 567),
        (twips, "10mm", 567),
        (twips, "1pc", 240),
        (twips, "1pi", 240),
        (twips, "1px", None),
        (half_points, "26", 26),
        (half_points, "13pt", 26),
        (half_points, "1in", 144),
        (percent, "90", 90),
        (percent, "90%", 90),
        (percent, "90pt", None),
        (vml_twips, "12.5pt", 250.0),
        (vml_twips, "2px", 30.0),
        (vml_twips, "100", 20.0),
        (vml_twips, ".pt", None),
        (hex_bits, "04A0", 0x4A0),
    ],
)
def test_a_length_is_read_in_its_unit(read, text, right):
    assert read(text) == right


CHARACTERS = {
    "0041": "A", "f0b7": "\uf0b7", "9": "\t", "A": "\n", "D": "\r", "20": " ", "D7FF": "\ud7ff", "E000": "\ue000",
    "FFFD": "\ufffd", "10000": "\U00010000", "10FFFF": "\U0010ffff",
}  # fmt: skip


@pytest.mark.parametrize("code", CHARACTERS)
def test_a_symbol_is_a_character(code):
    assert character(code) == CHARACTERS[code]


@pytest.mark.parametrize(
    "code",
    [
        None,
        "",
        "0",
        "8",
        "B",
        "C",
        "E",
        "1F",
        "D800",
        "DFFF",
        "FFFE",
        "FFFF",
        "110000",
        "-41",
        "0041x",
        "٣",
    ],
)
def test_what_xml_cannot_hold_is_no_character(code):
    assert character(code) == ""
