"""What the head of a column in a roster means, whatever the school calls it, with diacritics or without."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from toolkit.model.text import bare
from toolkit.signoff.legacy import Encoding, read_as

LONGEST = 60
SIGNS = re.compile(r"[^a-z0-9]+")


class Column(StrEnum):
    """What a column holds."""

    NAME = "name"
    FAMILY = "family"
    MIDDLE = "middle"
    GIVEN = "given"
    BIRTH = "birth"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    GROUP = "class"
    POST = "post"
    NUMBER = "number"
    IDENTITY = "id"
    OTHER = "other"


_WHO = (
    r"(?: (?:cua )?(?:hoc sinh|hs|hoc vien|tre|tre em|nguoi hoc|can bo|giao vien|gv|nhan vien|nv|"
    r"vien chuc|cb gv nv))?"
)
_PATTERNS: tuple[tuple[Column, str], ...] = (
    (Column.OTHER, r".*\b(cha|me|bo|phu huynh|giam ho|chu nhiem|nguoi than|lien he|ong|ba)\b(?! phan).*"),
    (Column.NAME, rf"(ho va ten|ho ten|ho va ten khai sinh|full name|student name|name){_WHO}"),
    (Column.NAME, r"ten (hoc sinh|hs|hoc vien|tre|can bo|giao vien|nhan vien)|hoc sinh"),
    (Column.FAMILY, r"(ho va ten |ho ten )?(ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho lot|"
     r"ho va chu lot|ho chu lot|last name)"),
    (Column.MIDDLE, r"(ho va ten |ho ten )?(ten )?(dem|lot|dem va chu lot|chu lot|chu dem)"),
    (Column.GIVEN, r"(ho va ten |ho ten )?(ten|ten goi|first name)"),
    (Column.DAY, r"((ngay )?(thang )?(nam )?sinh |sinh )ngay"),
    (Column.MONTH, r"((ngay )?(thang )?(nam )?sinh |sinh )thang"),
    (Column.YEAR, r"((ngay )?(thang )?(nam )?sinh |sinh )nam"),
    (Column.BIRTH, r"(ngay sinh|ngay thang nam sinh|nam sinh|ngay nam sinh|sinh ngay|ngay thang sinh|"
     r"date of birth|dob)( (dd|d) (mm|m) (yyyy|yy))?"),
    (Column.GROUP, r"(lop|ten lop|lop hoc|nhom lop|lop nhom|ma lop|class)( hien tai| nam hoc.*)?"),
    (Column.GROUP, r"to|to chuyen mon|to bo mon|to cong tac|bo phan|don vi|phong ban|to bo phan|to phong"),
    (Column.POST, r"(chuc vu|chuc danh|nhiem vu|vi tri|vi tri viec lam|cong viec).*"),
    (Column.NUMBER, r"stt|tt|so tt|so thu tu|no"),
    (Column.IDENTITY, r"(ma|so)( so)? (dinh danh|hoc sinh|hs|can bo|gv|nhan vien|cccd|hoc vien)( ca nhan)?.*|"
     r"cccd|cmnd|ma|ma so|so cccd|id"),
)  # fmt: skip
KNOWN: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(pattern)) for column, pattern in _PATTERNS
)


@lru_cache(maxsize=4096)
def column_of(head: str) -> Column | None:
    """Tell what a head means, also one typed for an old font; None where it is none that we know."""
    if not head or len(head) > LONGEST:
        return None
    spelled = (head_words(read_as(head, encoding)) for encoding in Encoding)
    known = (c for words in spelled for c, pattern in KNOWN if pattern.fullmatch(words))
    return next(known, None)


def head_words(head: str) -> str:
    """Write a head in plain words, for comparing."""
    return SIGNS.sub(" ", bare(head)).strip()
