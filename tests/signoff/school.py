"""A school of the examples with a made roster, in a folder of its own."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from tests.signoff.rosters import CASES, write
from toolkit.flow.signoff_code import school_code, school_year
from toolkit.flow.signoff_forms import Order, make_forms
from toolkit.flow.signoff_record import Recorder
from toolkit.model.signing import Form, Person

EXAMPLES = Path(__file__).parents[2] / "examples" / "lao-cai-2026"
TODAY = date(2026, 11, 24)
YEAR = school_year(TODAY)
REWORDED = """
reword:
  pupil.strangers: {text: Học sinh thận trọng khi kết bạn với người lạ trên mạng., reason: ngắn hơn}
"""
SCHOOLS = {
    "mam-non-anh-sao": "Lá 1",
    "tieu-hoc-hoa-dao": "4A",
    "thcs-suoi-mo": "6A",
    "thpt-hoa-ban": "10A1",
    "ptdtbt-nam-xanh": "7B",
}


def school(folder: Path, name: str = "thcs-suoi-mo") -> Path:
    """Copy the example province, give the folder of one of its schools."""
    shutil.copytree(EXAMPLES, folder / "tinh")
    return folder / "tinh" / "schools" / name


def roster_file(folder: Path, name: str = "a sheet for each class") -> Path:
    return write(next(case for case in CASES if case.name == name), folder)


def printed(
    where: Path,
    people: list[Person],
    form: Form = Form.PUPIL,
    out: Path | None = None,
    again: bool = False,
):
    code = school_code(where, TODAY)
    order = Order(form, YEAR, TODAY, "Văn thư", again=again)
    return make_forms(
        where, code, people, order, out or where.parent / "in", True, lambda done, count: None
    )


def persons(count: int, group: str = "6A") -> list[Person]:
    """Make invented people."""
    return [
        Person(
            group, f"Giàng Thị Số {n}", birth="05/09/2014", born=date(2014, 9, 5), post="Giáo viên"
        )
        for n in range(count)
    ]


def recorder(where: Path, who: str = "Văn thư") -> Recorder:
    return Recorder(where, who, lambda: datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
