"""A pull loses no edit: what was changed in Word is in the next build, or it is listed; comments stay."""

import re
import shutil
from html import escape
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conform import edits
from tests.conform.test_judging import OWN, PROVINCE
from toolkit.conform.judging import read_for
from toolkit.errors import DataError
from toolkit.flow.build import build
from toolkit.flow.conform import known_school
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.pull import propose, take_back
from toolkit.word.read import read_word

pytestmark = pytest.mark.slow

NAME = "thcs-suoi-mo"
OTHERS = """  - id: cuoi
    article: images   # ở cuối điều
    text: Ảnh tập thể lớp treo ở phòng truyền thống.
    points:
      - Treo một năm;
      - Gỡ khi có người đề nghị.
"""
NUMBERS = count()


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Give a province with a school that has dropped, reworded and added, its file built beside."""
    root = tmp_path_factory.mktemp("example") / "tinh"
    shutil.copytree(PROVINCE, root)
    place = root / "schools" / NAME
    file = place / "school.yaml"
    file.write_text(file.read_text("utf-8") + OWN + OTHERS, "utf-8")
    built(place)
    return root


@pytest.fixture
def school(example, tmp_path):
    return new_school(example, tmp_path)


def new_school(example, folder):
    """Copy the example, which a test may change."""
    root = folder / f"run-{next(NUMBERS)}"
    shutil.copytree(example, root)
    return root / "schools" / NAME


def built(school):
    (file,) = build(school, school / "out", overwrite=True).files
    return file.read_bytes()


def as_built(school):
    (file,) = (school / "out").glob("*.docx")
    return file.read_bytes()


def units(data, school):
    """Give what a reader sees of the code: number, words and letters of each khoản with its article."""
    made = read_for(read_word(data), known_school(school, None)[1]).made
    return [(u.words, u.article.title if u.article else "") for u in made.units]


def pulled(school, *changes):
    data = edits.rewritten(as_built(school), lambda xml: run(xml, changes))
    file = school / "sua.docx"
    file.write_bytes(data)
    wanted = units(data, school)
    proposal = propose(file, school)
    assert not proposal.to_be_asked
    kept = take_back(proposal)
    taken = Taken(proposal.changed, proposal.pulled.lost, proposal.pulled.removed, kept)
    return taken, wanted, units(built(school), school)


class Taken(NamedTuple):
    changed: tuple
    lost: tuple
    removed: tuple
    kept: Path | None


def run(xml, changes):
    for change in changes:
        xml = change(xml)
    return xml


def typed(behind, *texts):
    """Type new paragraphs behind the control of a clause."""

    def change(xml):
        one = edits.control(xml, behind)
        new = "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escape(t, quote=False)}</w:t></w:r></w:p>'
            for t in texts
        )
        return xml.replace(one, one + new, 1)

    return change


CHANGES = {
    "reword": edits.worded("common.civil-words", "không nói tục", "không nói lời “xấu”"),
    "reword again": edits.worded("common.doubt", "hỏi thầy cô", "hỏi cha mẹ hoặc thầy cô"),
    "reword points": edits.worded("general.principles", "lành mạnh", "lành mạnh, thân ái"),
    "drop": edits.deleted("common.good-examples"),
    "drop a reworded one": edits.deleted("common.doubt"),
    "slot": edits.worded("incident.receive", "3 ngày", "5 ngày"),
    "slot text": edits.worded("page.class-group-use", "6 giờ 30 đến 21 giờ", "7 giờ đến 20 giờ"),
    "own edited": edits.worded("own.dien-thoai", "phòng trực", "phòng bảo vệ"),
    "own point": edits.worded("own.cuoi", "một năm", "hai năm"),
    "own removed": edits.deleted("own.dien-thoai"),
    "own moved": edits.moved("own.dien-thoai", "data.purpose"),
    "own added": typed("data.withdraw", "9. Khoản mới của trường: “ảnh” chỉ đăng khi cần."),
    "own added with points": typed("ai.label", "9. Khoản mới:", "a) Một;", "b) Hai."),
    "two added": typed("incident.evidence", "7. Khoản thứ nhất.", "8. Khoản thứ hai."),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_kind_of_change_comes_back(school, name):
    before = (school / "school.yaml").read_text("utf-8")
    taken, wanted, now = pulled(school, CHANGES[name])
    assert not taken.lost
    assert now == wanted
    assert taken.kept.read_text("utf-8") == before
    after = (school / "school.yaml").read_text("utf-8")
    comments = [line.split("#")[1] for line in before.splitlines() if "#" in line]
    assert all(comment in after for comment in comments) or name == "own removed"


@pytest.mark.slow
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(names=st.sets(st.sampled_from(sorted(CHANGES)), min_size=2, max_size=6))
def test_any_of_them_together_come_back(example, tmp_path, names):
    clash = (
        {"reword again", "drop a reworded one"},
        {"own edited", "own removed"},
        {"own removed", "own moved"},
    )
    if any(pair <= names for pair in clash):
        return
    school = new_school(example, tmp_path)
    taken, wanted, now = pulled(school, *(CHANGES[name] for name in sorted(names)))
    assert not taken.lost
    assert now == wanted


def test_a_file_without_changes_changes_nothing(school):
    before = (school / "school.yaml").read_bytes()
    taken, wanted, now = pulled(school)
    assert (taken.changed, taken.lost, taken.kept) == ((), (), None)
    assert (school / "school.yaml").read_bytes() == before
    assert now == wanted


def test_a_second_pull_finds_nothing_more(school):
    taken, _, _ = pulled(school, CHANGES["reword"], CHANGES["own added"])
    assert taken.changed
    file = school / "sua.docx"
    assert propose(file, school).changed == ()


def test_the_release_s_words_again_take_the_reword_out(school):
    text = "Thông tin chưa rõ đúng sai cần được tìm hiểu thêm, chưa nên tin, làm theo hay chia sẻ; chưa có căn cứ thì không nên khẳng định, quy lỗi cho người khác."  # noqa: E501
    change = edits.worded("common.doubt", "Tin chưa rõ thì hỏi thầy cô trước khi chia sẻ.", text)
    taken, wanted, now = pulled(school, change)
    assert now == wanted
    assert not taken.lost
    workspace = loaded_workspace(school).workspace
    assert "common.doubt" not in workspace.school.reword


def test_a_dropped_clause_that_came_back_is_in_again(school):
    text = "Nên dùng mạng xã hội để học tập, làm việc, giao tiếp, giải trí lành mạnh, không để ảnh hưởng giờ học, giờ làm, giấc ngủ."  # noqa: E501
    taken, wanted, now = pulled(school, typed("common.strange-links", f"4. {text}"))
    assert not taken.lost
    assert now == wanted
    assert "common.purpose" not in loaded_workspace(school).workspace.school.drop


MANDATORY = "prohibited.impersonation"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (edits.worded(MANDATORY, "lừa dối", "lừa gạt"), MANDATORY),
        (edits.deleted(MANDATORY), MANDATORY),
        (edits.moved("common.civil-words", "data.purpose"), "common.civil-words"),
        (edits.worded("incident.receive", "3 ngày", "99 ngày"), "out of bounds"),
        (lambda xml: xml.replace("Ban đại diện cha mẹ học sinh", "Đoàn trường", 1), "Đoàn trường"),
        (
            lambda xml: xml.replace("Bảo vệ tài khoản và thông tin", "Giữ tài khoản và thông tin"),
            "Bảo vệ",
        ),
        (typed("handling.staff", "9. Phạt tiền."), "no clause of the school's own"),
        (typed("data.withdraw", "9. Khoản có {ngoặc}."), "braces"),
        (edits.duplicated("common.civil-words", "data.purpose"), "common.civil-words"),
    ],
)
def test_what_cannot_go_back_is_listed(school, change, told):
    taken, _, _ = pulled(school, change)
    assert any(told in one.why.english() or told in one.place for one in taken.lost)


def test_a_yaml_that_cannot_be_changed_in_place_is_left_alone(school):
    file = school / "school.yaml"
    flow = re.sub(r"(?s)\nown:.*", "", file.read_text("utf-8"))
    file.write_text(flow + "\nown: []\n", "utf-8")
    taken, wanted, now = pulled(school, CHANGES["own added"])
    assert now == wanted
    assert not taken.lost


def test_a_file_that_is_no_word_file_is_refused(school):
    (school / "x.docx").write_bytes(b"x")
    with pytest.raises(DataError):
        propose(school / "x.docx", school)
