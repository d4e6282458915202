"""Which column of a table answers which question, and how an office writes the answers in a cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from toolkit.flow.new_school import SLOT
from toolkit.flow.questions import Answer
from toolkit.load.table import Table
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.terms import Ownership, SchoolLevel

NAMES: Mapping[str, tuple[str, ...]] = {
    "name": ("Tên trường", "Trường", "Tên đơn vị"),
    "levels": ("Cấp học",),
    "ownership": ("Loại hình",),
    "boarding": ("Nội trú, bán trú", "Bán trú", "Nội trú"),
    "own_site": ("Trang thông tin điện tử", "Trang web", "Website"),
    "commune": ("Xã, phường", "Xã phường đặc khu", "Xã", "Phường"),
    "managing_body": ("Cơ quan quản lý", "Cơ quan quản lý trực tiếp"),
    "superior": ("Cơ quan chủ quản", "Cấp trên trực tiếp"),
    "symbol": ("Ký hiệu", "Ký hiệu văn bản"),
    "place": ("Địa danh",),
    "deputy": ("Cấp phó ký thay",),
    "head_title": ("Chức danh người đứng đầu", "Chức danh"),
    "own_title": ("Chức danh người ký",),
    "signer_name": ("Người ký", "Họ tên người ký", "Hiệu trưởng"),
    "proposer": ("Người đề nghị",),
    "enforcers": ("Người thi hành",),
    "recipients": ("Nơi nhận",),
    "earlier_effect": ("Hiệu lực quy tắc trước",),
    "earlier_document": ("Quy tắc trước",),
    "choose": ("Điều khoản tùy chọn",),
    "day": ("Ngày soạn thảo",),
    "size": ("Cỡ chữ",),
    "vetted_by": ("Người thẩm định",),
    "vetted_on": ("Ngày thẩm định",),
}
NEEDED = ("name", "levels", "commune")
LEVELS = {
    "mam non": SchoolLevel.PRESCHOOL,
    "mau giao": SchoolLevel.PRESCHOOL,
    "mn": SchoolLevel.PRESCHOOL,
    "tieu hoc": SchoolLevel.PRIMARY,
    "th": SchoolLevel.PRIMARY,
    "trung hoc co so": SchoolLevel.LOWER_SECONDARY,
    "thcs": SchoolLevel.LOWER_SECONDARY,
    "trung hoc pho thong": SchoolLevel.UPPER_SECONDARY,
    "thpt": SchoolLevel.UPPER_SECONDARY,
    "giao duc thuong xuyen": SchoolLevel.CONTINUING,
    "gdtx": SchoolLevel.CONTINUING,
}
PRIVATE = ("tu thuc", "dan lap", "ngoai cong lap", "private")
YES, NO = ("co", "yes", "x", "1", "dung"), ("khong", "no", "0")


@dataclass(frozen=True)
class Columns:
    """The key of each column in order; empty for one that answers nothing."""

    keys: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def plain(text: str) -> str:
    """Fold a heading or a word: no diacritics, no capitals, single spaces."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    kept = (c if c.isalnum() else " " for c in bare if unicodedata.category(c) != "Mn")
    return " ".join("".join(kept).lower().split())


def columns(table: Table, clauses: Iterable[Clause]) -> Columns:
    """Match the heads of a table; what is missing, twice there or not known becomes a problem."""
    known = {plain(name): key for key, names in NAMES.items() for name in (key, *names)}
    for clause in clauses:
        for name, slot in clause.slots.items():
            key = f"{SLOT}{clause.id}/{name}"
            known |= {plain(f"{clause.id}/{name}"): key}
            known.setdefault(plain(slot.label), key)
    keys = tuple(known.get(plain(head), "") for head in table.heads)
    return Columns(keys, tuple(_problems(table, keys, known)))


def _problems(table: Table, keys: tuple[str, ...], known: dict[str, str]) -> Iterable[Problem]:
    for column, (head, key) in enumerate(zip(table.heads, keys, strict=True), start=1):
        where = Where(table.file, 1, column)
        if key and keys.index(key) + 1 < column:
            yield Problem("column-twice", msg("{head} stands there twice", head=head), None, where)
        if head and not key:
            near = ", ".join(get_close_matches(plain(head), known, 3))
            hint = msg("did you mean: {near}", near=near) if near else None
            what = msg("the column {head} is not used", head=head)
            yield Problem("column-unknown", what, hint, where, Level.WARNING)
    missing = [NAMES[key][0] for key in NEEDED if key not in keys]
    if missing:
        what = msg("columns are missing: {columns}", columns=", ".join(missing))
        hint = msg("quytac batch --template FILE.xlsx writes a table with all columns")
        yield Problem("column-missing", what, hint, Where(table.file, 1))


def answers_of(keys: tuple[str, ...], cells: tuple[str, ...]) -> dict[str, Answer]:
    """Read the cells of one row as answers; what is not understood is left for the question to refuse."""
    given: dict[str, Answer] = {}
    for key, cell in zip(keys, cells, strict=False):
        if key and cell:
            given[key] = _answer(key, cell)
    return given


def _answer(key: str, cell: str) -> Answer:
    folded = plain(cell)
    if key == "levels":
        return _levels(cell)
    if key == "ownership":
        if folded in ("cong lap", "public"):
            return str(Ownership.PUBLIC)
        return str(Ownership.PRIVATE) if folded in PRIVATE else cell
    if key in ("boarding", "own_site", "deputy"):
        return "yes" if folded in YES else "no" if folded in NO else cell
    return cell


def _levels(cell: str) -> Answer:
    """Read levels by their names, joined by commas, semicolons, + or &."""
    for sign in ("+", "&", "/", ",", " và "):
        cell = cell.replace(sign, ";")
    return tuple(
        str(LEVELS.get(plain(part), part.strip())) for part in cell.split(";") if part.strip()
    )
