"""The good decision made into an official letter, for the tests of what only a letter bears."""

from __future__ import annotations

from tests.check.form.small import P, c, p, parts

LONG = "Mọi người cần tôn trọng nhau trên mạng xã hội, kể cả khi tranh luận trong nhóm kín của lớp."
OF_A_DECISION = (
    "subject_line",
    "authority",
    "basis_law",
    "basis_decree",
    "basis_last",
    "decides",
)


def letter(**changes) -> dict[str, object]:
    """Give the blocks that make the good decision a letter, some of them changed."""
    names = list(parts())
    gone = (*names[names.index("att_superior") :], *OF_A_DECISION)
    texts = {f"article_{n}": p(f"{LONG}{'/.' if n == 3 else ''}") for n in (1, 2, 3)}
    blocks = {
        "number": c("Số: 15/SGDĐT-VP", 26),
        "about": c("V/v lấy ý kiến dự thảo", 26, before=120),
        "title": None,
        "subject": P("Kính gửi: Công an tỉnh Mơ", 28, align="left"),
        "recipients": [
            P(text, 22, align="left", first=0, before=0) for text in ("- Như trên;", "- Lưu: VT.")
        ],
    }
    return dict.fromkeys(gone) | texts | blocks | changes
