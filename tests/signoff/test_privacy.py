"""What docs/privacy.md promises: nothing leaves the machine, and what is erased is gone from every file."""

from __future__ import annotations

import socket
from unicodedata import normalize

import pytest

from tests.signoff.school import TODAY, YEAR, persons, printed, recorder, roster_file, school
from tests.signoff.test_store import codes
from toolkit.flow.signoff_keep import ErasurePlan, Forgotten, erase, plan_erasure, undo
from toolkit.flow.signoff_record import record_codes
from toolkit.flow.signoff_roster import read_roster
from toolkit.flow.signoff_status import overview
from toolkit.model.signing import Form, Status
from toolkit.signoff.heads import Column
from toolkit.signoff.register_folder import backups, register_file


@pytest.fixture
def no_network(monkeypatch):
    def refused(*_, **__):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def holding(folder, text):
    spelled = [
        form.encode(coding)
        for f in ("NFC", "NFD")
        for form in [normalize(f, text)]
        for coding in ("utf-8", "utf-16-le")
    ]
    return [
        p.name
        for p in folder.rglob("*")
        if p.is_file() and any(one in p.read_bytes() for one in spelled)
    ]


def filled(where, file):
    roster = read_roster(where, file, {Column.NAME: "B"}, "", "Văn thư")
    printed(where, roster.people)
    first, second, third, *_ = codes(where)
    list(record_codes(recorder(where), [first, second], Status.SIGNED))
    list(record_codes(recorder(where), [third], Status.DECLINED))
    undo(where, "Văn thư")
    return overview(where, YEAR, TODAY).people


def test_all_of_it_works_with_sockets_blocked(tmp_path, no_network):
    where = school(tmp_path)
    filled(where, roster_file(tmp_path))
    assert erase(where, "x", Forgotten(YEAR, "6A", "Giàng A Páo"), TODAY) == []


@pytest.mark.parametrize(
    ("whom", "gone", "stays"),
    [
        (Forgotten(YEAR, "6A", "Giàng A Páo"), [], ["Giàng A Páo", "Sùng Thị Dế"]),
        (Forgotten(YEAR, "6A"), ["6A"], ["Giàng A Páo"]),
        (Forgotten(YEAR), ["Giàng A Páo", "Sùng Thị Dế", "Nguyễn Thị Hồng Nhung"], []),
    ],
    ids=["a pupil", "a class", "a year"],
)
def test_what_is_forgotten_is_in_no_file_and_the_counts_stay(tmp_path, whom, gone, stays):
    where = school(tmp_path)
    filled(where, roster_file(tmp_path))
    before = {x.form: (x.wanted, x.signed) for x in overview(where, YEAR, TODAY).totals}
    folder = register_file(where).parent
    assert len(backups(where)) >= 2
    assert holding(folder, "Giàng A Páo")
    erase(where, "x", whom, TODAY)
    after = overview(where, YEAR, TODAY)
    assert {x.form: (x.wanted, x.signed) for x in after.totals} == before
    assert plan_erasure(where, whom) == ErasurePlan(frozenset(), (), ())
    assert [name for name in gone if name != "6A" and holding(folder, name)] == []
    assert all(holding(folder, name) for name in stays)


def test_a_name_that_only_one_child_has_leaves_no_byte(tmp_path):
    where = school(tmp_path)
    only = [*persons(30), persons(31)[30]]
    printed(where, only)
    name = only[30].name
    list(record_codes(recorder(where), codes(where), Status.SIGNED))
    printed(where, only, again=True)
    folder = register_file(where).parent
    assert holding(folder, name)
    erase(where, "x", Forgotten(YEAR, "6A", name), TODAY)
    assert holding(folder, name) == []
    assert overview(where, YEAR, TODAY).totals[0].signed == 31


def test_the_register_keeps_no_birthday_no_post_no_number(tmp_path):
    where = school(tmp_path)
    printed(where, persons(3))
    printed(where, persons(3, "Tổ Toán"), Form.TEACHER)
    assert not any(
        holding(register_file(where).parent, word)
        for word in ("2014-09-05", "05/09/2014", "Giáo viên")
    )
