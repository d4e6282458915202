"""Where a school's `follows` leads: to the folder of its province or to a release of it, and to nothing else.

A school that follows itself, or another school that follows it, would be drafted without a province. The province's
own content is loaded elsewhere.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import NamedTuple

from toolkit.errors import QuytacError, UsageError
from toolkit.load.data import shown, straightened
from toolkit.load.files import is_there, read_text
from toolkit.load.province import PROVINCE_FILE
from toolkit.load.release import OpenedRelease, opened_release
from toolkit.load.release_path import Place
from toolkit.load.yaml_nodes import parse
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.model.release import SUFFIX

SCHOOL_FILE = "school.yaml"


class Followed(NamedTuple):
    """The province's folder, or None and why; `release` is what holds it, None where it is a folder on the disk."""

    folder: Place | None
    problems: list[Problem]
    release: OpenedRelease | None = None


def province_folder(school: Path, follows: str, where: Where) -> Followed:
    """Find the folder that a school follows, given relative to the school's own; raise WorldError as a release does."""
    if _is_absolute(follows):
        what = msg("`follows` must be relative to the school's folder")
        return _lost("follows-missing", what, where)
    target = _target(school, follows)
    if target.suffix.lower() == SUFFIX:
        return _released(target, follows, where)
    if is_there(target / PROVINCE_FILE):
        return Followed(target, [])
    if _leads_back(school, target):
        return _lost("follows-loop", msg("`follows` leads back to where it began"), where)
    what = msg("`follows` leads to {folder}, where no province.yaml lies", folder=follows)
    return _lost("follows-missing", what, where)


def way_to(target: Path, school: Path) -> str:
    """Write the way from a school's folder to a province's folder or release, as `follows` has it.

    The folder need not be there yet. Raises UsageError where no way leads there.
    """
    here, there = school.absolute(), target.absolute()
    try:
        way = os.path.relpath(there, here)
        if os.path.realpath(here / way) != os.path.realpath(there):  # a link stands in between
            way = os.path.relpath(os.path.realpath(there), os.path.realpath(here))
    except ValueError as error:
        raise UsageError(
            msg("the school's folder must lie on the same drive as the province's")
        ) from error
    return Path(way).as_posix()


def release_problem(school: Path, error: QuytacError) -> Problem:
    """Tell as a problem of one school why its release cannot be used, where others must not wait for it."""
    where = Where(f"{shown(school)}/{SCHOOL_FILE}")
    return Problem("follows-missing", error.message, None, where)


def _released(target: Path, follows: str, where: Where) -> Followed:
    if is_there(target):
        release = opened_release(target)
        return Followed(release.province, [], release)
    what = msg("`follows` leads to {file}, where no release lies", file=follows)
    hint = msg("put the release of the province there, or write the way to it")
    return Followed(None, [Problem("follows-missing", what, hint, where)])


def _leads_back(school: Path, target: Path) -> bool:
    """Walk from school to school until one comes again or the way ends."""
    seen = {os.path.realpath(school)}
    while True:
        if os.path.realpath(target) in seen:
            return True
        seen.add(os.path.realpath(target))
        follows = _follows_of(target)
        if follows is None or _is_absolute(follows):
            return False
        target = _target(target, follows)


def _follows_of(folder: Path) -> str | None:
    """Read `follows` of another school, whatever else is wrong with it."""
    text = read_text(folder / SCHOOL_FILE, SCHOOL_FILE).text
    tree = parse(text, SCHOOL_FILE).tree if text is not None else None
    follows = tree.node(("follows",)) if tree else None
    return follows if isinstance(follows, str) else None


def _target(school: Path, follows: str) -> Path:
    """Join the two as the system does; Windows' backslashes are understood everywhere."""
    return straightened(school / follows.replace("\\", "/"))


def _is_absolute(follows: str) -> bool:
    return PurePath(follows.replace("\\", "/")).is_absolute() or follows[1:2] == ":"


def _lost(rule: str, what: Message, where: Where) -> Followed:
    hint = msg("write the way from the school's folder to the province's, as ../../tinh")
    return Followed(None, [Problem(rule, what, hint, where)])
