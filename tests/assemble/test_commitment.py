"""The forms that people sign: whose sentences, how many, spoken how, with which boxes; and the list of a class."""

import pytest

from tests.assemble.small import clause, library, school, workspace
from toolkit.assemble.commitment import form_page, sentences, sign_sheet
from toolkit.assemble.document import assemble
from toolkit.model.document import State, Table
from toolkit.model.plan import Commitment
from toolkit.model.signing import Form, Person
from toolkit.model.terms import SchoolLevel
from toolkit.model.workspace import Issued

PRIMARY, LOWER = SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY
UPPER, CONTINUING = SchoolLevel.UPPER_SECONDARY, SchoolLevel.CONTINUING
PRESCHOOL = SchoolLevel.PRESCHOOL
ISSUED = Issued.model_validate({"number": 7, "date": "2026-12-01", "text": "0" * 64})
FACTS = (
    "body | {{ year }} / {{ code }} / {{ sentences|join(' + ') }} / {{ parents }} / {{ I }} {{ i }} / "
    "{{ learner }} / {{ child }}\nbody | {{ name }} {{ group }} {{ birth }} {{ post }} {{ joint }}"
)


def drafted(space):
    return assemble(space, "body | x", State.FINAL)


def many(count, **changes):
    plain = {"lower-secondary": "Em {n}.", "primary": "Con {n}."}
    return [
        clause(
            f"pupil.c{n}",
            levels=["primary", "lower-secondary"],
            plain={level: text.format(n=n) for level, text in plain.items()},
            plain_adult=f"Tôi {n}.",
            **changes,
        )
        for n in range(count)
    ]


def said(clauses, level=LOWER, chosen=None, **changes):
    space = workspace(library=library(*clauses), school=school(**changes))
    asked = {"audience": "pupil", "clauses": [one.id for one in clauses], **(chosen or {})}
    return sentences(space, drafted(space), Commitment.model_validate(asked), level)


def test_at_most_eight_sentences_and_five_for_a_young_reader():
    assert said(many(9)) == [f"Em {n}." for n in range(8)]
    assert said(many(8)) == [f"Em {n}." for n in range(8)]
    assert said(many(9), chosen={"young": True}) == [f"Em {n}." for n in range(5)]


def test_each_reader_has_the_sentences_of_its_level_and_adults_their_own():
    both = {"levels": ["primary", "lower-secondary"]}
    assert said(many(1), PRIMARY, **both) == ["Con 0."]
    assert said(many(1), UPPER, **both) == []
    assert said(many(1), chosen={"audience": "parent"}) == ["Tôi 0."]
    assert said([clause()], chosen={"audience": "teacher"}) == []


def test_only_clauses_that_stand_in_the_code_in_the_librarys_words():
    one, two, three, four = many(4)
    kept = said(
        [one, two, three, four.model_copy(update={"standing": "optional"})],
        drop={"pupil.c0": "x"},
        reword={"pupil.c1": {"text": "Khác.", "reason": "x"}},
    )
    assert kept == ["Em 2."]


ACCOUNT = clause("parent.account-under-16", plain_adult="Tôi đăng ký tài khoản cho con.")


def page(form=Form.PUPIL, level=LOWER, clauses=(), young=False, **changes):
    space = workspace(library=library(*clauses), school=school(**changes))
    return form_page(
        space, drafted(space), FACTS, form, level, ["Một.", "Hai."], "2026 - 2027", young
    )


def words(made):
    return [block.text for block in made.document.parts[0].paragraphs]


@pytest.mark.parametrize(
    ("level", "spoken"),
    [
        (PRESCHOOL, "Em em / trẻ / trẻ"),
        (PRIMARY, "Em em / học sinh / em"),
        (LOWER, "Em em / học sinh / em"),
        (UPPER, "Tôi tôi / học sinh / em"),
        (CONTINUING, "Tôi tôi / học viên / học viên"),
    ],
)
def test_a_form_is_spoken_as_its_reader_speaks(level, spoken):
    first, _ = words(page(level=level))
    assert first.startswith(
        "2026 - 2027 / Bộ quy tắc ứng xử trên mạng xã hội của Trường THCS Mơ / "
    )
    assert "Một. + Hai." in first
    assert first.endswith(f"/ {spoken}")


def test_what_each_person_is_called_stands_as_a_mark():
    *_, marks = words(page())
    assert marks == " ".join(
        f"\ue000{name}\ue001" for name in ("name", "group", "birth", "post", "joint")
    )


@pytest.mark.parametrize(
    ("form", "level", "clauses", "part"),
    [
        (Form.PUPIL, LOWER, (clause(), ACCOUNT), "Tôi đăng ký tài khoản cho con."),
        (Form.PUPIL, LOWER, (), ""),
        (Form.PUPIL, CONTINUING, (clause(), ACCOUNT), ""),
        (Form.PARENT, LOWER, (clause(), ACCOUNT), ""),
    ],
)
def test_the_parents_part_stands_on_a_pupils_form_where_the_code_says_so(
    form, level, clauses, part
):
    first, _ = words(page(form, level, clauses))
    assert first.split(" / ")[3].strip() == part


PARENTS, MASTER = "CHA MẸ HOẶC NGƯỜI GIÁM HỘ", "GIÁO VIÊN CHỦ NHIỆM"


@pytest.mark.parametrize(
    ("form", "level", "boxes"),
    [
        (Form.PUPIL, LOWER, ("HỌC SINH", PARENTS, MASTER)),
        (Form.PUPIL, UPPER, ("HỌC SINH", PARENTS, MASTER)),
        (Form.PUPIL, CONTINUING, ("HỌC VIÊN", "NGƯỜI PHỤ TRÁCH LỚP")),
        (Form.PARENT, CONTINUING, (PARENTS, MASTER)),
        (Form.PUPIL, PRESCHOOL, (PARENTS, MASTER)),
        (Form.CONSENT, LOWER, (PARENTS, "HỌC SINH TỪ ĐỦ 07 TUỔI")),
        (Form.CONSENT, PRESCHOOL, (PARENTS,)),
        (Form.PARENT, LOWER, (PARENTS, MASTER)),
        (Form.TEACHER, LOWER, ("NGƯỜI CAM KẾT", "HIỆU TRƯỞNG")),
        (Form.STAFF, LOWER, ("NGƯỜI CAM KẾT", "HIỆU TRƯỞNG")),
    ],
)
def test_who_signs_in_which_box(form, level, boxes):
    assert page(form, level).boxes == boxes


def test_a_form_is_the_schools_and_a_young_childs_has_no_header():
    made = page().document
    assert made.parts[0].letterhead.issuer == "TRƯỜNG THCS MƠ"
    assert page(young=True).document.parts[0].letterhead is None
    assert (made.size, made.school_copy, made.state) == (13, True, State.FINAL)
    assert made.creator == "Trường THCS Mơ"
    assert made.version.startswith("2026.1-")


@pytest.mark.parametrize(
    ("sample", "issued", "footer"),
    [
        (False, ISSUED, ""),
        (False, None, "DỰ THẢO"),
        (True, ISSUED, "VÍ DỤ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"),
        (True, None, "VÍ DỤ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ · DỰ THẢO"),
    ],
)
@pytest.mark.parametrize("who", ["school", "province"])
def test_a_form_of_a_draft_or_of_a_sample_says_so(who, sample, issued, footer):
    marked = {"sample": sample}
    space = workspace(
        school=school(**(marked if who == "school" else {})),
        issued=issued,
        **(marked if who == "province" else {}),
    )
    made = form_page(space, drafted(space), FACTS, Form.PARENT, LOWER, [], "2026")
    assert made.document.footer == footer


SHEET = (
    "body | {{ signers }} / {{ unit }} / {{ year }}\n"
    "{% for title, share, centred in columns %}"
    "column | {{ share }}{{ ' center' if centred else '' }} | {{ title }}\n{% endfor %}"
    "{% for row in rows %}row | {{ row|join(' | ') }}\n{% endfor %}"
)


def sheet(form, *people, group="6A"):
    space = workspace(school=school())
    made = sign_sheet(space, drafted(space), SHEET, form, group, people, "2026 - 2027")
    (part,) = made.parts
    (line,) = [block.text for block in part.paragraphs if not isinstance(block, Table)]
    (table,) = [block for block in part.paragraphs if isinstance(block, Table)]
    return part, line, table


AN = Person("6A", "Lò Văn An", birth="01/02/2014", post="Tổ phó")


@pytest.mark.parametrize(
    ("form", "line", "columns"),
    [
        (
            Form.PUPIL,
            "Học sinh và cha mẹ học sinh / lớp 6A / 2026 - 2027",
            "STT9* Họ và tên28 Ngày sinh15* HS ký12* Cha mẹ ký13* Ngày11* Ghi chú12",
        ),
        (
            Form.PARENT,
            "Cha mẹ học sinh / lớp 6A / 2026 - 2027",
            "STT9* Họ và tên28 Ngày sinh15* Ký18* Ngày11* Ghi chú12",
        ),
        (
            Form.TEACHER,
            "Cán bộ quản lý, giáo viên / đơn vị 6A / 2026 - 2027",
            "STT9* Họ và tên28 Chức vụ23 Ký18* Ngày11* Ghi chú12",
        ),
        (
            Form.STAFF,
            "Nhân viên / đơn vị 6A / 2026 - 2027",
            "STT9* Họ và tên28 Chức vụ23 Ký18* Ngày11* Ghi chú12",
        ),
    ],
)
def test_the_list_of_a_class_or_unit_has_its_columns(form, line, columns):
    _, told, table = sheet(form, AN)
    assert told == line
    found = [f"{c.title}{c.share}{'*' if c.centred else ''}" for c in table.columns]
    assert " ".join(found) == columns
    cells = ["1", "Lò Văn An", "Tổ phó" if "Chức vụ" in columns else "01/02/2014"]
    assert table.rows == ((*cells, *[""] * (len(table.columns) - 3)),)


def test_each_person_has_a_numbered_row_and_what_is_not_known_stays_empty():
    _, _, table = sheet(Form.PARENT, AN, Person("6A", "A | B"), group="6|A")
    assert [row[:3] for row in table.rows] == [
        ("1", "Lò Văn An", "01/02/2014"),
        ("2", "A / B", ""),
    ]


@pytest.mark.parametrize(
    ("form", "left"),
    [
        (Form.PUPIL, MASTER),
        (Form.PARENT, MASTER),
        (Form.TEACHER, "TỔ TRƯỞNG"),
        (Form.STAFF, "TỔ TRƯỞNG"),
    ],
)
def test_who_signs_the_list(form, left):
    part, _, _ = sheet(form, AN)
    assert part.letterhead.issuer == "TRƯỜNG THCS MƠ"
    assert part.closing.left.authority == (left,)
    assert (part.closing.authority, part.closing.name) == (("HIỆU TRƯỞNG",), "")
    assert part.closing.recipients == ()
