"""How a sheet is laid out: rows of different length, heads in two rows, one head over two columns."""

from __future__ import annotations

import pytest

from toolkit.model.grid import Grid
from toolkit.signoff.heads import Column
from toolkit.signoff.layout import Layout, Unclear, layout_of
from toolkit.signoff.roster import roster_of


def grid(*rows):
    return Grid("ds.csv", "6A", tuple(tuple(row) for row in rows))


def columns(*rows, told=None):
    found = layout_of(grid(*rows), told or {})
    assert isinstance(found, Layout)
    return found.columns


def names(*rows, told=None):
    return [one.name for one in roster_of([grid(*rows)], told or {}).people]


HEAD = ("STT", "Họ và tên", "Ngày sinh")


@pytest.mark.parametrize("first", [("1",), ("1", "An Một"), ("1", "An Một", ""), ()])
@pytest.mark.parametrize("heads", [HEAD, (*HEAD, "Ghi chú"), HEAD[:2]])
def test_a_first_row_shorter_or_longer_than_the_heads_is_read(heads, first):
    assert names(heads, first, ("2", "An Hai", "05/09/2014"))[-1] == "An Hai"
    assert columns(heads, first)[Column.NAME] == 1


def test_a_second_row_of_heads_may_be_shorter_or_longer():
    top = ("STT", "Họ và tên", "Ngày sinh")
    below = ("", "", "Ngày", "Tháng", "Năm")
    assert columns(top, below, ("1", "An Một", "5", "9", "2014")) == {
        Column.NUMBER: 0,
        Column.NAME: 1,
        Column.DAY: 2,
        Column.MONTH: 3,
        Column.YEAR: 4,
    }


PEOPLE = (("1", "Nguyễn Văn", "An"), ("2", "Lò Thị", "Bình"))


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (("STT", "Họ và tên", ""), {}),
        (("STT", "Họ và tên"), {}),
        (("STT", "Họ và tên", "Họ và tên"), {Column.NAME: "B"}),
        (("STT", "Họ và tên", "Họ và tên"), {Column.NAME: "Họ và tên"}),
    ],
    ids=["no head", "shorter", "merged, by letter", "merged, by head"],
)
def test_one_head_over_two_columns_of_names_holds_the_whole_name(heads, told):
    assert names(heads, *PEOPLE, told=told) == ["Nguyễn Văn An", "Lò Thị Bình"]


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (("STT", "Họ và tên", "Ghi chú"), PEOPLE),
        (("STT", "Họ và tên", ""), (("1", "An Một", "5"), ("2", "An Hai", "6"))),
        (("STT", "Họ và tên", ""), (("1", "An Một", "đã nộp đủ"), ("2", "An Hai", "chưa nộp"))),
        (("STT", "Họ và tên", ""), (("1", "An Một"), ("2", "An Hai"))),
    ],
    ids=["another head", "numbers", "several words", "nothing"],
)
def test_what_stands_beside_a_name_and_is_no_given_name_is_left(heads, rows):
    assert names(heads, *rows) == [row[1] for row in rows]


@pytest.mark.parametrize(("single", "split"), [(8, False), (9, True)])
def test_more_than_four_fifths_of_single_words_are_given_names(single, split):
    rows = [(str(n), "Nguyễn Văn", "An" if n < single else "An Bình") for n in range(10)]
    assert (names(("STT", "Họ và tên", ""), *rows)[0] == "Nguyễn Văn An") is split


def test_two_columns_of_one_head_are_asked_about():
    found = layout_of(grid(("STT", "Họ và tên", "Họ và tên"), *PEOPLE), {})
    assert isinstance(found, Unclear)
    assert found.column == 2


def test_a_column_called_given_name_alone_holds_the_whole_name():
    assert names(("STT", "Tên"), ("1", "Nguyễn Văn An")) == ["Nguyễn Văn An"]
    assert columns(("STT", "Tên"), ("1", "An")) == {Column.NUMBER: 0, Column.NAME: 1}
    split = columns(("STT", "Họ đệm", "Tên"), ("1", "Nguyễn Văn", "An"))
    assert split == {Column.NUMBER: 0, Column.FAMILY: 1, Column.GIVEN: 2}


@pytest.mark.parametrize("beside", ["Tên", "Họ đệm", "Tên đệm"])
def test_a_whole_name_needs_no_part_of_it_from_another_column(beside):
    rows = (("1", "Nguyễn Văn An", "An"), ("2", "Lò Thị Bình", "Bình"))
    assert names(("STT", "Họ và tên", beside), *rows) == ["Nguyễn Văn An", "Lò Thị Bình"]
