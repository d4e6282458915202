import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.write.names import LONGEST, MOST_BYTES, clean, file_name, is_clean, old_copy

HOSTILE = [
    ("Bộ quy tắc/ứng xử", "Bộ quy tắc-ứng xử"),
    ("../../etc/passwd", "-..-etc-passwd"),
    ("..", ""),
    ("a\\b:c*d?", "a-b-c-d-"),
    ("CON", "_CON"),
    ("nul.docx", "_nul.docx"),
    ("COM1 .txt", "_COM1 .txt"),
    ("Lớp 10A1. ", "Lớp 10A1"),
    ("~$Bộ quy tắc", "Bộ quy tắc"),
    ("\u202egpj.exe", "gpj.exe"),
    ("a\x00b\nc", "ab c"),
    (".quytac-manifest.json", "quytac-manifest.json"),
    (unicodedata.normalize("NFD", "Trường Tiểu học"), "Trường Tiểu học"),
    ("Console", "Console"),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_a_name_is_cleaned(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_pieces_are_joined_and_the_suffix_counts() -> None:
    assert file_name("12/QĐ-THCS", "Bộ quy tắc", suffix=".docx") == "12-QĐ-THCS - Bộ quy tắc.docx"
    assert len(file_name("Trường " * 40, suffix=".docx")) <= LONGEST
    assert file_name("..", suffix=".docx") == "không tên.docx"


def test_a_long_name_ends_after_a_whole_word() -> None:
    name = file_name(
        "Quyết định, Bộ quy tắc", "Trường Phổ thông dân tộc bán trú Tiểu học số 1 Nậm Lúc"
    )
    assert name == "Quyết định, Bộ quy tắc - Trường Phổ thông dân tộc bán trú Tiểu học số 1 Nậm Lúc"
    name = file_name(
        "Quyết định, Bộ quy tắc", "Trường Phổ thông dân tộc bán trú Tiểu học số 1", suffix=".docx"
    )
    assert name == "Quyết định, Bộ quy tắc - Trường Phổ thông dân tộc bán trú Tiểu học số 1.docx"
    name = file_name(
        "Quyết định, Bộ quy tắc", "Trường Phổ thông dân tộc bán trú Trung học cơ sở", suffix=".docx"
    )
    assert name == "Quyết định, Bộ quy tắc - Trường Phổ thông dân tộc bán trú Trung học cơ sở.docx"


@pytest.mark.parametrize(
    ("more", "kept"), [("", ""), ("ab", "ab"), ("abc", "ab"), ("abcdef", "ab"), ("𠀀", "")]
)
def test_a_name_of_rare_letters_keeps_as_many_as_a_disk_takes(more: str, kept: str) -> None:
    rare = "𠀀" * 57  # four bytes each: 228 of 230
    assert file_name(rare + more) == rare + kept
    assert len(file_name(rare + more).encode()) <= MOST_BYTES


@pytest.mark.parametrize(("length", "kept"), [(79, 79), (80, 80), (81, 80)])
def test_a_name_without_blanks_is_cut_at_eighty(length: int, kept: int) -> None:
    assert file_name("x" * length) == "x" * kept
    assert file_name("x" * length, suffix=".docx") == "x" * 75 + ".docx"


def test_an_old_copy_is_named_and_keeps_the_suffix() -> None:
    assert old_copy("Bộ quy tắc.docx", 2) == "Bộ quy tắc (bản cũ 2).docx"
    assert old_copy("x" * 75 + ".docx", 1).endswith(" (bản cũ 1).docx")
    assert len(old_copy("x" * 75 + ".docx", 1)) <= LONGEST


@given(st.lists(st.text(), max_size=4), st.sampled_from(["", ".docx", ".txt"]))
def test_every_name_is_one_that_all_systems_take(pieces: list[str], suffix: str) -> None:
    name = file_name(*pieces, suffix=suffix)
    assert is_clean(name)
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*')


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
