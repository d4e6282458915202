"""Write tables as a Word annex on our base file; what the tables say is made elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from toolkit import __version__
from toolkit.errors import UsageError
from toolkit.flow.sheet import Sheet
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.load.data import data_folder
from toolkit.messages import Message, msg
from toolkit.model.text import capitalised
from toolkit.render.annex_docx import Annex, AnnexTable, render_annex
from toolkit.write.outputs import OutFile, write_outputs

LAW_STATEMENT = (
    "Bảng này lập từ thư viện quytac và những xác nhận mà cơ quan đã ghi. Chỗ ghi “chưa chứng minh được” phải được đối "
    "chiếu với nguyên văn và xác nhận trước khi trình ký."
)


def annex_bytes(annex: Annex) -> bytes:
    """Render an annex on our base file."""
    base = (data_folder("templates") / "word" / "base-14.docx").read_bytes()
    return render_annex(annex, base)


def write_annex(annex: Annex, file: Path, overwrite: bool) -> Path:
    """Write an annex; raise UsageError where the name does not end in .docx."""
    if file.suffix.lower() != ".docx":
        raise UsageError(msg("the name of the annex must end in .docx: {file}", file=file))
    out = OutFile(file.name, annex_bytes(annex))
    return write_outputs(file.parent, [out], overwrite=overwrite)[0]


def law_annex(
    title: Message, sheets: Sequence[Sheet], made: date, statement: str = LAW_STATEMENT
) -> Annex:
    """Make an annex of sheets, in Vietnamese; `made` is the day on which it is made, `statement` what they rest on."""
    say = vietnamese
    tables = tuple(
        AnnexTable(
            say(sheet.title), tuple(capitalised(say(head)) for head in sheet.heads), sheet.rows
        )
        for sheet in sheets
    )
    return Annex(say(title).upper(), statement, tables, made, __version__)


def vietnamese(message: Message) -> str:
    """Say a message in Vietnamese, the language of every paper."""
    return Catalogue.of(VIETNAMESE).say(message)
