"""A place inside an opened release: what a loader asks of a file or a folder, answered from memory.

A release is never laid out on the disk: nobody can change what was checked, nothing stays behind, and every message
names the release and the file in it, as `tinh.zip: clauses/pupil/photos.yaml`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from toolkit.errors import DataError
from toolkit.messages import msg


@dataclass(frozen=True, slots=True, eq=False)
class ReleasePath:
    """A file or a folder by its name in a release; `release` is the release's file as the person knows it."""

    release: str
    parts: Mapping[str, bytes]
    name: str = ""

    def __truediv__(self, below: str | Path) -> ReleasePath:
        """Go further down, as pathlib does."""
        further = below.as_posix() if isinstance(below, Path) else below
        return ReleasePath(self.release, self.parts, f"{self.name}/{further}".removeprefix("/"))

    def __str__(self) -> str:
        """Name the place as a person finds it: the release, then the file in it."""
        return f"{self.release}: {self.name}" if self.name else self.release

    def is_file(self) -> bool:
        """Tell whether it is a part of the release."""
        return self.name in self.parts

    def is_dir(self) -> bool:
        """Tell whether parts lie below it."""
        return next(self._below(), None) is not None

    def files(self, suffix: str, skip: Collection[str] = ()) -> list[Path]:
        """List the files below it, relative to it and sorted; `skip` names folders directly in it."""
        found = (PurePosixPath(below) for below in self._below())
        return sorted(
            (Path(one) for one in found if one.suffix == suffix and one.parts[0] not in skip),
            key=Path.as_posix,
        )

    def read_bytes(self) -> bytes:
        """Give what the part holds; raise DataError where the release has no such part."""
        if self.name not in self.parts:
            raise DataError(
                msg(
                    "{file} is missing. Ask the office that issued the code for the file again.",
                    file=str(self),
                )
            )
        return self.parts[self.name]

    def read_text(self, encoding: str) -> str:
        """Give the text that the part holds; raise DataError where there is none."""
        return self.read_bytes().decode(encoding)

    def _below(self) -> Iterator[str]:
        start = f"{self.name}/" if self.name else ""
        return (part.removeprefix(start) for part in self.parts if part.startswith(start))


Place = Path | ReleasePath
"""Where a loader finds its files: a folder on the disk, or one inside a release."""
