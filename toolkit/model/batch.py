"""What becomes of a row of a table of schools."""

from __future__ import annotations

from enum import StrEnum


class RowState(StrEnum):
    """What became of a row."""

    MADE = "made"
    SAME = "same"
    EDITED = "edited"
    FAILED = "failed"
