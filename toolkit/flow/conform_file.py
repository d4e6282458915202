"""Write what `conform` tells as a Word file or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.flow.annex import law_annex, vietnamese, write_annex
from toolkit.flow.conform import Conformed
from toolkit.flow.conform_sheets import many_files, one_file
from toolkit.flow.sheet import Sheet
from toolkit.messages import msg
from toolkit.model.text import capitalised
from toolkit.render.workbook import render_workbook
from toolkit.write.outputs import OutFile, write_outputs

TITLE = msg("Files compared with the release")
STATEMENT = (
    "Bảng này so lời văn của từng tệp với gói ban hành, điều khoản theo điều khoản. Khóa trong tệp không được dùng làm "
    "căn cứ; thay đổi đang theo dõi được tính như đã chấp nhận."
)


def write_report(told: Sequence[Conformed], file: Path, made: date, overwrite: bool) -> Path:
    """Write the report; what it is follows from the end of the file's name.

    Raises:
        UsageError: the name ends neither in .docx nor in .xlsx.
        ConflictError: such a file is there, and a person may have edited it.
    """
    sheets = [many_files(told, vietnamese)]
    sheets += [
        Sheet(
            msg("{file}: {title}", file=one.file.name, title=sheet.title), sheet.heads, sheet.rows
        )
        for one in told
        for sheet in one_file(one, vietnamese)
    ]
    if file.suffix.lower() == ".docx":
        return write_annex(law_annex(TITLE, sheets, made, STATEMENT), file, overwrite)
    if file.suffix.lower() != ".xlsx":
        raise UsageError(
            msg("the name of the report must end in .docx or .xlsx: {file}", file=file)
        )
    pages = [
        (vietnamese(one.title), [capitalised(vietnamese(head)) for head in one.heads], one.rows)
        for one in _pages(told)
    ]
    out = OutFile(file.name, render_workbook(pages))
    return write_outputs(file.parent, [out], overwrite=overwrite)[0]


def _pages(told: Sequence[Conformed]) -> list[Sheet]:
    """Lay out a workbook: one sheet of files, one of all that differs, its first column the file."""
    table = many_files(told, vietnamese)
    heads = (
        msg("file"),
        msg("of what"),
        msg("what or where"),
        msg("what stands there"),
        msg("words"),
    )
    rows = tuple(
        (one.file.name, vietnamese(sheet.title), *row)
        for one in told
        for sheet in one_file(one, vietnamese)
        for row in sheet.rows
    )
    return [table, Sheet(msg("All that differs"), heads, rows)]
