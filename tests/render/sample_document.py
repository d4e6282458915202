"""A decision and a code as a school would issue them, built by hand: 4 chapters, 15 articles, 60 khoản."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from toolkit.model.document import (
    Article,
    Chapter,
    Closing,
    Document,
    Kind,
    Letterhead,
    Paragraph,
    Part,
    Point,
    State,
    Unit,
)
from toolkit.model.terms import Standing

DAY = date(2026, 11, 20)
LETTERS = "abcdđeghik"
HEAD = Letterhead("UBND PHƯỜNG VĨNH PHÚC", "TRƯỜNG THCS LÝ THƯỜNG KIỆT")
SUBJECT = "Ban hành Bộ quy tắc ứng xử trên mạng xã hội của Trường Trung học cơ sở Lý Thường Kiệt"

DECISION = (
    (Kind.TYPE, "", "QUYẾT ĐỊNH"),
    (Kind.SUBJECT, "", SUBJECT),
    (Kind.LINE, "", ""),
    (Kind.AUTHORITY, "", "HIỆU TRƯỞNG TRƯỜNG THCS LÝ THƯỜNG KIỆT"),
    (Kind.BASIS, "", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;"),
    (Kind.BASIS, "", "Căn cứ Luật An ninh mạng ngày 12 tháng 6 năm 2018;"),
    (
        Kind.BASIS,
        "",
        "Căn cứ Thông tư số 06/2019/TT-BGDĐT ngày 12 tháng 4 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo "
        "quy định Quy tắc ứng xử trong cơ sở giáo dục mầm non, cơ sở giáo dục phổ thông, cơ sở giáo dục "
        "thường xuyên;",
    ),
    (Kind.BASIS, "", "Theo đề nghị của Tổ trưởng Tổ Văn phòng."),
    (Kind.ENACTING, "", "QUYẾT ĐỊNH:"),
    (
        Kind.ARTICLE,
        "Điều 1.",
        "Ban hành kèm theo Quyết định này Bộ quy tắc ứng xử trên mạng xã hội của Trường Trung học cơ sở "
        "Lý Thường Kiệt.",
    ),
    (Kind.ARTICLE, "Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký."),
    (
        Kind.ARTICLE,
        "Điều 3.",
        "Các tổ chuyên môn, Tổ Văn phòng, giáo viên chủ nhiệm, cán bộ, giáo viên, nhân viên, học sinh của "
        "nhà trường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
    ),
)
CODE_HEAD = (
    (Kind.TYPE, "", "BỘ QUY TẮC"),
    (
        Kind.SUBJECT,
        "",
        "Ứng xử trên mạng xã hội của Trường Trung học cơ sở Lý Thường Kiệt",
    ),
    (
        Kind.ATTACHED_TO,
        "",
        "(Kèm theo Quyết định số       /QĐ-THCSLTK ngày      tháng 11 năm 2026 "
        "của Hiệu trưởng Trường THCS Lý Thường Kiệt)",
    ),
    (Kind.LINE, "", ""),
)
CHAPTERS = (
    ("I", "Quy định chung", ("Phạm vi điều chỉnh", "Đối tượng áp dụng", "Nguyên tắc chung")),
    (
        "II",
        "Quy tắc ứng xử",
        (
            "Quy tắc ứng xử của học sinh",
            "Bảo vệ thông tin cá nhân của học sinh",
            "Quy tắc ứng xử của giáo viên, nhân viên",
            "Quy tắc ứng xử của cán bộ quản lý",
            "Cha mẹ học sinh và khách đến trường",
        ),
    ),
    (
        "III",
        "Trang, nhóm trên mạng xã hội của nhà trường và xử lý vụ việc",
        (
            "Lập và quản trị trang, nhóm",
            "Đăng tải hình ảnh của học sinh",
            "Tiếp nhận và xử lý thông tin",
            "Hỗ trợ học sinh bị bắt nạt trên mạng",
        ),
    ),
    ("IV", "Tổ chức thực hiện", ("Phổ biến, cam kết", "Kiểm tra, sửa đổi", "Điều khoản thi hành")),
)
TEXTS = (
    "Học sinh suy nghĩ trước khi đăng, bình luận hoặc chia sẻ; không chia sẻ thông tin khi chưa biết rõ nguồn "
    "và chưa kiểm tra tính đúng đắn của thông tin đó.",
    "Giữ bí mật mật khẩu, không cho người khác mượn tài khoản và báo ngay cho cha mẹ, giáo viên chủ nhiệm khi "
    "tài khoản bị chiếm đoạt.",
    "Tôn trọng danh dự, nhân phẩm và đời sống riêng tư của người khác; khi trao đổi trên mạng xã hội cần:",
    "Nhà trường tiếp nhận phản ánh trong giờ làm việc và trả lời trong thời hạn 03 ngày làm việc kể từ ngày "
    "nhận được phản ánh.",
    "Giáo viên, nhân viên khuyến khích học sinh tham gia các hoạt động lành mạnh, chia sẻ gương người tốt, việc "
    "tốt của lớp, của trường.",
)
POINTS = (
    "Dùng lời lẽ văn minh, đúng mực, không công kích cá nhân;",
    "Không đăng hình ảnh, đoạn ghi âm, ghi hình của người khác khi chưa được người đó đồng ý;",
    "Không kích động, lôi kéo người khác cùng tẩy chay, cô lập bạn học;",
    "Không tạo tài khoản giả mạo cán bộ, giáo viên, nhân viên hoặc học sinh của nhà trường;",
    "Gỡ bỏ nội dung đã đăng khi người có liên quan đề nghị một cách chính đáng.",
)


def unit(index: int, number: int, last: bool = False) -> Unit:
    """Make the khoản of a running index; every third has điểm, every fourth is mandatory."""
    text = TEXTS[index % len(TEXTS)]
    letters = POINTS if index % len(TEXTS) == 2 else ()
    points = tuple(Point(letter, point) for letter, point in zip(LETTERS, letters, strict=False))
    return Unit(
        clause=f"pupil.think-before-sharing-{index}",
        title=f"Suy nghĩ trước khi chia sẻ {index}",
        wording=date(2024, 10, 24),
        standing=Standing.MANDATORY if index % 4 == 0 else Standing.DEFAULT,
        number=number,
        text=f"{text[:-1]}./." if last else text,
        points=points,
        own=index % 10 == 9,
        digest=sha256(text.encode()).hexdigest(),
    )


def chapters(per_article: int = 4) -> tuple[Chapter, ...]:
    """Make the chapters of the code, `per_article` khoản in each điều."""
    out, article, index = [], 0, 0
    total = sum(len(titles) for _, _, titles in CHAPTERS) * per_article
    for roman, title, titles in CHAPTERS:
        rows = []
        for heading in titles:
            article += 1
            units = tuple(
                unit(index + n, n + 1, index + n == total - 1) for n in range(per_article)
            )
            index += per_article
            rows.append(Article(f"article-{article}", article, heading, units))
        out.append(Chapter(f"chapter-{roman}", roman, title, tuple(rows)))
    return tuple(out)


def paragraphs(rows: tuple[tuple[Kind, str, str], ...]) -> tuple[Paragraph, ...]:
    """Turn rows of kind, lead and text into paragraphs."""
    return tuple(Paragraph(kind, text, lead) for kind, lead, text in rows)


CLOSING = Closing(
    (
        "- Như Điều 3;",
        "- UBND phường Vĩnh Phúc (để báo cáo);",
        "- Ban đại diện cha mẹ học sinh;",
        "- Website của trường;",
        "- Lưu: VT.",
    ),
    ("HIỆU TRƯỞNG",),
    "Nguyễn Thị Minh Khai",
)
SAMPLE = Document(
    title="Bộ quy tắc ứng xử trên mạng xã hội",
    subject=SUBJECT,
    creator="Trường THCS Lý Thường Kiệt",
    day=DAY,
    state=State.FINAL,
    version="2026.1",
    size=14,
    school_copy=True,
    footer="",
    parts=(
        Part(
            "decision",
            replace(
                HEAD,
                number="Số:       /QĐ-THCSLTK",
                place_date="Vĩnh Phúc, ngày      tháng 11 năm 2026",
            ),
            paragraphs(DECISION),
            closing=CLOSING,
        ),
        Part("code", HEAD, paragraphs(CODE_HEAD), chapters()),
    ),
)
NOTE = Part(
    "note",
    paragraphs=(
        Paragraph(Kind.NOTE_TITLE, "NHỮNG VIỆC CÒN PHẢI LÀM"),
        Paragraph(Kind.NOTE, "1. Ghi số và ngày của Quyết định sau khi ký."),
    ),
)
DRAFT = replace(
    SAMPLE,
    state=State.DRAFT,
    size=13,
    school_copy=False,
    footer="BẢN MẪU - KHÔNG CÓ GIÁ TRỊ BAN HÀNH",
    parts=(
        replace(
            SAMPLE.parts[0],
            letterhead=replace(
                HEAD,
                superior="UBND THÀNH PHỐ HỒ CHÍ MINH",
                issuer="SỞ GIÁO DỤC VÀ ĐÀO TẠO",
                number="Số:       /QĐ-SGDĐT",
                place_date="Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026",
                draft_mark="DỰ THẢO",
            ),
        ),
        replace(SAMPLE.parts[1], letterhead=replace(HEAD, draft_mark="DỰ THẢO")),
        NOTE,
    ),
)
