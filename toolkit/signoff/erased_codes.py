"""The codes of forms whose people were erased, in a small text beside the register.

An older copy of the register still holds these people; the text outlives its being put back, so that they are erased
from it again before anything is shown. A code is random: it tells no name, and none can be reckoned from it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.reasons import why_not_written
from toolkit.signoff.codes import is_sound
from toolkit.signoff.register_faults import unreadable

STEM, ENDING = "da-xoa", ".txt"
FILE = STEM + ENDING
WORDS = (
    "# Mã phiếu của những người đã được xóa khỏi sổ ký (mã ngẫu nhiên, không có tên ai).\n"
    "# Không xóa tệp này: nếu một bản sao cũ của sổ được đặt lại, nhờ nó những người đó lại được xóa.\n"
)


def read_erased(folder: Path) -> set[str]:
    """Read the codes, also from a second list that a cloud folder has laid beside; none where there is no list."""
    codes: set[str] = set()
    for path in sorted(folder.glob(f"{STEM}*{ENDING}")):
        try:
            lines = path.read_bytes().decode("utf-8-sig", "replace").split()
        except OSError as error:
            raise unreadable(path, error) from error
        codes.update(filter(is_sound, lines))
    return codes


def keep_erased(folder: Path, codes: Iterable[str]) -> None:
    """Add codes to the list; what stands there already stays."""
    known = read_erased(folder)
    if not set(codes) - known:
        return
    path, unfinished = folder / FILE, folder / f".{FILE}.tmp"
    text = WORDS + "".join(f"{code}\n" for code in sorted(known | set(codes)))
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise WorldError(
            msg("{path} cannot be written: {reason}", path=path, reason=why_not_written(error))
        ) from error
