"""What conform promises: a clause whose words differ is never intact, whatever else is said is true of the file."""

import re
import shutil
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conform import edits
from toolkit.cli.crash import write_log
from toolkit.conform.judging import judge
from toolkit.conform.pattern import folded
from toolkit.conform.records import Op, Source, Verdict
from toolkit.errors import UsageError, WorldError
from toolkit.flow.build import build
from toolkit.flow.conform import Against, conform, conform_all, known_school
from toolkit.flow.conform_sheets import pieces_said
from toolkit.flow.release import release
from toolkit.load.data import data_folder
from toolkit.model.terms import SchoolLevel, Standing
from toolkit.word.read import read_word

pytestmark = pytest.mark.slow

PROVINCE = data_folder("examples") / "lao-cai-2026"
NAME = "ptdtbt-nam-xanh"
ONE, TWO = "prohibited.impersonation", "data.withdraw"
OWN = """
drop:
  common.purpose: Trường đã có nội quy giờ học (giả định)
reword:
  common.doubt:
    text: Tin chưa rõ thì hỏi thầy cô trước khi chia sẻ.
    reason: Dễ hiểu hơn với học sinh nhỏ (giả định)
own:
  - id: dien-thoai
    article: posting
    after: common.civil-words
    text: Học sinh bán trú gửi điện thoại ở phòng trực trước giờ ngủ.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return release(PROVINCE, tmp_path_factory.mktemp("release") / "goi.zip").file


@pytest.fixture(scope="module")
def school(tmp_path_factory, made):
    """Give a school that has dropped, reworded and added."""
    folder = tmp_path_factory.mktemp("schools") / NAME
    shutil.copytree(PROVINCE / "schools" / NAME, folder)
    file = folder / "school.yaml"
    text = file.read_text("utf-8").replace("follows: ../..", "follows: ../goi.zip")
    shutil.copy(made, folder.parent / "goi.zip")
    file.write_text(text + OWN, "utf-8")
    return folder


@pytest.fixture(scope="module")
def data(school, tmp_path_factory):
    (file,) = build(school, tmp_path_factory.mktemp("built")).files
    return file.read_bytes()


def told(data, against, tmp_path, change=lambda xml: xml):
    file = tmp_path / "ve.docx"
    file.write_bytes(edits.rewritten(data, change))
    return conform(file, against)


def firm(found):
    return [one for one in found.clauses if one.standing is Standing.MANDATORY]


@pytest.fixture(scope="module")
def read(data, school):
    """Give the file as read, what it is compared with, and the paragraphs of each mandatory clause."""
    file = read_word(data)
    expected = known_school(school, None)[1]
    found = judge(file, expected)
    return file, expected, [(one.id, one.paragraph, len(one.lines)) for one in firm(found)]


OPS = st.sampled_from(["drop", "add", "double", "swap", "change", "append", "before"])


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_mandatory_clause_with_other_words_is_never_called_intact(read, data):
    file, expected, clauses = read
    id, first, lines = data.draw(st.sampled_from(clauses))
    number = first - 1 + data.draw(st.integers(0, lines - 1))
    paragraph = file.paragraphs[number]
    words = paragraph.text.split()
    at = data.draw(st.integers(1, max(1, len(words) - 2)))
    op = data.draw(OPS)
    new = list(words)
    if op == "drop":
        del new[at]
    elif op == "add":
        new.insert(at, data.draw(st.sampled_from(["không", "được", "2", "nếu", "trừ"])))
    elif op == "double":
        new.insert(at, words[at])
    elif op == "swap" and at + 1 < len(new):
        new[at], new[at + 1] = new[at + 1], new[at]
    elif op == "change":
        new[at] = data.draw(st.text("abcđêữ ", min_size=1, max_size=5))
    elif op == "append":
        new.append("Trừ ngày hội.")
    elif op == "before":
        new.insert(1, "Khi cần thì")
    if folded(" ".join(new)) == folded(" ".join(words)):
        return
    run = replace(paragraph.runs[0], text=" ".join(new))
    changed = replace(paragraph, runs=(run,), _cache={})
    pages = (*file.paragraphs[:number], changed, *file.paragraphs[number + 1 :])
    judged = judge(replace(file, paragraphs=pages), expected)
    verdicts = {one.id: one.verdicts for one in judged.clauses}
    assert verdicts[id] != (Verdict.INTACT,)
    assert not judged.sound


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_order_of_paragraphs_hides_a_missing_clause(read, data):
    file, expected, clauses = read
    id, first, lines = data.draw(st.sampled_from(clauses))
    kept = [*file.paragraphs[: first - 1], *file.paragraphs[first - 1 + lines :]]
    judged = judge(replace(file, paragraphs=tuple(kept)), expected)
    assert {one.id: one.verdict for one in judged.clauses}[id] is Verdict.MISSING
    assert not judged.sound


def test_what_the_school_chose_is_told_with_its_reason(data, school, tmp_path):
    found = told(data, Against(None, school), tmp_path).found
    verdicts = {one.id: one.verdict for one in found.clauses}
    assert verdicts["common.purpose"] is Verdict.DROPPED
    assert verdicts["common.doubt"] is Verdict.REWORDED
    assert [(one.source, one.id, one.after) for one in found.passages] == [
        (Source.OWN, "dien-thoai", "common.civil-words")
    ]
    assert found.sound
    assert not found.misnumbered
    assert all(line.right for line in found.front)


def test_without_the_school_its_own_text_is_not_the_provinces(data, made, tmp_path):
    one = told(data, Against(made), tmp_path)
    verdicts = {one.id: one.verdict for one in one.found.clauses}
    assert verdicts["common.purpose"] is Verdict.MISSING
    assert verdicts["common.doubt"] in (Verdict.CHANGED, Verdict.MISSING)
    assert Source.OTHER in {passage.source for passage in one.found.passages}
    assert one.sound
    assert one.inferred
    assert one.kind.levels == (SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY)
    assert one.school.endswith("Nậm Xanh")


def test_levels_that_are_given_count(data, made, tmp_path):
    one = told(data, Against(made, levels=(SchoolLevel.PRIMARY,)), tmp_path)
    assert (one.inferred, one.kind.levels) == (False, (SchoolLevel.PRIMARY,))


def test_the_words_that_differ_are_shown(data, school, tmp_path):
    change = edits.worded(ONE, "không dùng tài khoản", "dùng tài khoản")
    found = told(data, Against(None, school), tmp_path, change).found
    (one,) = [one for one in found.clauses if one.id == ONE]
    assert [piece for piece in one.pieces if piece[0] is not Op.KEPT] == [(Op.TAKEN, "không")]
    assert "[taken out: không]" in pieces_said(one.pieces, lambda message: message.english())


@pytest.mark.parametrize(
    ("change", "place", "right"),
    [
        (lambda xml: xml.replace(">Điều 7. ", ">Điều 8. ", 1), "Điều 8", "Điều 7"),
        (edits.worded(ONE, ">5. ", ">6. "), "khoản 6 Điều 7", "khoản 5"),
        (edits.worded("general.principles", ">c) ", ">d) "), "điểm d khoản 1 Điều 3", "c)"),
        (lambda xml: xml.replace(">Chương II<", ">Chương III<", 1), "Chương III", "Chương II"),
    ],
)
def test_numbers_that_do_not_run_on_are_told(data, school, tmp_path, change, place, right):
    one = told(data, Against(None, school), tmp_path, change)
    assert (place, right) in [(n.place, n.right) for n in one.found.misnumbered]


def test_a_reference_that_no_longer_arrives_is_told(data, school, tmp_path):
    """The clause that others refer to bears another number: their words are the release's, but they lead elsewhere."""
    change = edits.worded("incident.channels", ">1. ", ">2. ")
    one = told(data, Against(None, school), tmp_path, change)
    wrong = [n for n in one.found.misnumbered if n.reference]
    assert {n.printed.split()[1] for n in wrong} == {"1"}
    assert {n.right.split()[1] for n in wrong} == {"2"}
    assert one.sound


def test_a_reference_with_another_number_is_a_changed_clause(data, school, made, tmp_path):
    found = told(data, Against(None, school), tmp_path).found
    text = next(" ".join(o.lines) for o in found.clauses if o.id == "data.no-results")
    assert "khoản 1 Điều này" in text
    change = edits.worded("data.no-results", "khoản 1 Điều này", "khoản 3 Điều này")
    for against in (Against(None, school), Against(made)):
        one = told(data, against, tmp_path, change)
        verdicts = {clause.id: clause.verdict for clause in one.found.clauses}
        assert verdicts["data.no-results"] is Verdict.CHANGED
        assert not one.sound


@pytest.mark.parametrize(
    ("old", "new", "firm"),
    [
        ("Những hành vi không được thực hiện", "Những hành vi được thực hiện", True),
        ("QUY TẮC CHUNG", "KHUYẾN NGHỊ CHUNG", True),
        ("Tìm kiếm và tiếp nhận thông tin", "Tìm kiếm, tiếp nhận thông tin", False),
    ],
)
def test_a_heading_with_other_words_is_told_and_must_hold_over_mandatory_text(
    data, made, school, tmp_path, old, new, firm
):
    for against in (Against(made), Against(None, school)):
        one = told(data, against, tmp_path, lambda xml: xml.replace(old, new, 1))
        assert [(heading.firm) for heading in one.found.headings] == [firm]
        assert one.sound is not firm


def test_a_heading_in_capitals_is_the_same(data, made, tmp_path):
    title = "Những hành vi không được thực hiện"
    one = told(data, Against(made), tmp_path, lambda xml: xml.replace(title, title.upper(), 1))
    assert one.sound
    assert not one.found.headings


def test_what_stands_between_title_and_first_heading_is_not_the_provinces(
    data, made, school, tmp_path
):
    words = "Bộ quy tắc này chỉ để tham khảo."

    def insert(xml):
        at = xml.index(">Chương I<")
        start = max(xml.rfind("<w:p>", 0, at), xml.rfind("<w:p ", 0, at))
        return f"{xml[:start]}<w:p><w:r><w:t>{words}</w:t></w:r></w:p>{xml[start:]}"

    for against in (Against(made), Against(None, school)):
        one = told(data, against, tmp_path, insert)
        assert words in [p.words for p in one.found.passages if p.source is Source.OTHER]
        plain = told(data, against, tmp_path)
        assert words not in [p.words for p in plain.found.passages]


def test_a_footnote_is_not_the_provinces(read):
    file, expected, clauses = read
    number = clauses[0][1] - 1
    note = replace(file.paragraphs[number], runs=file.paragraphs[number].runs[:1])
    judged = judge(replace(file, notes=(note,)), expected)
    assert "chú thích" in [p.place for p in judged.passages if p.source is Source.OTHER]


def test_a_mandatory_clause_that_school_yaml_rewords_is_changed_all_the_same(made, tmp_path):
    folder = tmp_path / NAME
    shutil.copytree(PROVINCE / "schools" / NAME, folder)
    shutil.copy(made, tmp_path / "goi.zip")
    file = folder / "school.yaml"
    text = file.read_text("utf-8").replace("follows: ../..", "follows: ../goi.zip")
    file.write_text(text, "utf-8")
    (good,) = build(folder, tmp_path / "out").files
    own = "Nên tránh mạo danh người khác."
    file.write_text(f"{text}\nreword:\n  {ONE}: {{text: {own}, reason: thử}}\n", "utf-8")
    old = "Không được mạo danh người khác để lừa dối, làm hại; "
    change = edits.worded(
        ONE, old + "không dùng tài khoản của người khác khi chưa được đồng ý.", own
    )
    one = told(good.read_bytes(), Against(None, folder), tmp_path, change)
    verdicts = {clause.id: clause.verdict for clause in one.found.clauses}
    assert verdicts[ONE] in (Verdict.CHANGED, Verdict.MISSING)
    assert not one.sound


@pytest.mark.parametrize("front", ["1508/QĐ-SGDĐT", "Ban hành kèm theo", "Ứng xử trên mạng xã hội"])
def test_the_lines_around_the_code_are_held_to_the_release(data, school, tmp_path, front):
    one = told(data, Against(None, school), tmp_path, lambda xml: xml.replace(front, "Khác"))
    assert [line for line in one.found.front if not line.right]


def test_number_and_day_may_be_written_by_hand(data, school, tmp_path):
    blank = "\u00a0" * 6

    def sign(xml):
        xml = xml.replace(f"số {blank}/QĐ", "số 07/QĐ").replace(f"Số: {blank}/", "Số: 07/")
        return xml.replace(f"ngày{blank}tháng{blank}năm", "ngày 01 tháng 12 năm")

    one = told(data, Against(None, school), tmp_path, sign)
    assert all(line.right for line in one.found.front)


def test_hidden_words_do_not_count(data, school, tmp_path):
    def hide(xml):
        one = edits.control(xml, ONE)
        hidden = one.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
        return xml.replace(one, hidden, 1)

    one = told(data, Against(None, school), tmp_path, hide)
    assert {c.id: c.verdict for c in one.found.clauses}[ONE] is Verdict.MISSING


def test_paragraphs_that_run_together_are_told_apart(data, school, tmp_path):
    """A retyped article: all its khoản in one paragraph."""

    def run_together(xml):
        texts = []
        ids = ["prohibited.law", "prohibited.insult", "prohibited.false-information"]
        for id in ids:
            texts.append(
                " ".join(
                    "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", p))
                    for p in edits.PARAGRAPH.findall(edits.control(xml, id))
                )
            )
        one = f'<w:p><w:r><w:t xml:space="preserve">{" ".join(texts)}</w:t></w:r></w:p>'
        xml = xml.replace(edits.control(xml, ids[0]), one, 1)
        for id in ids[1:]:
            xml = xml.replace(edits.control(xml, id), "", 1)
        return xml

    assert told(data, Against(None, school), tmp_path, run_together).sound


def test_a_blank_out_of_bounds_is_told(data, school, tmp_path):
    found = told(data, Against(None, school), tmp_path)
    (days,) = [s for s in found.found.slots if s.name == "ngay_tra_loi"]
    change = edits.worded("incident.receive", f"{days.value} ngày", "99 ngày")
    one = told(data, Against(None, school), tmp_path, change)
    assert [clause for clause, _ in one.slot_faults] == ["incident.receive"]


def test_another_release_is_refused(data, school, made, tmp_path):
    told(data, Against(made, school), tmp_path)
    with pytest.raises(WorldError):
        told(data, Against(tmp_path / "ve.docx"), tmp_path)
    with pytest.raises(UsageError):
        told(data, Against(made, PROVINCE.parent / "yen-bai-2024"), tmp_path)


def test_a_folder_is_told_file_by_file(data, made, tmp_path):
    for name, content in (("a", data), ("b", b"x"), ("c", edits.text_only(data))):
        (tmp_path / f"{name}.docx").write_bytes(content)
    files = sorted(tmp_path.glob("*.docx"))
    alone = [conform(file, Against(made)) for file in files]
    assert [one.sound for one in alone] == [True, False, True]
    assert [one.sound for one in conform_all(files, Against(made), 2, write_log)] == [
        True,
        False,
        True,
    ]


@pytest.mark.slow
def test_a_file_that_is_something_else_holds_nothing(made, tmp_path):
    from tests.check.form.small import decision

    (tmp_path / "a.docx").write_bytes(decision())
    one = conform(tmp_path / "a.docx", Against(made))
    assert not one.sound
    assert Verdict.INTACT not in {clause.verdict for clause in firm(one.found)}
