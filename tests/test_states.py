"""Draft, final, issued: what is recorded after signing is true of what was signed, or it is told."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from toolkit.errors import ConflictError, UsageError
from toolkit.flow.build import build
from toolkit.flow.issued import record_issued
from toolkit.load.data import data_folder
from toolkit.model.document import State

TODAY = date(2026, 12, 31)
SIGNED = date(2026, 12, 1)


@pytest.fixture
def province(tmp_path):
    """A copy of the example province that has not been issued."""
    folder = tmp_path / "tinh"
    shutil.copytree(data_folder("examples") / "lao-cai-2026", folder)
    (folder / "issued.yaml").unlink()
    return folder


def edit(folder, old, new, name="province.yaml"):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def state(folder, out, final=False):
    made = build(folder, out, ("text",), final)
    return made.document.state if made.document else None


def text_of(folder, out):
    (file,) = build(folder, out, ("text",)).files
    return Path(file).read_text(encoding="utf-8")


def test_a_draft_becomes_final_and_then_issued(province, tmp_path):
    assert state(province, tmp_path / "a") is State.DRAFT
    assert state(province, tmp_path / "b", final=True) is State.FINAL
    assert record_issued(province, 7, SIGNED, TODAY).file == province / "issued.yaml"
    assert state(province, tmp_path / "c") is State.ISSUED
    assert "Số: 07/QĐ-SGDĐT" in text_of(province, tmp_path / "c")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Hoàng Văn Núi", "name: Ai Đó"),
        ("  - Chánh Văn phòng", "  - Kẻ mới"),
        ("  - UBND tỉnh (để báo cáo)", "  - Nơi khác"),
        ("proposer: Trưởng phòng", "proposer: Phó Trưởng phòng"),
        ("name: tỉnh Lào Cai", "name: tỉnh X"),
        ("grounds:\n", "slots: {incident.receive: {ngay_tra_loi: '4'}}\ngrounds:\n"),
    ],
)
def test_any_edit_after_signing_is_told_and_is_a_draft_again(old, new, province, tmp_path):
    record_issued(province, 7, SIGNED, TODAY)
    edit(province, old, new)
    made = build(province, tmp_path / "out", ("text",))
    assert "changed-since-signed" in {p.rule for p in made.problems}
    assert made.document.state is State.DRAFT
    assert build(province, tmp_path / "final", ("text",), final=True).files == []
    assert not (tmp_path / "final").exists()


def test_a_signed_school_notices_that_the_provinces_decision_is_gone(province, tmp_path):
    school = province / "schools" / "thcs-suoi-mo"
    record_issued(province, 7, SIGNED, TODAY)
    record_issued(school, 8, SIGNED, TODAY)
    assert state(school, tmp_path / "a") is State.ISSUED
    (province / "issued.yaml").unlink()
    assert state(school, tmp_path / "b") is State.DRAFT


def test_the_schools_decision_cites_number_and_day_of_the_provinces(province, tmp_path):
    record_issued(province, 7, SIGNED, TODAY)
    text = text_of(province / "schools" / "thcs-suoi-mo", tmp_path / "out")
    assert "Thực hiện Quyết định số 07/QĐ-SGDĐT ngày 01 tháng 12 năm 2026 của Giám đốc Sở" in text


@pytest.mark.parametrize(
    ("number", "day"),
    [(0, SIGNED), (100_000, SIGNED), (7, date(2026, 11, 22)), (7, date(2027, 1, 1))],
)
def test_a_number_or_day_that_cannot_be_is_refused(number, day, province):
    with pytest.raises(UsageError):
        record_issued(province, number, day, TODAY)
    assert not (province / "issued.yaml").exists()


def test_a_schools_decision_is_not_older_than_the_provinces(province):
    record_issued(province, 7, SIGNED, TODAY)
    with pytest.raises(UsageError):
        record_issued(province / "schools" / "thcs-suoi-mo", 8, date(2026, 11, 30), TODAY)


def test_nothing_is_issued_twice(province):
    record_issued(province, 7, SIGNED, TODAY)
    with pytest.raises(ConflictError):
        record_issued(province, 8, SIGNED, TODAY)


def test_what_is_not_ready_is_not_issued(province):
    edit(province, "name: Hoàng Văn Núi", "# không có tên")
    recorded = record_issued(province, 7, SIGNED, TODAY)
    assert recorded.file is None
    assert "missing-fact" in {p.rule for p in recorded.problems}
