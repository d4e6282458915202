"""What forms and statuses are called: on paper and in sheets in Vietnamese, on the screen in the person's language."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.messages import Message, msg
from toolkit.model.signing import Form, Standing, Status
from toolkit.model.text import bare
from toolkit.signoff.heads import Column

FORM_NAMES: Mapping[Form, str] = {
    Form.PUPIL: "Học sinh",
    Form.PARENT: "Cha mẹ",
    Form.TEACHER: "Giáo viên",
    Form.STAFF: "Nhân viên",
    Form.CONSENT: "Phiếu đồng ý",
}
STATUS_CELLS: Mapping[Status, str] = {
    Status.SIGNED: "Đã ký",
    Status.RETURNED: "Đã nộp",
    Status.DECLINED: "Không ký",
    Status.MISSED_ONCE: "Chưa gặp lần 1",
    Status.MISSED_TWICE: "Chưa gặp lần 2",
    Status.MOVED: "Chuyển đi",
}
FORM_WORDS: Mapping[Form, Message] = {
    Form.PUPIL: msg("pupils"),
    Form.PARENT: msg("parents"),
    Form.TEACHER: msg("teachers"),
    Form.STAFF: msg("staff"),
    Form.CONSENT: msg("consent sheets"),
}
STANDING_WORDS: Mapping[Standing, Message] = {
    Standing.OPEN: msg("not returned"),
    Standing.RETURNED: msg("returned"),
    Standing.SIGNED: msg("signed"),
    Standing.OLDER: msg("signed an older version"),
    Standing.DECLINED: msg("declined"),
    Standing.MISSED_ONCE: msg("not reached, once"),
    Standing.MISSED_TWICE: msg("not reached, twice"),
    Standing.MOVED: msg("moved away"),
}
HOW_WORDS: Mapping[str, Message] = {
    "typed": msg("typed codes"),
    "sheet": msg("ticked workbook"),
    "scan": msg("scan"),
}
COLUMN_WORDS: Mapping[Column, Message] = {
    Column.NAME: msg("full name"),
    Column.FAMILY: msg("family and middle name"),
    Column.MIDDLE: msg("middle name"),
    Column.GIVEN: msg("given name"),
    Column.BIRTH: msg("birthday"),
    Column.DAY: msg("day of birth"),
    Column.MONTH: msg("month of birth"),
    Column.YEAR: msg("year of birth"),
    Column.GROUP: msg("class"),
    Column.POST: msg("post"),
    Column.NUMBER: msg("no."),
    Column.IDENTITY: msg("number of the person"),
    Column.OTHER: msg("not used"),
}
TICKS = ("x", "✓", "✔", "v", "1", "co")


def status_of(cell: str) -> Status | None:
    """Read what stands in a ticked sheet; a tick means signed."""
    word = bare(cell).strip()
    if word in TICKS:
        return Status.SIGNED
    return next((status for status, text in STATUS_CELLS.items() if bare(text) == word), None)
