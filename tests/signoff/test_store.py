"""The register: nothing lost, nothing twice, one writer at a time, left alone where it is not ours."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.signoff.school import TODAY, YEAR, persons, printed, recorder, school
from toolkit.errors import WorldError
from toolkit.flow.signoff_keep import journal, undo
from toolkit.flow.signoff_record import record_codes
from toolkit.flow.signoff_status import missing, overview
from toolkit.model.signing import Form, Outcome, Standing, Status
from toolkit.signoff import lock, opening, register_head, schema
from toolkit.signoff.opening import changing, reading
from toolkit.signoff.patience import Patience
from toolkit.signoff.register_folder import backups, register_file

ROOT = Path(__file__).parents[2]


def codes(where, form=Form.PUPIL):
    with reading(where) as store:
        return [row.code for row in store.rows(YEAR) if row.form is form]


@pytest.fixture
def where(tmp_path):
    made = school(tmp_path)
    printed(made, persons(6))
    return made


def standings(where):
    return [one.standing for one in overview(where, YEAR, TODAY).people if one.form is Form.PUPIL]


def test_what_is_recorded_counts_once(where):
    first, second, *_ = codes(where)
    told = list(record_codes(recorder(where), [first, first.lower(), second], Status.SIGNED))
    assert [one.outcome for one in told] == [Outcome.RECORDED, Outcome.SAME, Outcome.RECORDED]
    assert standings(where).count(Standing.SIGNED) == 2
    assert journal(where, 5)[0].forms == 2


def test_only_codes_of_the_register_are_taken(where):
    (first, *_) = codes(where)
    from toolkit.signoff.codes import new_code

    foreign = new_code(set(codes(where)))
    told = list(
        record_codes(
            recorder(where),
            [foreign, first[:-1] + "2" * (first[-1] != "2") + "3" * (first[-1] == "2"), "hello"],
            Status.SIGNED,
        )
    )
    assert [one.outcome for one in told] == [Outcome.UNKNOWN, Outcome.UNSOUND, Outcome.UNSOUND]
    assert Standing.SIGNED not in standings(where)


def test_a_scan_never_takes_a_signature_back(where):
    (first, *_) = codes(where)
    list(record_codes(recorder(where), [first], Status.SIGNED))
    (told,) = record_codes(recorder(where), [first], Status.RETURNED)
    assert told.outcome is Outcome.SAME
    assert Standing.SIGNED in standings(where)


def test_undo_takes_back_one_batch_after_the_other(where):
    one, two, *_ = codes(where)
    list(record_codes(recorder(where), [one], Status.SIGNED))
    list(record_codes(recorder(where), [two], Status.DECLINED))
    assert undo(where, "x").forms == 1
    assert Standing.DECLINED not in standings(where)
    assert Standing.SIGNED in standings(where)
    assert undo(where, "x").forms == 1
    assert set(standings(where)) == {Standing.OPEN}
    assert undo(where, "x") is None
    assert [batch.undone for batch in journal(where, 5)] == [True, True]


def test_who_declined_or_moved_away_is_never_missing(where):
    one, two, *rest = codes(where)
    list(record_codes(recorder(where), [one], Status.DECLINED))
    list(record_codes(recorder(where), [two], Status.MOVED))
    lists = missing(overview(where, YEAR, TODAY), Form.PUPIL)
    assert sorted(given.code for some in lists.values() for given in some) == sorted(rest)


RECORDING = """
import sys
from pathlib import Path
from tests.signoff.school import recorder
from toolkit.flow.signoff_record import record_codes
from toolkit.model.signing import Status
for told in record_codes(recorder(Path(sys.argv[1]), sys.argv[2]), sys.argv[3:], Status.SIGNED):
    print(told.code, told.outcome, flush=True)
"""


def recording(where, who, words):
    return subprocess.Popen(
        [sys.executable, "-c", RECORDING, str(where), who, *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_people_at_once_are_both_kept(tmp_path):
    where = school(tmp_path)
    printed(where, persons(12))
    known = codes(where)
    both = [recording(where, "An", known[:6]), recording(where, "Bình", known[6:])]
    told = [one.communicate(timeout=600)[0] for one in both]
    assert [text.count("recorded") for text in told] == [6, 6]
    assert standings(where) == [Standing.SIGNED] * 12
    assert sorted((batch.who, batch.forms) for batch in journal(where, 5)) == [
        ("An", 6),
        ("Bình", 6),
    ]


@pytest.mark.slow
def test_who_is_killed_loses_nothing_that_was_told_and_nothing_is_there_twice(tmp_path):
    where = school(tmp_path)
    printed(where, persons(200))
    known = codes(where)
    one = recording(where, "An", known)
    told = [one.stdout.readline().split()[0] for _ in range(5)]
    one.send_signal(signal.SIGKILL)
    told += [line.split()[0] for line in one.communicate()[0].splitlines()]
    with reading(where) as store:
        kept = [row.code for row in store.rows(YEAR) if row.status == "signed"]
    assert set(told) <= set(kept)
    assert len(kept) - len(told) <= 1
    recording(where, "An", known).communicate(timeout=600)
    assert standings(where) == [Standing.SIGNED] * 200
    assert sum(batch.forms for batch in journal(where, 5)) == 200


def test_a_second_person_is_told_who_is_writing(where, monkeypatch):
    sign = register_file(where).parent / lock.NAME
    sign.write_text(json.dumps({"who": "Cô Lan", "host": "may-van-thu", "pid": 1}))
    with (
        pytest.raises(WorldError, match=r"Cô Lan.*may-van-thu"),
        changing(where, "x", Patience(0)),
    ):
        pass
    old = time.time() - lock.STALE - 1
    os.utime(sign, (old, old))
    with changing(where, "x", Patience(0)):
        assert sign.exists()
    assert not sign.exists()


def foreign(path):
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE thu (x)")
    db.close()


def newer(path):
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    db.close()


def damaged(path):
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 3] = b"\x7f" * 8192
    path.write_bytes(data)


def no_database(path):
    path.write_bytes(b"Danh sach hoc sinh" * 100)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (foreign, "another program"),
        (newer, "newer quytac"),
        (damaged, "damaged"),
        (no_database, "damaged"),
    ],
    ids=lambda x: getattr(x, "__name__", ""),
)
def test_a_register_that_is_not_ours_is_told_and_left(where, spoil, said):
    path = register_file(where)
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(WorldError, match=said), reading(where):
        pass
    with pytest.raises(WorldError, match=said), changing(where, "x"):
        pass
    assert path.read_bytes() == before
    assert not (path.parent / lock.NAME).exists()


HALF = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size=1")
db.execute("BEGIN")
for number in range(5000):
    db.execute("INSERT INTO batches (at, who, how) VALUES (?, ?, ?)", (str(number), "x" * 200, "typed"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_program_left_half_written_is_taken_back(where):
    path, before = register_file(where), journal(where, 10_000)
    done = subprocess.run([sys.executable, "-c", HALF, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name(f"{path.name}-journal").stat().st_size
    assert len(codes(where)) == 6
    assert journal(where, 10_000) == before


def filling_a_full_drive(where):
    with changing(where, "x") as store:
        store.db.execute("PRAGMA max_page_count=1")
        for _ in range(1000):
            store.begin(recorder(where).now(), "x" * 1000, "typed")


def test_a_full_drive_is_told_and_nothing_is_recorded(where):
    with pytest.raises(WorldError, match="could not be written"):
        filling_a_full_drive(where)
    assert journal(where, 5) == []


def test_an_older_register_is_copied_and_brought_up(where, monkeypatch):
    known = codes(where)
    monkeypatch.setattr(opening, "STEPS", (*schema.STEPS, "CREATE TABLE more (x)"))
    monkeypatch.setattr(opening, "VERSION", schema.VERSION + 1)
    monkeypatch.setattr(register_head, "VERSION", schema.VERSION + 1)
    with changing(where, "x") as store:
        store.db.execute("INSERT INTO more VALUES (1)")
    assert codes(where) == known
    assert any("truoc-nang-cap" in path.name for path in backups(where))


def test_at_most_ten_copies_stay(where):
    for _ in range(15):
        opening.backup(where, "x")
    assert len(backups(where)) == opening.KEPT


def test_a_change_that_fails_leaves_nothing(where):
    before = register_file(where).read_bytes()
    with pytest.raises(ValueError, match="no-status"), changing(where, "x") as store:
        store.record(
            store.begin(recorder(where).now(), "x", "x"), codes(where)[0], Status("no-status")
        )
    assert register_file(where).read_bytes() == before
