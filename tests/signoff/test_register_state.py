"""What is wrong with a register is told as what it is, and a day's work is never lost over it."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
from contextlib import closing

import pytest

from tests.signoff.registers import copied, names, register, second
from tests.signoff.school import TODAY, YEAR
from toolkit.errors import UsageError, WorldError
from toolkit.flow.signoff_keep import register_notices, undo
from toolkit.flow.signoff_record import require_register
from toolkit.flow.signoff_status import overview
from toolkit.signoff import lock, opening, register_head, schema
from toolkit.signoff.opening import backup, changing, reading
from toolkit.signoff.patience import Patience
from toolkit.signoff.register_folder import BACKUPS, backups, register_file

HASTY = Patience(0)


@pytest.fixture
def school(tmp_path):
    register(tmp_path / "truong")
    return tmp_path / "truong"


def spoil(school, how):
    path = register_file(school)
    data = path.read_bytes()
    path.write_bytes(
        {
            "empty": b"",
            "zeros": b"\0" * 8192,
            "cut in a page": data[:-100],
            "cut after a page": data[:4096],
            "cut in the head": data[:50],
            "other bytes": data[:4096] + b"\x7f" * (len(data) - 4096),
            "text": b"Danh sach hoc sinh" * 100,
        }[how]
    )
    return path.read_bytes()


SPOILED = {
    "empty": "is empty",
    "zeros": "is empty",
    "cut in a page": "is cut off",
    "cut after a page": "is cut off",
    "cut in the head": "is damaged",
    "other bytes": "is damaged",
    "text": "is damaged",
}


def try_reading(school):
    with reading(school):
        pass


def try_changing(school):
    with changing(school, "x"):
        pass


def try_copying(school):
    backup(school, "x")


DOORS = (try_reading, try_changing, try_copying, require_register)


@pytest.mark.parametrize(("how", "words"), SPOILED.items())
@pytest.mark.parametrize("door", DOORS)
def test_a_register_that_is_lost_is_named_and_left_and_the_copy_that_helps_is_named(
    school, how, words, door
):
    copied(school)
    copy = copied(school)
    shutil.copy(__file__, copied(school))  # the newest one is none
    before = spoil(school, how)
    with pytest.raises(WorldError, match=f"{words}.*Put this copy in its place: ") as told:
        door(school)
    named = str(told.value).rpartition("place: ")[2]
    assert named == str(copy)
    assert copy.is_file()
    assert register_file(school).read_bytes() == before
    shutil.copy(named, register_file(school))
    assert len(names(school)) == 3


@pytest.mark.parametrize("how", SPOILED)
def test_where_no_copy_can_be_read_none_is_promised(school, how):
    spoil(school, how)
    with pytest.raises(WorldError, match="No copy of it can be read"):
        try_changing(school)


@pytest.mark.parametrize("door", DOORS)
def test_a_register_that_is_gone_while_copies_lie_there_is_no_new_one(school, door):
    copy = copied(school)
    register_file(school).unlink()
    with pytest.raises(WorldError, match=r"is not there.*Put this copy") as told:
        door(school)
    assert str(copy) in str(told.value)
    assert not register_file(school).exists()


def test_a_register_that_was_renamed_by_a_cloud_folder_is_no_new_one(school):
    register_file(school).rename(register_file(school).with_name("so-ky-cam-ket (1).sqlite"))
    with pytest.raises(WorldError, match=r"is not there.*so-ky-cam-ket \(1\)\.sqlite"):
        try_changing(school)


def test_a_folder_in_its_place_is_named_and_nothing_was_printed(tmp_path):
    path = register_file(tmp_path)
    path.mkdir(parents=True)
    assert overview(tmp_path, YEAR, TODAY) is None
    with pytest.raises(UsageError, match="no register yet"):
        require_register(tmp_path)
    with pytest.raises(WorldError, match="is a folder"):
        try_changing(tmp_path)
    assert [one.rule for one in register_notices(tmp_path)] == ["register-folder"]


def test_a_newer_register_is_refused_by_what_made_it(school):
    with closing(sqlite3.connect(register_file(school))) as db:
        db.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    before = register_file(school).read_bytes()
    for door in DOORS:
        with pytest.raises(WorldError, match=r"made by a newer quytac.*Update"):
            door(school)
    assert register_file(school).read_bytes() == before
    assert sorted(path.name for path in register_file(school).parent.iterdir()) == [
        register_file(school).name
    ]


@pytest.mark.parametrize("number", [1, 5, 13, 40])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(school, monkeypatch, number):
    def refused(path):
        raise OSError(number, "no", str(path))

    monkeypatch.setattr(register_head, "head_of", refused)
    with pytest.raises(WorldError, match="cannot be read: "):
        try_reading(school)


def held(school, mode="EXCLUSIVE"):
    other = sqlite3.connect(register_file(school), isolation_level=None)
    other.execute(f"BEGIN {mode}")
    return closing(other)


@pytest.mark.parametrize("door", [try_reading, try_changing, try_copying])
def test_a_register_that_another_program_holds_is_in_use_and_not_damaged(school, monkeypatch, door):
    monkeypatch.setattr(Patience, "awaits", lambda self, attempt, message: attempt())
    with held(school), pytest.raises(WorldError, match="in use by another program") as told:
        door(school)
    assert "damaged" not in str(told.value)
    assert "copy" not in str(told.value)
    door(school)


def test_who_holds_it_is_named_where_it_is_known(school):
    sign = register_file(school).parent / lock.NAME
    sign.write_text(json.dumps({"who": "Cô Lan", "host": "may-van-thu", "pid": 77}))
    words = r"Cô Lan \(computer may-van-thu, process 77\) is recording"
    with held(school), pytest.raises(WorldError, match=words), reading(school, HASTY):
        pass
    with pytest.raises(WorldError, match=words), changing(school, "x", HASTY):
        pass


def test_a_change_waits_for_who_reads_and_says_so_once(school, monkeypatch):
    said, other = [], held(school, "DEFERRED")
    other.thing.execute("SELECT count(*) FROM people").fetchone()
    naps = iter(range(100))

    def nap(seconds):
        if next(naps) == 3:
            other.thing.close()

    monkeypatch.setattr("toolkit.signoff.patience.time.sleep", nap)
    monkeypatch.setattr("toolkit.signoff.patience.SPEAKS", 0.0)
    with changing(school, "x", Patience(1000, said.append)) as store:
        store.keep_version("2", "{}")
    assert [message.english() for message in said] == [
        f"{register_file(school)} is in use by another program; waiting for up to 1000 seconds …"
    ]
    assert next(naps) > 3
    with reading(school) as store:
        assert list(store.versions()) == ["1", "2"]


def test_for_whom_we_wait_is_said(school, monkeypatch):
    sign, said = register_file(school).parent / lock.NAME, []
    sign.write_text(json.dumps({"who": "Cô Lan", "host": "may-van-thu", "pid": 77}))
    monkeypatch.setattr("toolkit.signoff.patience.time.sleep", lambda _: sign.unlink())
    monkeypatch.setattr("toolkit.signoff.patience.SPEAKS", 0.0)
    with changing(school, "x", Patience(1000, said.append)):
        assert sign.exists()
    assert [message.english() for message in said] == [
        "Cô Lan (computer may-van-thu, process 77) is using the register; waiting for up to 1000 seconds …"
    ]


@pytest.mark.parametrize(
    ("text", "age", "left"),
    [
        ("", 0, False),
        ("", lock.EMPTY + 2, True),
        ('{"who": "Cô', 5, False),
        ('{"who": "Cô', lock.STALE + 5, True),
        ("[]", lock.STALE + 5, True),
        ('{"who": "x", "host": "khac", "pid": 1}', lock.STALE - 5, False),
        ('{"who": "x", "host": "khac", "pid": 1}', lock.STALE + 5, True),
        ('{"who": "x", "host": "HERE", "pid": ME}', lock.STALE + 5, False),
        ('{"who": "x", "host": "HERE", "pid": 4194305}', 0, True),
    ],
)
def test_a_sign_is_taken_over_only_where_its_writer_has_gone(school, text, age, left):
    sign = register_file(school).parent / lock.NAME
    text = text.replace("HERE", socket.gethostname()).replace("ME", str(os.getpid()))
    sign.write_text(text)
    at = sign.stat().st_mtime - age
    os.utime(sign, (at, at))
    if left:
        with changing(school, "x", HASTY):
            assert json.loads(sign.read_text())["who"] == "x"
        assert not sign.exists()
    else:
        with pytest.raises(WorldError), changing(school, "x", HASTY):
            pass
        assert sign.read_text() == text


SECONDS = (
    "so-ky-cam-ket (1).sqlite",
    "so-ky-cam-ket - Copy.sqlite",
    "so-ky-cam-ket-DESKTOP-AB12.sqlite",
    "so-ky-cam-ket (bản sao).sqlite",
    "so-ky-cam-ket (Lan's conflicted copy 2026-11-24).sqlite",
    "so-ky-cam-ket.sync-conflict-20261124-080000-ABCDEF.sqlite",
    "so-ky-cam-ket.sqlite.bak",
    "Bản sao của so-ky-cam-ket.SQLITE",
    "so cu",
)


@pytest.mark.parametrize("name", SECONDS)
def test_a_second_register_is_named_whatever_it_is_called(school, name):
    assert register_notices(school) == []
    path = second(school, name)
    (found,) = register_notices(school)
    assert (found.rule, found.where.file) == ("second-register", str(path))


def test_second_registers_are_found_beside_and_the_rest_is_none(school):
    folder = register_file(school).parent
    copied(school)
    other = school / "ky-cam-ket (1)"
    shutil.copytree(folder, other)
    shutil.copy(register_file(school), school / "so-ky-cam-ket.sqlite")
    for name in ("so-ky-cam-ket.sqlite-journal", "so-ky-cam-ket.sqlite-wal", "ghi-chu.txt"):
        (folder / name).write_bytes(b"")
    (school / "so-lieu-ky-cam-ket.xlsx").write_bytes(b"PK")
    assert [one.where.file for one in register_notices(school)] == [
        str(other / "sao-luu" / "0001-thu.sqlite"),
        str(other / "so-ky-cam-ket.sqlite"),
        str(school / "so-ky-cam-ket.sqlite"),
    ]


def test_a_killed_first_printing_leaves_no_half_register(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_migrate", lambda *_: os._exit(9))
    child = os.fork()
    if not child:
        with changing(tmp_path, "x"):
            pass
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    monkeypatch.undo()
    assert not register_file(tmp_path).exists()
    with reading(tmp_path) as store:
        assert store is None
    assert len(register(tmp_path)) == 3
    assert sorted(path.name for path in register_file(tmp_path).parent.iterdir()) == [
        register_file(tmp_path).name
    ]


def test_a_register_of_today_is_copied_by_no_change(school):
    for _ in range(3):
        try_changing(school)
    assert backups(school) == []


def test_before_something_is_taken_back_there_is_a_copy(school):
    assert undo(school, "x") is None
    assert [path.name for path in backups(school)] == ["0001-truoc-khi-hoan-tac.sqlite"]


def test_copies_have_rising_numbers_and_a_file_of_another_name_is_not_counted(school):
    copied(school)
    folder = register_file(school).parent / BACKUPS
    (folder / "²-x.sqlite").write_bytes(b"")
    (folder / "x.sqlite").write_bytes(b"")
    for _ in range(opening.KEPT):
        copied(school)
    assert [path.name[:4] for path in backups(school)] == [f"{n:04d}" for n in range(2, 12)]


def test_a_register_in_wal_mode_is_read_and_changed(school):
    with closing(sqlite3.connect(register_file(school))) as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("INSERT INTO versions VALUES ('2', '{}')")
        db.commit()
        with reading(school) as store:
            assert list(store.versions()) == ["1", "2"]
    with changing(school, "x") as store:
        store.keep_version("3", "{}")
    with reading(school) as store:
        assert list(store.versions()) == ["1", "2", "3"]
