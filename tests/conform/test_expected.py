"""What a school's file is compared with: assembled from the release, with and without school.yaml."""

import shutil

import pytest

from tests.conform.test_judging import OWN, PROVINCE
from toolkit.conform.expected import Choice, Front
from toolkit.conform.judging import judge
from toolkit.conform.lines import Beginnings, lines_of
from toolkit.errors import DataError, UsageError
from toolkit.flow.build import build
from toolkit.flow.conform import Against, conform, known_school
from toolkit.flow.expected import SchoolKind, expected_of, unknown_school
from toolkit.flow.loaded import loaded_workspace
from toolkit.model.terms import Ownership, SchoolLevel, Standing
from toolkit.word.read import read_word


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    root = tmp_path_factory.mktemp("expected") / "tinh"
    shutil.copytree(PROVINCE, root)
    file = root / "schools" / "ptdtbt-nam-xanh" / "school.yaml"
    text = file.read_text("utf-8").replace("choose: [pupil.boarding-hours]\n", "")
    file.write_text(text + OWN, "utf-8")
    return root


@pytest.fixture(scope="module")
def school(province):
    return province / "schools" / "ptdtbt-nam-xanh"


@pytest.fixture(scope="module")
def expected(school):
    return known_school(school, None)[1]


def of(expected, id):
    return next(one for one in expected.clauses if one.id == id)


def test_school_yaml_tells_what_became_of_each_clause(expected):
    assert of(expected, "common.purpose").choice is Choice.DROPPED
    assert of(expected, "common.doubt").choice is Choice.REWORDED
    assert of(expected, "prohibited.law").choice is Choice.IN
    optional = [one for one in expected.clauses if one.standing is Standing.OPTIONAL]
    assert {one.choice for one in optional} <= {Choice.IN, Choice.NOT_CHOSEN}
    assert Choice.NOT_CHOSEN in {one.choice for one in optional}
    assert (
        of(expected, "common.doubt").own_words == "Tin chưa rõ thì hỏi thầy cô trước khi chia sẻ."
    )
    assert {one.id for one in expected.clauses if one.own_words} == {"common.doubt"}
    assert "tìm hiểu thêm" in of(expected, "common.doubt").words.text
    assert [(one.id, one.article) for one in expected.own] == [("dien-thoai", "posting")]
    assert expected.with_school


def test_references_are_as_the_school_s_own_code_words_them(expected):
    assert list(of(expected, "data.no-results").references.values()) == ["khoản 1 Điều này"]
    assert of(expected, "prohibited.law").references == {}


def test_every_line_around_the_code_is_known(school, expected, tmp_path):
    (file,) = build(school, tmp_path).files
    read = read_word(file.read_bytes())
    found = judge(read, expected)
    assert found.around == ()
    assert all(line.right for line in found.front)
    assert {line.kind for line in expected.front} == set(Front)
    assert len(expected.front) == len(Front)
    lines = [line.words for line in lines_of(read, Beginnings.of([]))]
    assert "DỰ THẢO" in lines
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines


def test_without_school_yaml_nothing_is_chosen_and_the_school_may_have_any_name(province):
    workspace = loaded_workspace(province)
    kind = SchoolKind((SchoolLevel.PRIMARY,), Ownership.PUBLIC, boarding=False)
    wanted = expected_of(
        unknown_school(workspace.workspace, kind), workspace.templates, known=False
    )
    assert {one.choice for one in wanted.clauses} == {Choice.OPEN}
    assert (wanted.own, wanted.around, wanted.with_school) == ((), (), False)
    assert all(one.references == {} and one.own_words == "" for one in wanted.clauses)
    (title,) = [line for line in wanted.front if line.kind is Front.TITLE]
    line = title.words.text
    assert title.words.match(line[: line.index("\ue000")] + "Trường Bất Kỳ") == ("Trường Bất Kỳ",)
    boarding = SchoolKind((SchoolLevel.PRIMARY,), Ownership.PUBLIC, boarding=True)
    school = unknown_school(workspace.workspace, boarding).school
    assert (school.boarding, school.levels) == ("yes", (SchoolLevel.PRIMARY,))


@pytest.mark.parametrize("name", ["ptdtbt-nam-xanh", "thcs-suoi-mo", "thpt-hoa-ban"])
def test_the_kind_of_a_known_school_is_as_school_yaml_says(province, name, tmp_path):
    school = province / "schools" / name
    record = known_school(school, None)[0].school
    (file,) = build(school, tmp_path).files
    told = conform(file, Against(None, school))
    assert (told.school, told.inferred, told.slot_faults) == (record.name, False, ())
    assert told.kind == SchoolKind(record.levels, record.ownership, record.boarding == "yes")
    assert told.sound


def test_what_cannot_be_compared_is_refused(province, tmp_path):
    against = Against(None, province / "schools" / "thcs-suoi-mo")
    told = conform(tmp_path / "nothing.docx", against)
    assert told.refused is not None
    assert (told.sound, told.found) == (False, None)
    (tmp_path / "x.docx").write_bytes(b"x")
    assert conform(tmp_path / "x.docx", against).refused is not None
    with pytest.raises(UsageError):
        known_school(province, None)
    broken = tmp_path / "tinh" / "schools" / "thcs-suoi-mo"
    shutil.copytree(province, tmp_path / "tinh")
    (broken / "school.yaml").write_text("follows: ../..\nname: 1\n", "utf-8")
    with pytest.raises(DataError):
        known_school(broken, None)
