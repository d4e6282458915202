"""Who is erased is erased from every file, stays erased when an older copy is put back, and the numbers stay."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.signoff.registers import CLASS, copied, names, register, second
from tests.signoff.school import TODAY, YEAR, recorder
from tests.signoff.test_privacy import holding
from toolkit.errors import WorldError
from toolkit.flow.signoff_keep import Forgotten, erase, plan_erasure
from toolkit.flow.signoff_record import record_codes
from toolkit.flow.signoff_status import overview
from toolkit.model.signing import Form, Person, Status
from toolkit.signoff import codes as form_codes
from toolkit.signoff import erased_codes, schema
from toolkit.signoff.opening import backup, changing, reading
from toolkit.signoff.register_copies import copy_read
from toolkit.signoff.register_folder import backups, register_file

ONE = "Giàng Thị Số 1"
WHOM = Forgotten(YEAR, CLASS, ONE)


@pytest.fixture
def school(tmp_path):
    made = tmp_path / "truong"
    codes = register(made)
    list(record_codes(recorder(made), codes[:2], Status.SIGNED))
    return made


def folder(school):
    return register_file(school).parent


def signed(school):
    (line,) = overview(school, YEAR, TODAY).totals
    return line.wanted, line.signed


def forget(school, second=()):
    return [one.file for one in erase(school, "x", WHOM, TODAY, second)]


def test_every_copy_is_tried_and_what_cannot_be_read_is_named_and_done_by_a_repeat(school):
    spoiled = [copied(school) for _ in range(4)]
    good = copied(school)
    whole = spoiled[3].read_bytes()
    spoiled[0].write_bytes(b"")
    spoiled[1].write_bytes(whole[:-100])
    spoiled[2].unlink()
    spoiled[2].mkdir()
    spoiled[3].write_bytes(b"x" * len(whole))
    plan = plan_erasure(school, WHOM)
    assert [one.name for one in plan.people] == [ONE]
    assert [one.file for one in plan.unread] == spoiled
    assert forget(school) == spoiled
    assert holding(folder(school), ONE) == [spoiled[1].name]
    assert holding(folder(school), "Giàng Thị Số 2")
    spoiled[1].write_bytes(whole)
    assert ONE not in names(school)
    assert {one.name for one in plan_erasure(school, WHOM).people} == {ONE}
    assert forget(school) == [spoiled[0], spoiled[2], spoiled[3]]
    assert holding(folder(school), ONE) == []
    assert plan_erasure(school, WHOM).people == frozenset()
    assert good in backups(school)
    assert signed(school) == (3, 2)


def test_a_copy_that_another_program_holds_is_named_and_the_others_are_done(school, monkeypatch):
    held, free = copied(school), copied(school)
    monkeypatch.setattr("toolkit.signoff.patience.Patience.awaits", lambda s, attempt, m: attempt())
    with closing(sqlite3.connect(held, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert forget(school) == [held]
    assert holding(folder(school), ONE) == [held.name]
    assert forget(school) == []
    assert holding(folder(school), ONE) == []
    assert free.is_file()


def test_second_registers_are_erased_in_where_that_is_wanted(school):
    assert [one.name for one in plan_erasure(school, WHOM).people] == [ONE]
    other = second(school)
    assert plan_erasure(school, WHOM).second == (other,)
    assert forget(school) == []
    assert holding(folder(school), ONE) == [other.name]
    assert forget(school, [other]) == []
    assert holding(folder(school), ONE) == []


@pytest.mark.parametrize("name", ["0001-thu (1).sqlite", "so-ky-cam-ket.sqlite", "ban cu"])
def test_a_copy_of_any_name_among_the_copies_is_erased_in(school, name):
    copied(school).rename(folder(school) / "sao-luu" / name)
    forget(school)
    assert holding(folder(school), ONE) == []


@pytest.mark.parametrize("door", ["read", "change", "copy", "undo"])
@pytest.mark.parametrize("form", [1, 2])
def test_an_older_copy_that_is_put_back_gives_nobody_back(school, tmp_path, door, form):
    older = tmp_path / "stick.sqlite"
    shutil.copy(register_file(school), older)
    if form == 1:
        with closing(sqlite3.connect(older)) as db:
            db.executescript("DROP TABLE erased; PRAGMA user_version=1;")
    forget(school)
    shutil.copy(older, register_file(school))
    if door == "read":
        assert ONE not in names(school)
    elif door == "copy":
        backup(school, "x")
    else:
        with changing(school, "x", copied="truoc-khi-hoan-tac" if door == "undo" else ""):
            pass
    assert holding(folder(school), ONE) == []
    assert len(names(school)) == 2
    assert signed(school) == (3, 2)


def test_the_list_names_nobody_and_is_made_anew_from_the_register(school, tmp_path):
    (code,) = (c for c, who in owners(school).items() if who.name == ONE)
    forget(school)
    path = folder(school) / erased_codes.FILE
    text = path.read_text("utf-8")
    assert [line for line in text.splitlines() if not line.startswith("#")] == [code]
    for looks in (lambda: names(school), lambda: backup(school, "x") and names(school)):
        path.unlink()
        looks()
        assert path.read_text("utf-8") == text
    assert [p.name for p in folder(school).iterdir() if p.name.endswith(".tmp")] == []


def owners(school):
    with reading(school) as opened:
        return opened.codes_of(YEAR, None, None)


def test_the_register_takes_the_codes_of_the_list_and_loses_none(school):
    forget(school)
    codes = erased_codes.read_erased(folder(school))
    with changing(school, "x") as opened:
        opened.db.execute("DELETE FROM erased")
    with changing(school, "x") as opened:
        assert opened.erased() == codes != set()


def test_codes_that_only_a_copy_knew_are_kept_too(school, tmp_path):
    copy = copied(school)
    with changing(school, "x") as opened:
        opened.keep_version("2", "{}")
        (again,) = opened.asked(YEAR, Form.PUPIL, "2", [Person(CLASS, ONE)], 1)
        opened.db.execute("DELETE FROM forms WHERE code != ? AND person = 2", (again,))
    stick = tmp_path / "stick.sqlite"
    shutil.copy(copy, stick)
    forget(school)
    shutil.copy(stick, register_file(school))
    assert ONE not in names(school)


def test_all_lists_beside_count_and_what_is_no_code_is_passed_over(tmp_path):
    a, b = (form_codes.new_code(set()) for _ in range(2))
    (tmp_path / "da-xoa.txt").write_text(f"# lời\n{a}\nABCDEF x\n", "utf-8-sig")
    (tmp_path / "da-xoa (1).txt").write_bytes(f"{b}\r\n\xff".encode("latin-1"))
    assert erased_codes.read_erased(tmp_path) == {a, b}
    erased_codes.keep_erased(tmp_path, [a])
    assert (tmp_path / "da-xoa.txt").read_text("utf-8-sig").startswith("# lời")
    c = form_codes.new_code({a, b})
    erased_codes.keep_erased(tmp_path, [c])
    (tmp_path / "da-xoa (1).txt").unlink()
    assert erased_codes.read_erased(tmp_path) == {a, b, c}


def test_a_list_that_cannot_be_read_or_written_is_named(school):
    path = folder(school) / erased_codes.FILE
    path.mkdir()
    for door in (reading, lambda where: changing(where, "x")):
        with pytest.raises(WorldError, match=r"da-xoa\.txt cannot be read"), door(school):
            pass


def test_a_code_that_was_erased_is_never_drawn_again(school, monkeypatch):
    (code,) = (c for c, who in owners(school).items() if who.name == ONE)
    forget(school)
    other = form_codes.new_code({code, *owners(school)})
    drawn = iter([code[:5], other[:5]])
    letters = (letter for five in drawn for letter in five)
    monkeypatch.setattr(form_codes.secrets, "choice", lambda _: next(letters))
    with changing(school, "x") as opened:
        assert opened.asked(YEAR, Form.PUPIL, "1", [Person("6B", "Ai Đó")], 1) == [other]
    assert "Ai Đó" in names(school)


def test_who_comes_back_after_an_erasure_stays(school):
    forget(school)
    with changing(school, "x") as opened:
        opened.asked(YEAR, Form.PUPIL, "1", [Person(CLASS, ONE)], 1)
    assert ONE in names(school)
    assert forget(school) == []
    assert ONE not in names(school)


def test_an_older_register_is_erased_in_and_its_copy_of_the_day_too(school):
    with closing(sqlite3.connect(register_file(school))) as db:
        db.executescript("DROP TABLE erased; PRAGMA user_version=1;")
    assert schema.VERSION == 2
    forget(school)
    assert [path.name for path in backups(school)] == ["0001-truoc-nang-cap.sqlite"]
    assert holding(folder(school), ONE) == []


def test_whom_only_a_copy_knows_is_erased_there_and_counted_there(school):
    copy = copied(school)
    with changing(school, "x") as opened:
        opened.db.execute("DELETE FROM people WHERE name=?", (ONE,))
    assert [one.name for one in plan_erasure(school, WHOM).people] == [ONE]
    assert forget(school) == []
    assert holding(folder(school), ONE) == []
    with copy_read(copy) as opened:
        assert opened.tallies(YEAR) == {("pupil", "signed"): 1}
    shutil.copy(copy, register_file(school))
    assert signed(school) == (3, 2)


def test_a_copy_that_came_back_later_loses_who_was_erased_before_when_somebody_else_is(school):
    copy = copied(school)
    whole = copy.read_bytes()
    forget(school)
    copy.write_bytes(whole)
    erase(school, "x", Forgotten(YEAR, CLASS, "Giàng Thị Số 2"), TODAY)
    assert holding(folder(school), ONE) == []


def test_the_list_is_on_the_disk_before_it_takes_its_place(tmp_path, monkeypatch):
    synced, real = [], os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda file: synced.append(os.fstat(file).st_size) or real(file)
    )
    erased_codes.keep_erased(tmp_path, [form_codes.new_code(set())])
    assert synced == [(tmp_path / erased_codes.FILE).stat().st_size]
