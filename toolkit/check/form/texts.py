"""The fixed words of Decree 30 by which the parts of a document are known; texts are compared folded.

Both ways of placing tone marks are accepted (HÒA, HOÀ): the decree itself writes both.
"""

from __future__ import annotations

import re
import unicodedata

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
WORKING = "trang này không thuộc văn bản"
"""What our drafts write on the page that lists what is missing: it is no part of the document."""

TYPES = {
    "NGHỊ QUYẾT": "NQ", "QUYẾT ĐỊNH": "QĐ", "CHỈ THỊ": "CT", "QUY CHẾ": "QC", "QUY ĐỊNH": "QyĐ", "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB", "HƯỚNG DẪN": "HD", "CHƯƠNG TRÌNH": "CTr", "KẾ HOẠCH": "KH", "PHƯƠNG ÁN": "PA", "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA", "BÁO CÁO": "BC", "BIÊN BẢN": "BB", "TỜ TRÌNH": "TTr", "HỢP ĐỒNG": "HĐ", "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN", "BẢN THỎA THUẬN": "BTT", "GIẤY ỦY QUYỀN": "GUQ", "GIẤY MỜI": "GM", "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP", "PHIẾU GỬI": "PG", "PHIẾU CHUYỂN": "PC", "PHIẾU BÁO": "PB", "THƯ CÔNG": "",
}  # fmt: skip
"""Decree 30/2020, art. 7 and annex III, part I: the named types and their signs; công văn has neither."""

URGENT = ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN")
SCOPE = ("LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")
"""What is stamped or boxed: how urgent a document is, and who may keep it (annex I, part III, 2)."""

BOX = re.compile(r"^(?:hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn|lưu hành nội bộ|xem xong trả lại)$")
SIGN_INFO = re.compile(
    r"^.{0,80}(?:\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\b\d{4}-\d\d-\d\d).{1,12}?\d{1,2}:\d{2}:\d{2}\b.{0,20}$"
)
"""What an electronic signature prints of itself: perhaps number and sign, then day and time to the second."""

MOST_FIGURES = 9
SPACES = re.compile(r"\s+")
OLD_TONES = dict(
    pair.split()
    for pair in (
        "oà òa",
        "oá óa",
        "oả ỏa",
        "oã õa",
        "oạ ọa",
        "uỷ ủy",
        "uý úy",
        "uỳ ùy",
        "uỹ ũy",
        "uỵ ụy",
    )
)
OLD = re.compile("|".join(OLD_TONES))


def folded(text: str) -> str:
    """Fold a text for comparison: NFC, one space, one way of placing tone marks, small letters."""
    small = unicodedata.normalize("NFC", SPACES.sub(" ", text)).strip().casefold()
    return OLD.sub(lambda found: OLD_TONES[found.group()], small)


def is_national(text: str) -> bool:
    """Tell whether a text is meant as Quốc hiệu, also where it is not written as the decree has it."""
    return folded(text).startswith(("cộng hòa xã hội", "cộng hòa xhcn"))


def is_caps(text: str) -> bool:
    """Tell whether a text has letters and all of them are capitals."""
    return text.upper() == text and any(letter.isalpha() for letter in text)


def type_of(text: str) -> str | None:
    """Give the named type that a title is, if it is one."""
    wanted = folded(text)
    return next((name for name in TYPES if folded(name) == wanted), None)


def number_of(figures: str) -> int:
    """Read figures as a number; a row of them that nobody counts to is one number, as far off as any."""
    return int(figures) if len(figures) <= MOST_FIGURES else 10**MOST_FIGURES
