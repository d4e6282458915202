"""The base of every record that is read from a file, and the place it was read from.

Kept apart so that `where` exists once. Records never open files; `load` fills `where` in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: the path as the person knows it, line and column counted from 1 (0: whole file)."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors understand it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


NOWHERE = Where()


class Record(BaseModel):
    """A frozen record; unknown keys are refused; texts are kept as they stand."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    _where: Where = PrivateAttr(default=NOWHERE)
    _places: dict[tuple[str | int, ...], Where] = PrivateAttr(default_factory=dict)

    @property
    def where(self) -> Where:
        """The place in the file this record was read from."""
        return self._where

    def where_of(self, *keys: str | int) -> Where:
        """Give the place of one of its keys, as deep as wanted; the record's own where it is not known."""
        return self._places.get(keys, self._where)


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
"""A spoken id: lower-case words joined by hyphens."""

ClauseId = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$")]
"""`subject.name`, which is also `clauses/subject/name.yaml`."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that must not be empty or only spaces."""
