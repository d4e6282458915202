# ruff: noqa: E501, DTZ001 -- a case reads better on one line; a spreadsheet knows no time zone
"""Rosters as schools have them, made here: what is written into a file, and the people that must come out.

All people are invented. A case is the sheets of a workbook (name → rows), or the text of a CSV file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from unicodedata import normalize

import openpyxl

from toolkit.signoff import legacy

NAMES = [
    "Giàng A Páo",
    "Sùng Thị Dế",
    "Lò Văn Tới",
    "Nguyễn Thị Hồng Nhung",
    "Đặng Quốc Khánh",
    "Hoàng Ngọc Ánh",
    "Vũ Đức Thịnh",
    "Lý Seo Phừ",
    "Trần Thị Mỹ Duyên",
    "Phạm Quỳnh Như",
]
DAY = date(2014, 9, 5)


@dataclass
class Case:
    """One made file: its sheets or text, the people expected (class, name), and what is done to the workbook."""

    name: str
    sheets: dict[str, list[list[object]]]
    people: list[tuple[str, str]]
    merged: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    text: str = ""
    coding: str = "utf-8-sig"
    births: list[str] = field(default_factory=list)
    otherwise: str = ""


def split(name: str) -> list[str]:
    family, given = name.rsplit(" ", 1)
    return [family, given]


def numbered(names: list[str], *more: object) -> list[list[object]]:
    return [[n, name, *more] for n, name in enumerate(names, start=1)]


def of(group: str, names: list[str] = NAMES) -> list[tuple[str, str]]:
    return [(group, name) for name in names]


TOTALS = ["Tống Thị Hoa", "Công Văn Lý", "Nam Thị Nữ", "Sĩ A Sính"]
HEAD = ["STT", "Họ và tên", "Ngày sinh"]
TITLES: list[list[object]] = [
    ["UBND PHƯỜNG HOA ĐÀO"],
    ["TRƯỜNG THCS SUỐI MƠ (VÍ DỤ)"],
    ["DANH SÁCH HỌC SINH LỚP 6A - NĂM HỌC 2026 - 2027"],
    [],
]
FOOT: list[list[object]] = [
    ["Tổng số: 10 học sinh"],
    ["", "Trong đó: 5 nữ"],
    ["", "", "Hoa Đào, ngày 05 tháng 9 năm 2026"],
    ["", "", "HIỆU TRƯỞNG"],
]


def in_old_letters(text: str, encoding: legacy.Encoding) -> str:
    """Write a text for an old font, by searching for the letters that the reader turns into it."""
    table = legacy._TCVN3 if encoding is legacy.Encoding.TCVN3 else legacy._VNI
    back: dict[str, str] = {}
    for old, letter in table.items():
        back.setdefault(letter, old)
    return "".join(back.get(sign, back.get(sign.lower(), sign)) for sign in text)


def in_windows_1258(text: str) -> str:
    """Part the tones from their letters, as that code page has them."""
    parts = []
    for sign in text:
        whole = normalize("NFD", sign)
        tone = "".join(mark for mark in whole if mark in "\u0300\u0301\u0303\u0309\u0323")
        parts.append(normalize("NFC", "".join(mark for mark in whole if mark not in tone)) + tone)
    return "".join(parts)


OLD_HEAD = [in_old_letters(one, legacy.Encoding.TCVN3) for one in ("STT", "Họ và tên", "Ngày sinh")]
TCVN3 = [in_old_letters(name, legacy.Encoding.TCVN3) for name in NAMES]
VNI = [in_old_letters(name, legacy.Encoding.VNI) for name in NAMES]
BLOCKS = [[f"Lớp: 6{c}"] for c in "AB"]

CASES = [
    Case("plain", {"6A": [HEAD, *numbered(NAMES, "05/09/2014")]}, of("6A"), births=["05/09/2014"] * 10),
    Case("titles and class in them", {"Sheet1": [*TITLES, HEAD, *numbered(NAMES, DAY)]}, of("6A")),
    Case(
        "two rows of heads, merged",
        {
            "6A": [
                *TITLES,
                ["STT", "Họ và tên", None, "Ngày sinh"],
                [None, "Họ đệm", "Tên", None],
                *([n, *split(name), DAY] for n, name in enumerate(NAMES, start=1)),
            ]
        },
        of("6A"),
        merged=("B5:C5", "A5:A6", "D5:D6", "A1:D1"),
        births=["05/09/2014"] * 10,
    ),
    Case(
        "one head over two columns",
        {"7B": [["STT", "Họ và tên", None, "Giới tính"], *([n, *split(x), "Nữ"] for n, x in enumerate(NAMES, 1))]},
        of("7B"),
        merged=("B1:C1",),
    ),
    Case(
        "birthday in three columns",
        {
            "6A": [
                ["STT", "Họ và tên", "Sinh", None, None],
                [None, None, "Ngày", "Tháng", "Năm"],
                *([n, name, 5, 9, 2014] for n, name in enumerate(NAMES, start=1)),
            ]
        },
        of("6A"),
        merged=("C1:E1",),
        births=["05/09/2014"] * 10,
    ),
    Case(
        "a sheet for each class",
        {f"6{c}": [HEAD, *numbered(NAMES, DAY)] for c in "ABC"},
        [*of("6A"), *of("6B"), *of("6C")],
    ),
    Case(
        "a column of classes",
        {"Sheet1": [["Lớp", "Mã học sinh", "Họ tên"], *([g, f"{g}{n}", x] for g in ("8A1", "8A2") for n, x in enumerate(NAMES))]},
        [*of("8A1"), *of("8A2")],
    ),
    Case(
        "a merged column of classes",
        {"DS": [["Lớp", "Họ và tên"], *([("9A" if n == 0 else None), x] for n, x in enumerate(NAMES))]},
        of("9A"),
        merged=("A2:A11",),
    ),
    Case("totals and signatures at the end", {"6A": [HEAD, *numbered(NAMES, DAY), *FOOT]}, of("6A")),
    Case(
        "totals without numbers",
        {"6A": [["Ho va ten", "Ngay sinh"], *([x, DAY] for x in NAMES), ["Tổng cộng: 10 em"], ["Người lập biểu"]]},
        of("6A"),
    ),
    Case(
        "another order, no diacritics in heads",
        {"6A": [["NGAY SINH", "GIOI TINH", "HO VA TEN", "STT"], *([DAY, "Nam", x, n] for n, x in enumerate(NAMES, 1))]},
        of("6A"),
    ),
    Case("other words", {"6A": [["TT", "Họ tên học sinh", "Dân tộc"], *numbered(NAMES, "Mông")]}, of("6A")),
    Case("days as days and times", {"6A": [HEAD, *numbered(NAMES, datetime(2014, 9, 5, 0, 0))]}, of("6A"), births=["05/09/2014"] * 10),
    Case("days as numbers", {"6A": [HEAD, *numbered(NAMES, 41887)]}, of("6A"), births=["05/09/2014"] * 10),
    Case("eight figures", {"6A": [HEAD, *numbered(NAMES, "05092014")]}, of("6A"), births=["05/09/2014"] * 10),
    Case("hyphens and short years", {"6A": [HEAD, *numbered(NAMES, "5-9-14")]}, of("6A"), births=["05/09/2014"] * 10),
    Case("a year alone", {"6A": [HEAD, *numbered(NAMES, 2014)]}, of("6A"), births=["2014"] * 10),
    Case("letters and marks apart", {normalize("NFD", "6A"): [HEAD, *numbered([normalize("NFD", x) for x in NAMES], DAY)]}, of("6A")),
    Case("capitals", {"6A": [HEAD, *numbered([x.upper() for x in NAMES], DAY)]}, of("6A", [x.upper() for x in NAMES])),
    Case("small letters", {"6A": [HEAD, *numbered([x.lower() for x in NAMES], DAY)]}, of("6A")),
    Case("TCVN3", {"6A": [HEAD, *numbered(TCVN3, DAY)]}, of("6A")),
    Case("TCVN3 in the heads too", {"6A": [["DANH S¸CH"], OLD_HEAD, *numbered(TCVN3, DAY)]}, of("6A")),
    Case("bytes of TCVN3", {}, of("6A"), text="Líp;Hä vµ tªn\n" + "".join(f"6A;{x}\n" for x in TCVN3), coding="latin-1"),
    Case("bytes of VNI", {}, of("6A"), text="Lôùp,Hoï vaø teân\n" + "".join(f"6A,{x}\n" for x in VNI), coding="latin-1"),
    Case("bytes of Windows-1258", {}, of("6A"), text="Lop;Ho va ten\n" + "".join(f"6A;{in_windows_1258(x)}\n" for x in NAMES), coding="cp1258"),
    Case("VNI", {"6A": [HEAD, *numbered(VNI, DAY)]}, of("6A")),
    Case("somebody twice", {"6A": [HEAD, *numbered([*NAMES, NAMES[3]], DAY)]}, of("6A")),
    Case(
        "namesakes",
        {"6A": [HEAD, *numbered(NAMES, DAY), [11, NAMES[3], date(2014, 1, 2)]]},
        [*of("6A"), ("6A", NAMES[3])],
    ),
    Case("families called Tống and Công", {"6A": [["Họ và tên", "Ghi chú"], *([x, "Lớp phó học tập"] for x in TOTALS)]}, of("6A", TOTALS)),
    Case("somebody added without a number", {"6A": [HEAD, *numbered(NAMES, DAY), [None, "Tống Thị Mai"], *FOOT]}, [*of("6A"), ("6A", "Tống Thị Mai")]),
    Case("family, middle and given name apart", {"6A": [["TT", "Họ", "Tên đệm", "Tên"], *([n, x.split()[0], " ".join(x.split()[1:-1]), x.split()[-1]] for n, x in enumerate(NAMES, 1))]}, of("6A")),
    Case("boys and girls apart", {"6A": [HEAD, ["I", "NAM"], *numbered(NAMES[:5], DAY), ["II", "Nữ"], *numbered(NAMES[5:], DAY)]}, of("6A")),
    Case("columns numbered below their heads", {"6A": [HEAD, ["A", "B", "1"], *numbered(NAMES, DAY)]}, of("6A")),
    Case("columns numbered in brackets", {"6A": [HEAD, ["(1)", "(2)", "(3)"], *numbered(NAMES, DAY)]}, of("6A")),
    Case("empty rows", {"6A": [[], HEAD, [], *(row for one in numbered(NAMES, DAY) for row in (one, []))]}, of("6A")),
    Case("heads again on the next page", {"6A": [HEAD, *numbered(NAMES[:5], DAY), HEAD, *numbered(NAMES[5:], DAY)]}, of("6A")),
    Case(
        "classes one below the other",
        {"Sheet1": [BLOCKS[0], HEAD, *numbered(NAMES, DAY), ["Tổng số: 10"], [], BLOCKS[1], HEAD, *numbered(NAMES, DAY)]},
        [*of("6A"), *of("6B")],
    ),
    Case("a hidden sheet", {"6A": [HEAD, *numbered(NAMES, DAY)], "cu": [HEAD, *numbered(["Tên Cũ Rồi"], DAY)]}, of("6A"), hidden=("cu",)),
    Case(
        "columns of the parents",
        {"6A": [["STT", "Họ và tên", "Họ tên cha", "Họ và tên mẹ", "Điện thoại"], *numbered(NAMES, "Giàng A Sình", "Sùng Thị Mỷ", "0912 000 000")]},
        of("6A"),
    ),
    Case("a preschool class", {"Sheet1": [["LỚP: LÁ 1"], HEAD, *numbered(NAMES, date(2021, 5, 6))]}, of("LÁ 1")),
    Case(
        "teachers",
        {"GV": [["STT", "Họ và tên", "Chức vụ", "Tổ chuyên môn"], *numbered(NAMES, "Giáo viên", "Tổ Tự nhiên")]},
        of("Tổ Tự nhiên"),
    ),
    Case("text with semicolons", {}, of("6A"), text="Lớp;STT;Họ và tên\n" + "".join(f"6A;{n};{x}\n" for n, x in enumerate(NAMES))),
    Case("text with tabs, UTF-16", {}, of("6A"), text="Lớp\tHọ và tên\n" + "".join(f"6A\t{x}\n" for x in NAMES), coding="utf-16"),
    Case(
        "formulas, markup, right to left",
        {"6A": [HEAD, *numbered(['=HYPERLINK("x")An', "<b>Bình</b> & Chi", "أحمد علي", "{{ 7 * 7 }} Dũng"], DAY)]},
        of("6A", ['=HYPERLINK("x")An', "<b>Bình</b> & Chi", "أحمد علي", "{{ 7 * 7 }} Dũng"]),
    ),
]  # fmt: skip


def write(case: Case, folder: Path) -> Path:
    """Write a case as a file."""
    if case.text:
        path = folder / "danh-sach.csv"
        path.write_bytes(case.text.encode(case.coding))
        return path
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in case.sheets.items():
        page = book.create_sheet(name)
        for row, cells in enumerate(rows, start=1):
            for column, value in enumerate(cells, start=1):
                cell = page.cell(row, column, value)
                if isinstance(value, str):
                    cell.data_type = "s"
        for area in case.merged:
            page.merge_cells(area)
        if name in case.hidden:
            page.sheet_state = "hidden"
    path = folder / "danh-sach.xlsx"
    book.save(path)
    return path
