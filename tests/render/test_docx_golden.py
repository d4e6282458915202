"""Every kind of part in small documents: the XML that was read and approved (tests/golden/docx), line by line.

Run `pytest --update-golden` after a change that was meant, and read the difference before committing it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.render.opened import BASES, parts, rendered
from toolkit.model.document import (
    Article,
    Chapter,
    Closing,
    Column,
    Document,
    Kind,
    Letterhead,
    Paragraph,
    Part,
    Point,
    Signature,
    State,
    Table,
    Unit,
)
from toolkit.model.terms import Standing
from toolkit.render.docx.class_file import Filled, class_form, render_class_file

GOLDEN = Path(__file__).parents[1] / "golden" / "docx"
OF_THE_BASE = {
    f"word/{name}.xml"
    for name in ("styles", "settings", "fontTable", "theme", "numbering", "webSettings")
}
DAY = date(2026, 11, 20)
NAME = "Bộ quy tắc ứng xử trên mạng xã hội của Trường Trung học cơ sở Lý Thường Kiệt, phường Hoa Đào, tỉnh Mơ"


def unit(number: int, standing: Standing = Standing.DEFAULT, **changes: object) -> Unit:
    """Make a khoản of a clause."""
    made = Unit(
        f"pupil.ask-{number}",
        "Hỏi & đáp",
        DAY,
        standing,
        number,
        "Học sinh <hỏi>.",
        digest=f"{number}" * 8,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


CODE = (
    Chapter(
        "rules",
        "I",
        "Quy định chung",
        (
            Article(
                "one",
                1,
                "Nguyên tắc",
                (
                    unit(1, Standing.MANDATORY),
                    unit(2, points=(Point("a", "Một;"), Point("b", "Hai."))),
                    unit(3, Standing.MANDATORY, own=True, wording=None),
                    unit(3, text="Hai lần."),
                ),
            ),
            Article("two", 2, "Một khoản", (unit(0),)),
        ),
    ),
    Chapter("bare", "", "", (Article("three", 3, "", (unit(1),)),)),
)
SCHOOL = Document(
    "Bộ quy tắc", NAME, "Trường Mơ", DAY, State.FINAL, "2026.1", 14, school_copy=True, footer="",
    parts=(
        Part(
            "decision",
            Letterhead("UBND PHƯỜNG HOA ĐÀO", "TRƯỜNG TRUNG HỌC CƠ SỞ LÝ THƯỜNG KIỆT", "Số:       /QĐ-THCSLTK",
                       "Hoa Đào, ngày      tháng 11 năm 2026"),
            (
                Paragraph(Kind.TYPE, "QUYẾT ĐỊNH"),
                Paragraph(Kind.SUBJECT, NAME),
                Paragraph(Kind.LINE, ""),
                Paragraph(Kind.AUTHORITY, "HIỆU TRƯỞNG"),
                Paragraph(Kind.BASIS, "Căn cứ Luật Trẻ em;"),
                Paragraph(Kind.ENACTING, "QUYẾT ĐỊNH:"),
                Paragraph(Kind.ARTICLE, "Ban hành.", "Điều 1."),
                Paragraph(Kind.ARTICLE, "Không số."),
            ),
            closing=Closing(("- Như Điều 3;", "- Lưu: VT."), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), "Mai An"),
        ),
        Part(
            "code",
            Letterhead("", "TRƯỜNG MƠ"),
            (
                Paragraph(Kind.TYPE, "BỘ QUY TẮC"),
                Paragraph(Kind.ATTACHED_TO, "(Kèm theo Quyết định số 1)"),
                Paragraph(Kind.LINE, ""),
            ),
            CODE,
        ),
        Part("note", paragraphs=(Paragraph(Kind.NOTE_TITLE, "VIỆC CÒN LẠI"), Paragraph(Kind.NOTE, "1. Ghi số."))),
    ),
    digest="ab" * 32,
)  # fmt: skip
TABLE = Table(
    (Column("Việc", 33), Column("Ai", 33, centred=True), Column("Ký", 34)),
    (("một", "An", "x"), ("hai", "", "")),
)
FORM = replace(
    SCHOOL,
    state=State.DRAFT,
    size=13,
    school_copy=False,
    footer="BẢN MẪU <x>",
    parts=(
        Part(
            "letter",
            Letterhead("", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số:      /SGDĐT-VP", "Mơ, ngày 20 tháng 11 năm 2026",
                       "DỰ THẢO", "V/v lấy ý kiến về dự thảo Bộ quy tắc ứng xử trên mạng xã hội"),
            (
                Paragraph(Kind.TO, "Kính gửi:"),
                Paragraph(Kind.ADDRESSEE, "- Công an tỉnh;"),
                Paragraph(Kind.BODY, "Theo bảng sau:"),
                TABLE,
                Paragraph(Kind.TABLE_NOTE, "Hết."),
                Paragraph(Kind.ANNEX, "Phụ lục"),
                Paragraph(Kind.HEADING, "1. Mức"),
                Paragraph(Kind.CHOICE, "□ Có  □ Không"),
                Paragraph(Kind.FIELD, "Họ tên:"),
                Paragraph(Kind.FIELD, ""),
                Paragraph(Kind.LARGE_TITLE, "EM HỨA"),
                Paragraph(Kind.LARGE, "Em hỏi."),
            ),
            closing=Closing((), ("CHỦ TỌA",), "", "(Ký, ghi rõ họ tên)", Signature(("THƯ KÝ",), "An", "(Ký)"),
                            "Mơ, ngày      tháng      năm 2026"),
        ),
        Part("minutes", closing=Closing(("- Lưu: VT.",), ("CHỦ TỌA",), "Bình", left=Signature(("THƯ KÝ",)))),
    ),
)  # fmt: skip
PLEDGE = (Paragraph(Kind.BODY, "Em là \ue000name\ue001."),)
MARKED = replace(FORM, parts=(replace(FORM.parts[0], paragraphs=PLEDGE),))
PEOPLE = (Filled({"name": "An & Bình"}, "ABC-234", b"one"), Filled({"name": "Chi"}, "DEF-567", b"two"))  # fmt: skip


def class_of(pictures: bool) -> bytes:
    """Fill a form of a class for two persons."""
    form = class_form(MARKED, ("HỌC SINH", "CHA MẸ"), BASES[13], pictures)
    people = PEOPLE if pictures else [replace(one, picture=b"") for one in PEOPLE]
    return render_class_file(form, people)


FILES = {
    "school": lambda: rendered(SCHOOL),
    "form": lambda: rendered(FORM),
    "empty": lambda: rendered(replace(SCHOOL, parts=())),
    "class": lambda: class_of(pictures=True),
    "class-without-pictures": lambda: class_of(pictures=False),
}


@pytest.mark.parametrize("name", FILES)
def test_the_xml_is_the_one_that_was_read_and_approved(
    name: str, request: pytest.FixtureRequest
) -> None:
    own = {n: data for n, data in parts(FILES[name]()).items() if n not in OF_THE_BASE}
    lines = (f"=== {n}\n" + data.decode().replace("><", ">\n<") for n, data in own.items())
    made = "\n".join(lines) + "\n"
    golden = GOLDEN / f"{name}.xml.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made
