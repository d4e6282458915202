"""What a school's name says of its kind."""

import pytest

from toolkit.conform.kinds import levels_named, possible_levels, private_named


@pytest.mark.parametrize(
    ("name", "levels"),
    [
        ("Trường Mầm non Anh Sao", ["preschool"]),
        ("Trường mẫu giáo Hoa", ["preschool"]),
        ("Trường MN Hoa", ["preschool"]),
        ("TRƯỜNG TIỂU HỌC HOA ĐÀO", ["primary"]),
        ("Trường TH Hoa Đào", ["primary"]),
        ("Trường TH&THCS Nậm Xanh", ["primary", "lower-secondary"]),
        ("Trường Trung học cơ sở Suối Mơ", ["lower-secondary"]),
        ("Trường THCS và THPT Hoa Ban", ["lower-secondary", "upper-secondary"]),
        ("Trường THPT Hoa Ban", ["upper-secondary"]),
        ("Trung tâm GDTX số 1", ["continuing"]),
        ("Trung tâm giáo dục thường xuyên", ["continuing"]),
        ("Trường Nậm Xanh", []),
    ],
)
def test_levels_that_a_name_tells(name, levels):
    assert [str(level) for level in levels_named(name)] == levels


@pytest.mark.parametrize("name", ["Trường Tư thục A", "Trường dân lập A", "TRƯỜNG QUỐC TẾ A"])
def test_private_names(name):
    assert private_named(name)
    assert not private_named("Trường Tiểu học Hoa Mai")


def test_possible_levels_are_runs_of_neighbours_the_shortest_first():
    runs = possible_levels()
    assert len(runs) == len(set(runs)) == 15
    assert [len(run) for run in runs] == sorted(len(run) for run in runs)
    assert all(runs)
