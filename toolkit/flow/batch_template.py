"""An empty table for `batch`, with a column for every question and a second sheet that explains them."""

from __future__ import annotations

from pathlib import Path

from toolkit.flow.batch_columns import LEVELS, NAMES, NEEDED
from toolkit.flow.new_file import write_new
from toolkit.render.workbook import render_workbook

USUAL = (
    "name",
    "levels",
    "ownership",
    "commune",
    "managing_body",
    "signer_name",
    "symbol",
    "boarding",
    "own_site",
)
HELP = {
    "name": "Tên đầy đủ như trên con dấu",
    "levels": f"Một hoặc nhiều cấp, cách nhau bằng dấu phẩy: {', '.join(LEVELS)} (có dấu hoặc không dấu)",
    "ownership": "công lập hoặc tư thục; để trống là công lập",
    "commune": "Có cả loại đơn vị: xã Suối Mơ, phường Hoa Đào",
    "managing_body": "Để trống: Ủy ban nhân dân cấp xã hoặc Sở Giáo dục và Đào tạo theo cấp học",
    "signer_name": "Để trống nếu chưa biết; bản dự thảo ghi là còn thiếu",
    "symbol": "Ký hiệu sau số quyết định; để trống thì đề xuất theo tên trường",
    "boarding": "có hoặc không",
    "own_site": "có hoặc không",
}


def write_template(file: Path) -> Path:
    """Write an empty table; never over a file that is there."""
    heads = [NAMES[key][0] for key in USUAL]
    rows = [
        [names[0], key, "có" if key in NEEDED else "", HELP.get(key, "")]
        for key, names in NAMES.items()
    ]
    sheets = [
        ("Danh sách trường", heads, [[""] * len(heads)]),
        ("Hướng dẫn", ["Cột", "Mã", "Bắt buộc", "Cách ghi"], rows),
    ]
    return write_new(file, render_workbook(sheets))
