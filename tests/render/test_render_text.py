from dataclasses import replace

from tests.render.sample_document import CLOSING, HEAD, SAMPLE, unit
from toolkit.load.data import data_folder
from toolkit.model.document import Article, Chapter, Kind, Paragraph, Part
from toolkit.render.registry import FORMATS
from toolkit.render.text import render_text

EXPECTED = """\
UBND PHƯỜNG VĨNH PHÚC
TRƯỜNG THCS LÝ THƯỜNG KIỆT
DỰ THẢO

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Điều 1. Ban hành.

-----

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi

3. Tôn trọng danh dự, nhân phẩm và đời sống riêng tư của người khác; khi trao đổi trên mạng xã hội cần:
a) Dùng lời lẽ văn minh, đúng mực, không công kích cá nhân;

Nơi nhận:
- Như Điều 3;
- UBND phường Vĩnh Phúc (để báo cáo);
- Ban đại diện cha mẹ học sinh;
- Website của trường;
- Lưu: VT.

HIỆU TRƯỞNG

Nguyễn Thị Minh Khai

========================================================================

Ghi chú.

[Bản mẫu]
"""


def test_a_document_reads_as_text() -> None:
    khoan = unit(2, 3)
    chapter = Chapter(
        "c",
        "I",
        "Quy định chung",
        (Article("a", 1, "Phạm vi", (replace(khoan, points=khoan.points[:1]),)),),
    )
    paragraphs = (Paragraph(Kind.ARTICLE, "Ban hành.", "Điều 1."), Paragraph(Kind.LINE, ""))
    part = Part("code", replace(HEAD, draft_mark="DỰ THẢO"), paragraphs, (chapter,), CLOSING)
    note = Part("note", paragraphs=(Paragraph(Kind.NOTE, "Ghi chú."),))
    document = replace(SAMPLE, parts=(part, note), footer="Bản mẫu")
    assert render_text(document).decode() == EXPECTED


def test_the_registry_renders_every_format_it_names() -> None:
    from tests.render.opened import BASES

    page = data_folder("templates") / "html" / "document.html.j2"
    assets = {"docx": BASES[14], "html": page.read_bytes()}
    for name, form in FORMATS.items():
        data = form.render(SAMPLE, assets.get(name, b""))
        assert data, name
        assert form.suffix.startswith(".")
