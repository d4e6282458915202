"""Whatever a person edits is seen by every flow of the same process, though size and time of the file stay."""

from __future__ import annotations

import os
import shutil
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.release.releases import PROVINCE, Parts, changed, following, release_parts, sealed
from toolkit.errors import QuytacError
from toolkit.flow.batch import planned, run
from toolkit.flow.build import build, checked
from toolkit.flow.conform import Against, conform, conform_all
from toolkit.flow.explain import explain
from toolkit.flow.law_changes import law_changes
from toolkit.flow.law_status import workspace_status
from toolkit.flow.paper import make_paper
from toolkit.flow.pull import propose
from toolkit.flow.signoff_code import school_code
from toolkit.flow.signoff_roster import read_roster

pytestmark = pytest.mark.slow

DAY = date(2026, 11, 26)
OWN = """\
id: own.devices
title: Mượn máy
audiences: [teacher]
duty: should
standing: default
article: receiving
wordings:
  - {from: 2024-10-24, change: substance, text: Nhà giáo nên trả máy mượn của trường sau 3 ngày.}
plain_adult: Tôi trả máy mượn của trường đúng hẹn.
provisions: [{source: seed-4032, at: "I.3", relation: adapts}]
"""
PAPERS = "rollout: {review: 3 tháng một lần}\n"
TABLE = "Tên trường;Cấp học;Xã, phường\nTrường THCS Số 3;THCS;xã Giả Định\n"
ROSTER = "Họ và tên;Lớp;Ngày sinh\nLò Thị 3;6A;05/09/2014\n"


@dataclass(frozen=True)
class Place:
    """A province with a school that follows its folder, one that follows its release, and what lies beside them."""

    root: Path

    @property
    def school(self) -> Path:
        return self.root / "tinh" / "schools" / "thcs-suoi-mo"

    @property
    def released(self) -> Path:
        return self.root / "theo-goi"

    @property
    def word(self) -> Path:
        return self.root / "nop.docx"

    @property
    def pack(self) -> Path:
        return self.root / "goi.zip"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    shutil.copytree(PROVINCE, tmp_path / "tinh")
    own = tmp_path / "tinh" / "clauses" / "own" / "devices.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN, "utf-8")
    file = made.school / "school.yaml"
    slots = '\nslots:\n  incident.receive: {ngay_tra_loi: "3"}\n'
    file.write_text(file.read_text("utf-8").replace("\nslots:\n", slots), "utf-8")
    law = tmp_path / "tinh" / "sources" / "tt-32-2020.yaml"
    law.write_text(law.read_text("utf-8") + "in_force_to: 2035-06-30\n", "utf-8")
    (made.school / "papers.yaml").write_text(PAPERS, "utf-8")
    (tmp_path / "truong.csv").write_text(TABLE, "utf-8")
    (tmp_path / "lop.csv").write_text(ROSTER, "utf-8")
    write_pack(made.pack, "3")
    following(made.released)
    return made


def write_pack(file: Path, days: str) -> None:
    """Write the release with one figure of its clauses, its law and its templates; its size is always the same."""
    parts = release_parts()
    for name, old, new in (
        ("clauses/incident/receive.yaml", "lời trong {", f"lời trong {days} hoặc {{"),
        ("clauses/incident/receive.yaml", 'default: "3"', f'default: "{days}"'),
        ("province/sources/tt-32-2020.yaml", "id:", f"in_force_to: 20{days}5-06-30\nid:"),
        ("templates/papers/rollout.j2", "I. MỤC TIÊU", f"I. {days} MỤC TIÊU"),
    ):
        parts = changed(parts, name, old, new)
    write_stored(file, parts)


def write_stored(file: Path, parts: Parts) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in sealed(parts).items():
            archive.writestr(zipfile.ZipInfo(name), data)


def edit(file: Path, *changes: tuple[str, str]) -> None:
    """Change a file as a stick would show it: neither size nor time tells."""
    before, text = file.stat(), file.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    put_back(file, before)


def put_back(file: Path, before: os.stat_result) -> None:
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    now = file.stat()
    assert (now.st_size, now.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def no_log(error: Exception) -> None:
    raise error


def built(place: Place, folder: Path) -> str:
    made = build(folder, place.root / "out", ["text"], overwrite=True, day=DAY)
    return made.files[0].read_text("utf-8") if made.files else repr(made.problems)


def paper(place: Place, folder: Path) -> str:
    made = make_paper(folder, "rollout", place.root / "giay", ["text"], overwrite=True, day=DAY)
    return made.files[0].read_text("utf-8") if made.files else repr(made.problems)


def hand_in(place: Place, folder: Path, flow: str) -> None:
    """Lay the Word file of today there, for the flows that read one."""
    if flow in ("conform", "pull"):
        (word,) = build(folder, place.root / "word", day=DAY).files
        shutil.copy(word, place.word)


def compared(place: Place, folder: Path) -> str:
    return repr(conform(place.word, Against(None, folder)))


def pulled(place: Place, folder: Path) -> str:
    found = propose(place.word, folder)
    return repr((found.changed, found.pulled))


def code(place: Place, folder: Path) -> str:
    found = school_code(folder, DAY)
    return repr((found.version, found.clauses(), found.problems))


FLOWS = {
    "build": built,
    "check": lambda place, folder: repr(checked(folder, False, DAY).problems),
    "conform": compared,
    "explain": lambda place, folder: repr(
        [explain(folder, name) for name in ("incident.receive", "implementation.review")]
    ),
    "law changes": lambda place, folder: repr(
        law_changes(date(2026, 1, 1), date(2060, 1, 1), folder)
    ),
    "law status": lambda place, folder: repr(workspace_status(folder, DAY)),
    "paper": paper,
    "pull": pulled,
    "signoff": code,
}
SCHOOL = (
    ('ngay_tra_loi: "3"', 'ngay_tra_loi: "5"'),
    ("day: 2026-11-23", "day: 2026-11-26"),
    ("luat-43-2019", "luat-23-2012"),
    ("Suối Mơ", "Suối Mư"),
)
CASES = [
    *(("schools/thcs-suoi-mo/school.yaml", SCHOOL, flow) for flow in sorted(FLOWS)),
    *(
        ("province.yaml", (('edition: "2026.1"', 'edition: "2026.7"'),), flow)
        for flow in ("build", "signoff")
    ),
    *(
        ("clauses/own/devices.yaml", (("sau 3 ngày", "sau 5 ngày"),), flow)
        for flow in ("build", "conform")
    ),
    ("clauses/own/devices.yaml", (("duty: should", "duty: shoold"),), "check"),
    *(
        ("sources/tt-32-2020.yaml", (("on: 2026-11-20", "on: 2025-11-20"),), flow)
        for flow in ("check", "law status", "build")
    ),
    ("sources/tt-32-2020.yaml", (("2035-06-30", "2055-06-30"),), "law changes"),
    ("schools/thcs-suoi-mo/papers.yaml", (("3 tháng", "5 tháng"),), "paper"),
    ("issued.yaml", (("number: 1508", "number: 1608"),), "build"),
    ("issued.yaml", (("number: 1508", "number: 1608"),), "conform"),
]


@pytest.mark.parametrize(
    ("file", "changes", "flow"), CASES, ids=[f"{flow} sees {file}" for file, _, flow in CASES]
)
def test_an_edited_file_is_seen_in_the_same_process(place, file, changes, flow):
    look = FLOWS[flow]
    hand_in(place, place.school, flow)
    before = look(place, place.school)
    assert look(place, place.school) == before
    edit(place.root / "tinh" / file, *changes)
    assert look(place, place.school) != before


@pytest.mark.parametrize("flow", sorted(FLOWS))
def test_a_release_that_was_replaced_is_seen_in_the_same_process(place, flow):
    look = FLOWS[flow]
    hand_in(place, place.released, flow)
    before = look(place, place.released)
    status = place.pack.stat()
    write_pack(place.pack, "5")
    put_back(place.pack, status)
    assert look(place, place.released) != before


def test_a_release_is_compared_with_as_it_is_now(place):
    (word,) = build(place.released, place.root / "word", day=DAY).files
    against = Against(place.pack)
    assert [one.sound for one in conform_all([word], against, 1, no_log)] == [True]
    status = place.pack.stat()
    write_pack(place.pack, "5")
    put_back(place.pack, status)
    parts = changed(
        release_parts(), "clauses/prohibited/law.yaml", "Không được làm", "Không được phạm"
    )
    write_stored(place.pack, parts)
    assert [one.sound for one in conform_all([word], against, 1, no_log)] == [False]


def test_a_batch_sees_the_table_and_the_release_of_now(place):
    def made() -> list[tuple[str, str]]:
        jobs = planned(place.root / "truong.csv", place.pack).jobs
        rows = run(jobs, place.pack, place.root / "truong", DAY, workers=1)
        return [(one.school, one.state) for one in rows]

    assert made() == [("Trường THCS Số 3", "made")]
    assert made() == [("Trường THCS Số 3", "same")]
    status = place.pack.stat()
    write_pack(place.pack, "5")
    put_back(place.pack, status)
    assert made() == [("Trường THCS Số 3", "made")]
    edit(place.root / "truong.csv", ("Số 3", "Số 5"))
    assert made() == [("Trường THCS Số 5", "made")]


def test_a_roster_is_read_as_it_is_now(place):
    def names() -> list[str]:
        people = read_roster(place.school, place.root / "lop.csv", {}, "", "Văn thư").people
        return [person.name for person in people]

    before = names()
    edit(place.root / "lop.csv", ("Lò Thị 3", "Lò Thị 5"))
    assert names() == [name.replace("3", "5") for name in before]


def test_a_school_that_cannot_be_read_any_more_is_not_the_one_of_before(place):
    (word,) = build(place.school, place.root / "word", day=DAY).files
    against = Against(None, place.school)
    assert conform(word, against).sound
    edit(place.school / "school.yaml", ("ownership: public", "ownership: pablic"))
    with pytest.raises(QuytacError):
        conform(word, against)
