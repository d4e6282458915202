"""Which column of a table answers which question, and how an office writes the answers in a cell."""

import pytest

from tests.assemble.small import clause
from toolkit.flow.batch_columns import NAMES, answers_of, columns
from toolkit.load.table import Row, Table


def heads(*names, clauses=()):
    return columns(Table("a.xlsx", names, (Row(2, ("",) * len(names)),)), clauses)


def told(*names):
    return [(one.rule, str(one.level), one.where.column) for one in heads(*names).problems]


@pytest.mark.parametrize(
    ("key", "cell", "answer"),
    [
        ("boarding", "Có", "yes"),
        ("boarding", "x", "yes"),
        ("boarding", "1", "yes"),
        ("boarding", "đúng", "yes"),
        ("boarding", "Không", "no"),
        ("boarding", "KHÔNG", "no"),
        ("boarding", "0", "no"),
        ("boarding", "no", "no"),
        ("boarding", "không rõ", "không rõ"),
        ("boarding", "2", "2"),
        ("own_site", "có", "yes"),
        ("own_site", "không", "no"),
        ("own_site", "truongmo.edu.vn", "truongmo.edu.vn"),
        ("deputy", "có", "yes"),
        ("deputy", "không", "no"),
        ("deputy", "phó", "phó"),
        ("ownership", "Công lập", "public"),
        ("ownership", "public", "public"),
        ("ownership", "Tư thục", "private"),
        ("ownership", "dân lập", "private"),
        ("ownership", "ngoài công lập", "private"),
        ("ownership", "bán công", "bán công"),
        ("signer_name", "Không", "Không"),
        ("place", "1", "1"),
        ("levels", "THCS", ("lower-secondary",)),
        ("levels", "Tiểu học, trung học cơ sở", ("primary", "lower-secondary")),
        ("levels", "TH&THCS", ("primary", "lower-secondary")),
        ("levels", "th + thcs + thpt", ("primary", "lower-secondary", "upper-secondary")),
        ("levels", "MN/TH", ("preschool", "primary")),
        ("levels", "mẫu giáo và tiểu học", ("preschool", "primary")),
        ("levels", "mầm non; GDTX;", ("preschool", "continuing")),
        ("levels", "cao đẳng", ("cao đẳng",)),
    ],
)
def test_a_cell_is_read_as_an_office_writes_it_and_never_guessed(key, cell, answer):
    """What is not understood stays as it is, so that the question refuses it with its words."""
    assert answers_of((key,), (cell,)) == {key: answer}


def test_an_empty_cell_and_a_column_that_answers_nothing_give_no_answer():
    assert answers_of(("name", "", "place"), ("Trường Mơ", "ghi chú", "")) == {"name": "Trường Mơ"}


def test_cells_beyond_the_heads_and_heads_beyond_the_cells_are_passed_over():
    assert answers_of(("name",), ("Trường Mơ", "thừa")) == {"name": "Trường Mơ"}
    assert answers_of(("name", "place"), ("Trường Mơ",)) == {"name": "Trường Mơ"}


@pytest.mark.parametrize(
    ("key", "head"), [(key, name) for key, names in NAMES.items() for name in (key, *names)]
)
def test_every_name_of_a_column_is_known_with_and_without_marks(key, head):
    assert heads(head, head.upper()).keys == (key, key)


def test_a_blank_of_a_clause_is_a_column_by_its_label_or_by_its_id():
    one = clause("incident.channels", slots={"dau_moi": {"label": "Đầu mối", "type": "text"}})
    found = heads("đầu mối", "incident.channels/dau_moi", clauses=[one])
    assert found.keys == ("slots/incident.channels/dau_moi",) * 2


def test_a_label_never_takes_the_column_of_a_question():
    one = clause("incident.channels", slots={"ten": {"label": "Tên trường", "type": "text"}})
    assert heads("Tên trường", clauses=[one]).keys == ("name",)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Tên trường", "Cấp học", "Xã"), []),
        (("Tên trường", "Cấp học", "Xã", "", ""), []),
        (("Tên trường", "Cấp học", "Xã", "Cap hoc"), [("column-twice", "error", 4)]),
        (("Tên trường", "Cấp học", "Xã", "STT"), [("column-unknown", "warning", 4)]),
        (("Tên trường", "Xã"), [("column-missing", "error", 0)]),
        (("STT",), [("column-unknown", "warning", 1), ("column-missing", "error", 0)]),
    ],
)
def test_heads_that_are_twice_there_unknown_or_missing_are_told(names, expected):
    assert told(*names) == expected


def test_a_head_that_is_nearly_known_is_told_what_it_may_mean():
    (near, _) = heads("Tên trườn").problems
    (far, _) = heads("xyzw").problems
    assert "ten truong" in near.hint.english()
    assert far.hint is None


def test_what_is_missing_is_named_as_the_office_would_write_it():
    (missing,) = heads("Cấp học").problems
    assert missing.what.english() == "columns are missing: Tên trường, Xã, phường"
