"""Where a school's `follows` leads: to the folder of its province or to a release of it, and to nothing else.

A school that follows itself, or another school that follows it, would be drafted without a province. The province's
own content is loaded elsewhere.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import NamedTuple

from toolkit.load.files import is_there, read_text
from toolkit.load.province import PROVINCE_FILE
from toolkit.load.release import opened_release
from toolkit.load.yaml_nodes import parse
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.model.release import SUFFIX

SCHOOL_FILE = "school.yaml"


class Followed(NamedTuple):
    """The province's folder, or None and why."""

    folder: Path | None
    problems: list[Problem]


def province_folder(school: Path, follows: str, where: Where) -> Followed:
    """Find the folder that a school follows, given relative to the school's own."""
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


def followed_release(school: Path) -> Path | None:
    """Give the release that a school's folder follows; None where it follows a folder, or nothing."""
    follows = _follows_of(school)
    if follows is None or _is_absolute(follows):
        return None
    target = _target(school, follows)
    return target if target.suffix.lower() == SUFFIX and is_there(target) else None


def _released(target: Path, follows: str, where: Where) -> Followed:
    if is_there(target):
        return Followed(opened_release(target).province, [])
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
    """Join the two; Windows' backslashes are understood everywhere."""
    return Path(os.path.normpath(school / follows.replace("\\", "/")))


def _is_absolute(follows: str) -> bool:
    return PurePath(follows.replace("\\", "/")).is_absolute() or follows[1:2] == ":"


def _lost(rule: str, what: Message, where: Where) -> Followed:
    hint = msg("write the way from the school's folder to the province's, as ../../tinh")
    return Followed(None, [Problem(rule, what, hint, where)])
