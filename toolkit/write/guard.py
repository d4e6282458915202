"""Whether a file may be put where it is to go: inside the folder, not open, not edited by a person.

It only reads the folder. What a person has edited is recognised by its hash, not by its date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from toolkit.errors import ConflictError, UsageError, WorldError
from toolkit.messages import msg
from toolkit.write.names import is_clean

NAMED = 5
"""How many files a message names before it only counts."""


def target_of(folder: Path, name: str) -> Path:
    """Find the place of a file inside the output folder.

    `name` is a clean file name, or clean folder names and a file name joined by `/`; a link that leads
    out of the folder is refused too.
    """
    target = folder.joinpath(*name.split("/"))
    parent = target.parent.resolve()
    inside = folder.resolve() in (parent, *parent.parents)
    if not inside or not all(map(is_clean, name.split("/"))):
        raise UsageError(msg("{name} is not a file name inside the output folder.", name=name))
    return target


def refuse_twins(names: Iterable[str]) -> None:
    """Refuse two files of one batch that Windows would take for one."""
    twins = [
        name for name, count in Counter(name.casefold() for name in names).items() if count > 1
    ]
    if twins:
        raise UsageError(msg("Two files would have one name: {names}", names=_some(twins)))


def refuse_edited(edited: list[Path]) -> None:
    """Refuse to replace what a person has edited or what we never wrote."""
    if edited:
        raise ConflictError(
            msg(
                "These files were not written by quytac or have been edited since: {names}. "
                "To replace them use --overwrite; a copy of each is kept.",
                names=_some(list(map(str, edited))),
            )
        )


def refuse_open(target: Path) -> None:
    """Refuse to replace a file beside which Word or LibreOffice has left its sign of working on it."""
    for sign in owner_files(target):
        if sign.exists():
            raise WorldError(
                msg(
                    "{path} is open in Word or LibreOffice. Close it and try again "
                    "(if it is not open, delete {sign}).",
                    path=target,
                    sign=sign.name,
                )
            )


def owner_files(target: Path) -> list[Path]:
    """List the owner files an editor may lay beside a document.

    Word puts `~$` before a short name and over the first one or two letters of a longer one.
    """
    name = target.name
    names = [*(f"~${name[cut:]}" for cut in range(3)), f".~lock.{name}#"]
    return [target.with_name(one) for one in names]


def _some(names: list[str]) -> str:
    """Name the first few."""
    more = ["…"] if len(names) > NAMED else []
    return ", ".join([*names[:NAMED], *more])
