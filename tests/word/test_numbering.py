"""The labels that Word writes before paragraphs are read as a person sees them."""

import pytest

from tests.check.form.small import Setup, one, p
from toolkit.word.read import read_word


def level(number, format_="decimal", text="%1.", start=1):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(number=1, at=0):
    props = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(".", props=props)


def labels(levels, *paragraphs, more=""):
    numbering = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    numbering += f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
    file = read_word(one(*paragraphs, setup=Setup(numbering=numbering)))
    return [one.label for one in file.paragraphs]


ROMAN = {
    1: "I",
    4: "IV",
    9: "IX",
    14: "XIV",
    40: "XL",
    49: "XLIX",
    50: "L",
    90: "XC",
    400: "CD",
    500: "D",
    900: "CM",
}
ROMAN |= {1999: "MCMXCIX", 0: ""}


@pytest.mark.parametrize("count", ROMAN)
def test_chapters_numbered_by_word_have_roman_numbers(count):
    upper = labels(level(0, "upperRoman", "Chương %1", count), listed())
    lower = labels(level(0, "lowerRoman", "%1)", count), listed())
    assert (upper, lower) == ([f"Chương {ROMAN[count]}"], [f"{ROMAN[count].lower()})"])


LETTERS = {
    0: "",
    1: "a",
    4: "d",
    5: "e",
    26: "z",
    27: "aa",
    52: "zz",
    53: "aaa",
    780: "z" * 30,
    781: "a",
}


@pytest.mark.parametrize("count", LETTERS)
def test_points_numbered_by_word_have_its_letters(count):
    assert labels(level(0, "lowerLetter", "%1)", count), listed()) == [f"{LETTERS[count]})"]
    assert labels(level(0, "upperLetter", "%1)", count), listed()) == [f"{LETTERS[count].upper()})"]


@pytest.mark.parametrize(
    ("format_", "text", "label"),
    [
        ("decimal", "%1.", "7."),
        ("decimalZero", "%1", "07"),
        ("none", "%1-", "-"),
        ("bullet", "•", "•"),
        ("chicago", "%1", "7"),
        ("decimal", "%2%1", "7"),
        ("decimal", "%0", "%0"),
    ],
)
def test_other_formats(format_, text, label):
    assert labels(level(0, format_, text, 7), listed()) == [label]


@pytest.mark.parametrize(
    ("start", "label"), [(32767, "32767."), (32768, "."), (2147483647, "."), (-1, "."), (0, "0.")]
)
def test_a_list_counts_no_further_than_word_does(start, label):
    assert labels(level(0, start=start), listed()) == [label]


def test_levels_count_apart_and_begin_again_below_a_new_parent():
    levels = level(0) + level(1, "lowerLetter", "%1.%2)") + level(2, text="%3", start=5)
    paragraphs = [listed(at=at) for at in (0, 1, 1, 2, 0, 2, 1, 1)]
    assert labels(levels, *paragraphs) == ["1.", "1.a)", "1.b)", "5", "2.", "5", "2.a)", "2.b)"]


def test_two_lists_of_one_kind_count_on_and_one_with_a_level_of_its_own_does_not():
    more = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    more += f'<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride>{level(0, start=4)}</w:lvlOverride></w:num>'
    paragraphs = [listed(number) for number in (1, 2, 3, 1, 3)]
    assert labels(level(0), *paragraphs, more=more) == ["1.", "2.", "4.", "3.", "5."]


@pytest.mark.parametrize(("number", "at"), [(0, 0), (9, 0), ("", 0), (1, 3), (1, -1)])
def test_a_list_that_is_none_writes_nothing(number, at):
    assert labels(level(0), listed(number, at)) == [""]


def test_a_paragraph_has_the_list_of_its_style_and_its_own_before_it():
    style = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    styles = f'<w:style w:type="paragraph" w:styleId="A">{style}</w:style>'
    numbering = f'<w:abstractNum w:abstractNumId="7">{level(0)}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    styled = '<w:pStyle w:val="A"/>'
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    paragraphs = [p("a", props=styled), p("b", props=styled + off), p("c", props=styled)]
    file = read_word(one(*paragraphs, setup=Setup(styles=styles, numbering=numbering)))
    assert [one.label for one in file.paragraphs] == ["1.", "", "2."]
