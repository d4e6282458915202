"""Recording who confirmed what: which facts, in which file, what is refused, what is written by hand."""

from datetime import date

import pytest

from tests.broken.good import PROVINCE, write
from toolkit.errors import ConflictError, UsageError
from toolkit.flow import law_confirm
from toolkit.flow.law_confirm import Asked, confirm
from toolkit.load.office_law import office_record
from toolkit.model.terms import Fact
from toolkit.model.validity import Answer
from toolkit.model.why import Why

TODAY, CHECKED = date(2026, 11, 24), date(2026, 11, 20)
ASKED = Asked("Phòng Pháp chế", "Công báo", CHECKED)
OPEN = "nd-04-2021"
"""An act of the library of which the end alone is not proved."""


@pytest.fixture
def province(tmp_path):
    write({"tinh/province.yaml": PROVINCE}, tmp_path)
    return tmp_path / "tinh"


def asked(**changes):
    return Asked(**{"by": ASKED.by, "at": ASKED.at, "on": ASKED.on, **changes})


def test_a_new_file_is_made_for_what_is_not_proved_and_the_answer_changes(province):
    done = confirm(province, OPEN, ASKED, TODAY)
    path = province / "sources" / f"{OPEN}.yaml"
    assert (done.source, done.file, done.kept, done.facts) == (OPEN, path, None, (Fact.END,))
    assert (done.problems, [day for day, _ in done.before]) == ([], [date(2026, 11, 23), TODAY])
    assert {(row.answer, row.why) for _, row in done.before} == {
        (Answer.NOT_PROVED, Why.END_NOT_CONFIRMED)
    }
    assert {(row.answer, row.why) for _, row in done.after} == {(Answer.IN_FORCE, None)}
    text = path.read_text("utf-8")
    assert text.startswith("# Cơ quan xác nhận")
    (given,) = office_record(text, "").confirmed
    assert (given.facts, given.by, given.on, given.at) == (
        (Fact.END,),
        "Phòng Pháp chế",
        CHECKED,
        "Công báo",
    )


def test_the_answers_are_those_of_the_drafting_day_and_of_today_once_where_they_are_one(province):
    done = confirm(province, OPEN, ASKED, date(2026, 11, 23))
    assert [day for day, _ in done.before] == [day for day, _ in done.after]
    assert [day for day, _ in done.after] == [date(2026, 11, 23)]


@pytest.mark.parametrize(
    ("act", "facts", "recorded"),
    [
        ("luat-59-2024", (), (Fact.ISSUED, Fact.START, Fact.END)),
        ("tt-15-2025", (), (Fact.END,)),
        ("nd-211-2025", (), (Fact.ISSUED, Fact.END)),
        ("luat-116-2025", (), (Fact.END,)),
        (OPEN, (Fact.START,), (Fact.START,)),
        (OPEN, (Fact.END, Fact.ISSUED, Fact.END), (Fact.END, Fact.ISSUED)),
    ],
    ids=[
        "all open",
        "nothing open but an unknown first day",
        "no first day",
        "nothing open",
        "one named",
        "two named",
    ],
)
def test_the_facts_are_those_named_else_those_not_proved_else_the_end(
    province, act, facts, recorded
):
    assert confirm(province, act, asked(facts=facts), TODAY).facts == recorded


def test_another_confirmation_is_added_and_the_old_file_kept(province):
    confirm(province, OPEN, ASKED, TODAY)
    path = province / "sources" / f"{OPEN}.yaml"
    before = path.read_bytes()
    done = confirm(province, OPEN, asked(by="Sở Tư pháp"), TODAY)
    assert done.kept.read_bytes() == before
    given = office_record(path.read_text("utf-8"), "").confirmed
    assert [one.by for one in given] == ["Phòng Pháp chế", "Sở Tư pháp"]


def test_a_file_in_a_folder_below_is_the_one_that_is_changed(province):
    below = province / "sources" / "nam-2026" / f"{OPEN}.yaml"
    below.parent.mkdir(parents=True)
    below.write_text(
        f"id: {OPEN}\nconfirmed: [{{facts: [issued], by: A, on: 2026-11-01, at: B}}]\n"
    )
    assert confirm(province, OPEN, ASKED, TODAY).file == below
    assert len(office_record(below.read_text("utf-8"), "").confirmed) == 2
    assert not (province / "sources" / f"{OPEN}.yaml").exists()


def test_a_file_without_any_confirmation_yet_is_mended_by_one(province):
    path = province / "sources" / "bia-2026.yaml"
    path.parent.mkdir()
    path.write_text(
        "id: bia-2026\nkind: quyet_dinh\nnumber: 1/QĐ\ntitle: về việc thử\nissuer: Sở\n"
        "issued: 2026-11-01\nin_force_from: 2026-11-01\nuse: ground\n"
        "confidence: {issued: M, start: M, end: M}\nchecked_on: 2026-11-01\nchecked_at: bịa\n",
        "utf-8",
    )
    done = confirm(province, "bia-2026", ASKED, TODAY)
    assert (done.problems, done.file) == ([], path)
    assert {row.answer for _, row in done.after} == {Answer.IN_FORCE}


@pytest.mark.parametrize(
    ("name", "changes", "sentence"),
    [
        (OPEN, {"on": date(2026, 11, 25)}, "25/11/2026 is in the future"),
        (OPEN, {"by": " "}, "--by"),
        (OPEN, {"at": ""}, "--at"),
        (OPEN, {"by": "a\x1bb"}, "--by: "),
        (OPEN, {"at": "a\x1bb"}, "--at: "),
        ("nd-04", {}, "nd-04-2021"),
        ("tt-15-2025", {"facts": (Fact.START,)}, "in_force_from"),
    ],
)
def test_wrong_use_is_refused_and_writes_nothing(province, name, changes, sentence):
    with pytest.raises(UsageError) as refused:
        confirm(province, name, asked(**changes), TODAY)
    assert sentence in str(refused.value)
    assert not (province / "sources").exists()


def test_a_check_of_today_is_not_in_the_future(province):
    assert confirm(province, OPEN, asked(on=TODAY), TODAY).file


def test_only_a_provinces_folder_can_confirm(province):
    with pytest.raises(UsageError, match=r"no province\.yaml"):
        confirm(province.parent / "truong", OPEN, ASKED, TODAY)


def test_a_province_that_cannot_be_read_is_told_by_its_problems(province):
    (province / "province.yaml").write_text("name: [", "utf-8")
    done = confirm(province, OPEN, ASKED, TODAY)
    assert (done.source, done.file, done.facts) == (OPEN, None, ())
    assert done.problems


def test_a_fault_of_the_file_itself_stands_in_the_way_and_one_of_another_does_not(province):
    sources = province / "sources"
    sources.mkdir()
    (sources / f"{OPEN}.yaml").write_text(f"id: {OPEN}\nconfirmd: []\n", "utf-8")
    done = confirm(province, OPEN, ASKED, TODAY)
    assert {p.rule for p in done.problems} == {"unknown-key", "missing-key"}
    assert done.file is None
    assert confirm(province, "luat-59-2024", ASKED, TODAY).file


WORDS = ('Phòng "Pháp chế": #1', "Công báo, số 12 [bản in]")


def test_what_cannot_be_added_safely_is_told_as_a_line_that_loads_as_that_confirmation(
    province, monkeypatch
):
    monkeypatch.setattr(law_confirm, "insert_item", lambda text, key, item: text)
    path = province / "sources" / f"{OPEN}.yaml"
    path.parent.mkdir()
    item = "{facts: [issued], by: A, on: 2026-11-01, at: B}"
    path.write_text(f"{{id: {OPEN}, confirmed: [{item}]}}\n", "utf-8")
    with pytest.raises(ConflictError) as refused:
        confirm(province, OPEN, asked(by=WORDS[0], at=WORDS[1]), TODAY)
    told = str(refused.value)
    assert f"{OPEN}.yaml" in told
    line = told.partition("under confirmed: ")[2]
    (given,) = office_record(f"id: {OPEN}\nconfirmed:\n  {line}\n", "").confirmed
    assert (given.facts, given.by, given.on, given.at) == ((Fact.END,), WORDS[0], CHECKED, WORDS[1])
    assert item in path.read_text("utf-8")
