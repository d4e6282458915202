"""The small sound world that every case breaks in one place: a library, a province, a school."""

from __future__ import annotations

from pathlib import Path

SOURCE = """\
id: luat-1
kind: luat
number: 1/2025/QH15
title: Luật Mẫu
issuer: Quốc hội
issued: 2025-06-01
in_force_from: 2025-07-01
use: ground
confidence: {issued: H, start: H, end: H}
checked_on: 2026-11-01
checked_at: vbpl.vn
provisions:
  - {at: "7", gist: Các hành vi bị cấm, audiences: [everyone], confidence: H}
"""

BODY = """\
id: police-local
gist: Công an nơi gần nhất
names:
  - {from: 2025-03-01, name: công an cấp xã, confidence: GK}
checked_on: 2026-11-01
checked_at: vbpl.vn
"""

PLAN = """\
id: social-media-code
kind: BỘ QUY TẮC
subject: Ứng xử trên mạng xã hội {scope}
chapters:
  - id: general
    title: QUY ĐỊNH CHUNG
    articles:
      - id: posting
        title: Đăng tải, chia sẻ
        clauses: [pupil.ask, pupil.report]
"""

ASK = """\
id: pupil.ask
title: Hỏi khi chưa rõ
audiences: [pupil]
levels: [lower-secondary]
duty: should
standing: default
wordings:
  - from: 2025-07-01
    change: substance
    text: Học sinh cần hỏi thầy cô khi chưa rõ thông tin.
plain: {lower-secondary: Em hỏi thầy cô khi chưa rõ.}
provisions:
  - {source: luat-1, at: "7", relation: adapts}
"""

REPORT = """\
id: pupil.report
title: Báo cho người lớn
audiences: [pupil]
levels: [lower-secondary]
duty: must
standing: mandatory
slots:
  so_ngay: {type: number, label: Số ngày trả lời, min: 1, max: 15}
wordings:
  - from: 2025-07-01
    change: substance
    text: Học sinh phải báo nhà trường, nhà trường trả lời trong {so_ngay} ngày.
plain: {lower-secondary: Em báo cho người lớn.}
provisions:
  - {source: luat-1, at: "7", relation: legal-basis}
since: 2025-07-01
"""

PROVINCE = """\
name: tỉnh Mẫu
edition: "2026.1"
day: 2026-11-23
issuer_kind: department
issuer: {name: Sở Giáo dục và Đào tạo, superior: UBND tỉnh Mẫu, symbol: QĐ-SGDĐT, place: Mẫu}
signer: {head_title: Giám đốc, name: Nguyễn Văn A}
enforcers: [Chánh Văn phòng]
"""

SCHOOL = """\
follows: ../tinh
name: Trường Trung học cơ sở Mẫu
day: 2026-11-23
levels: [lower-secondary]
ownership: public
managing_body: Ủy ban nhân dân xã Mẫu
issuer: {name: Trường Trung học cơ sở Mẫu, superior: UBND xã Mẫu, symbol: QĐ-THCSM, place: Mẫu}
signer: {head_title: Hiệu trưởng, name: Trần Thị B}
enforcers: [Các tổ chuyên môn]
slots:
  pupil.report: {so_ngay: "5"}
"""

Content = str | bytes | int | None
"""What stands in a file: text, bytes, or a number: so many bytes of nothing; None: no such file."""

GOOD: dict[str, str] = {
    "clauses/sources/luat-1.yaml": SOURCE,
    "clauses/bodies/police-local.yaml": BODY,
    "clauses/plans/social-media-code.yaml": PLAN,
    "clauses/pupil/ask.yaml": ASK,
    "clauses/pupil/report.yaml": REPORT,
    "tinh/province.yaml": PROVINCE,
    "truong/school.yaml": SCHOOL,
}


def edited(path: str, old: str, new: str) -> dict[str, Content]:
    """Change one place of a good file."""
    assert GOOD[path].count(old) == 1, (path, old)
    return {path: GOOD[path].replace(old, new)}


def added(path: str, lines: str) -> dict[str, Content]:
    """Add lines at the end of a good file."""
    return {path: GOOD[path] + lines}


def write(files: dict[str, Content], root: Path) -> None:
    """Write the good world with what the case changes."""
    for name, content in {**GOOD, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, int):
            with path.open("wb") as stream:
                stream.truncate(content)
        elif content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
