"""The styles of the Word file as a table: one row, one component of Decree 30 (annex I, part I, V).

Names are ASCII and become the ids by dropping spaces, because Word and LibreOffice make ids anew from
names when they save; the Vietnamese name is an alias. The renderer adds nothing to a style but the
indents it has measured. Lengths are twips.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.render.docx.page import Pack

INDENT = 720
"""First-line indent 1.27 cm, one of the two values of annex I, part I, II.6e."""

GAP = 120
"""6 pt between paragraphs, the least that is allowed there."""

LINE = 259
"""1.08 lines in 240ths: at least single, at most 1.5."""

ADDRESSED = 1985
"""3.5 cm, where "Kính gửi:" begins in the decree's sample 1.5."""

SIGNATURE = 1600
"""Room above the name: more than four lines of 14 pt."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph lies on the page; `exact` fixes the height of its lines in twips.

    `left` is an indent of all its lines, `hanging` one that its first line has not.
    """

    align: str = "center"
    indent: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    exact: int = 0
    keep: bool = False
    left: int = 0
    hanging: int = 0


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style.

    `size` is "body" or "head" of the pack, or points; `face` holds b, i or both; `level` is the
    heading's level in Word's navigation pane, 0 for none; `drawn` gives it a line below.
    """

    name: str
    vietnamese: str
    size: str = "body"
    face: str = ""
    form: Form = Form()
    level: int = 0
    drawn: bool = False

    @property
    def id(self) -> str:
        """Give the style's id."""
        return self.name.replace(" ", "").replace("heading", "Heading")

    def half_points(self, pack: Pack) -> int:
        """Give the size in half points, as Word counts."""
        named = {"body": pack.body, "head": pack.head}
        return 2 * (named[self.size] if self.size in named else int(self.size))


BODY = Form("both", INDENT, after=GAP, line=LINE)
HEADING = Form(before=GAP, after=GAP, keep=True)
SOLO = Form(after=GAP)

STYLES: tuple[Style, ...] = (
    # The header (II.1–4)
    Style("Quoc Hieu", "Quốc hiệu", "head", "b"),
    Style("Tieu Ngu", "Tiêu ngữ", "body", "b"),
    Style("Co Quan Chu Quan", "Cơ quan chủ quản", "head"),
    Style("Co Quan", "Cơ quan ban hành", "head", "b"),
    Style("So Ky Hieu", "Số, ký hiệu", "13", form=Form(before=60)),
    Style("Du Thao", "Dự thảo", "13", "b"),
    Style("Ve Viec", "Về việc", "head", form=Form(before=GAP)),
    Style("Dia Danh", "Địa danh và thời gian", "body", "i", Form(before=60)),
    Style("Duong Ke", "Đường kẻ", "2", form=Form(exact=40, after=GAP), drawn=True),
    # Title, power, grounds (II.5–6)
    Style("Ten Loai", "Tên loại", "body", "b", Form(before=240, keep=True)),
    Style("Trich Yeu", "Trích yếu", "body", "b", Form(keep=True)),
    Style("Kem Theo", "Kèm theo", "body", "i", Form(keep=True)),
    Style("Tham Quyen", "Thẩm quyền ban hành", "body", "b", Form(before=180, after=180)),
    Style("Can Cu", "Căn cứ", "body", "i", BODY),
    Style("Quyet Dinh", "Quyết định", "body", "b", HEADING),
    # Receivers of a letter, a submission, a report (II.9)
    Style("Kinh Gui", "Kính gửi", form=Form("left", 0, 2 * GAP, GAP, LINE, left=ADDRESSED)),
    Style("Noi Gui", "Nơi được gửi", form=Form("left", after=GAP, line=LINE)),
    # Body (II.6)
    Style("Dieu Quyet Dinh", "Điều của quyết định", form=BODY),
    Style("Noi Dung", "Nội dung", form=BODY),
    Style("Chuong So", "Chương, số", "body", "b", Form(before=2 * GAP, keep=True)),
    Style("heading 1", "Chương, tên", "body", "b", Form(after=GAP, keep=True), level=1),
    Style("heading 2", "Điều", "body", "b", Form("both", INDENT, 0, GAP, LINE, keep=True), level=2),
    Style("Khoan", "Khoản", form=BODY),
    Style("Diem", "Điểm", form=BODY),
    # An annex (III.1: its label has 14 points in either pack) and its tables
    Style("Phu Luc", "Phụ lục", "14", "b", Form(keep=True)),
    Style("Muc Phu Luc", "Mục của phụ lục", "body", "b", replace(BODY, before=GAP, keep=True)),
    Style("O Bang Dau", "Ô đầu bảng", "13", "b", Form(keep=True)),
    Style("O Bang", "Ô của bảng", "13", form=Form("left")),
    Style("O Bang Giua", "Ô của bảng, giữa", "13"),
    Style("Duoi Bang", "Dưới bảng", form=replace(BODY, before=GAP)),
    # A form
    Style("Dong Chon", "Dòng chọn", form=Form("left", after=60, line=276)),
    Style("Dong Dien", "Dòng điền", form=Form("left", after=60, line=276)),
    Style("Ten Lon", "Tên chữ lớn", "24", "b", Form(before=GAP, after=GAP, keep=True)),
    Style("Dong Lon", "Dòng chữ lớn", "18", form=Form("left", after=GAP, line=LINE)),
    # The end (II.7, II.9)
    Style("Noi Nhan", "Nơi nhận", "12", "bi", Form("left")),
    Style("Noi Nhan Muc", "Nơi nhận, mục", "11", form=Form("left")),
    Style("Chuc Vu", "Chức vụ", "body", "b", Form(keep=True)),
    Style("Ky Ten", "Cách ký", "body", "i", Form(keep=True)),
    Style("Ho Ten", "Họ tên", "body", "b", Form(before=SIGNATURE)),
    # Around the text
    Style("So Trang", "Số trang", "body"),
    Style("Chan Trang", "Chân trang", "11", "b"),
    Style("Ngat", "Ngắt phần", "1", form=Form("left", exact=20)),
    Style(
        "Ghi Chu Tieu De", "Ghi chú, tiêu đề", "body", "b", Form(before=GAP, after=GAP, keep=True)
    ),
    Style("Ghi Chu", "Ghi chú", form=Form("left", after=GAP)),
)
BOLD_NAME, BOLD_ID = "Dam", "Dam"
"""The one character style: the bold beginning of an article of a decision."""

REQUIRED: tuple[tuple[str, str], ...] = (
    *((style.id, style.name) for style in STYLES),
    (BOLD_ID, BOLD_NAME),
)
"""Id and name of every style that a base file must have."""
