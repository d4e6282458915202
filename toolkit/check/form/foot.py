"""Recognise the table of signatures: Nơi nhận left, authority and name right; for minutes the two who sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.check.form.roles import Role
from toolkit.check.form.texts import folded, is_caps
from toolkit.word.records import Table, WordFile

LABEL = re.compile(r"^nơi nhận\b")
NOTE = re.compile(r"^\(.*\)$")
SIGNERS = re.compile(
    r"\b(?:hiệu trưởng|giám đốc|chủ tịch|chủ tọa|chủ trì|thư ký|trưởng|tm\.|kt\.|người|cha mẹ|giáo viên)"
)


def find_foot(file: WordFile, tables: Sequence[Table]) -> Table | None:
    """Find the last two-column table that holds Nơi nhận, else the last one with who signs."""
    for wanted in (LABEL, SIGNERS):
        for table in reversed(tables):
            if len(table.grid) > 3 or len(table.rows) > 6 or table.borders:
                continue
            texts = [folded(p.text) for p in file.paragraphs[table.first : table.last]]
            if any(wanted.search(text) for text in texts):
                return table
    return None


def foot_roles(file: WordFile, table: Table) -> dict[int, Role]:
    """Give each paragraph of the table of signatures its role."""
    roles: dict[int, Role] = {}
    for row in table.rows:
        for cell in row:
            indexes = list(range(cell.first, cell.last))
            texts = {i: folded(file.paragraphs[i].text) for i in indexes}
            if any(LABEL.match(text) for text in texts.values()):
                roles |= {i: _recipient(texts[i]) for i in indexes}
            else:
                roles |= _signer(file, indexes)
    return roles


def _recipient(text: str) -> Role:
    if not text:
        return Role.BLANK
    return Role.RECIPIENT_LABEL if LABEL.match(text) else Role.RECIPIENT


def _signer(file: WordFile, indexes: list[int]) -> dict[int, Role]:
    """Read a cell from the top: capitals are authority and titles; the last line that is not is the name."""
    roles: dict[int, Role] = {}
    named = False
    for index in reversed(indexes):
        text = file.paragraphs[index].text.strip()
        if not text:
            roles[index] = Role.BLANK
        elif NOTE.match(text):
            roles[index] = Role.SIGN_NOTE
        elif not named and not _is_title(text) and index != indexes[0]:
            roles[index], named = Role.SIGN_NAME, True
        else:
            roles[index] = Role.SIGN_AUTHORITY
    return roles


def _is_title(text: str) -> bool:
    return is_caps(text) and bool(SIGNERS.search(folded(text)))
