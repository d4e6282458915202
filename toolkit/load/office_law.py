"""A province's `sources/`: acts newer than the program, and what the office found out of acts that it ships.

A file with a `kind` is a whole act, any other a finding on a known act. Both say who confirmed what and when: law goes
stale and offices are offline. What the days mean is not judged here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from toolkit.load.files import is_folder, read_text
from toolkit.load.folders import yaml_files
from toolkit.load.release_path import Place
from toolkit.load.shape import shape
from toolkit.load.shelf import misnamed
from toolkit.load.tree import Tree
from toolkit.load.yaml_nodes import parse
from toolkit.messages import msg
from toolkit.model.law import Finding, Source
from toolkit.model.problem import Problem


class OfficeLaw(NamedTuple):
    """The acts that the office changed or added, by id, and what is wrong with its files."""

    sources: dict[str, Source]
    problems: list[Problem]


def load_office_law(folder: Place, shown: str, known: Mapping[str, Source]) -> OfficeLaw:
    """Load every file of a province's `sources/` over the shipped acts."""
    held = OfficeLaw({}, [])
    if not is_folder(folder):
        return held
    files, problems = yaml_files(folder, shown, ())
    held.problems.extend(problems)
    for path in files:
        text, unreadable = read_text(folder / path, f"{shown}/{path.as_posix()}")
        tree, unclean = (
            parse(text, f"{shown}/{path.as_posix()}") if text is not None else (None, [])
        )
        held.problems.extend([*unreadable, *unclean])
        if tree is not None:
            _take(tree, path.stem, known, held)
    return held


def office_record(text: str, file: str) -> Source | Finding | None:
    """Read one file's text as a whole act or a finding; None where it is neither."""
    tree = parse(text, file).tree
    if tree is None:
        return None
    whole = tree.node(("kind",)) is not None
    return shape(tree, Source).record if whole else shape(tree, Finding).record


def _take(tree: Tree, stem: str, known: Mapping[str, Source], held: OfficeLaw) -> None:
    whole = tree.node(("kind",)) is not None
    record, problems = shape(tree, Source) if whole else shape(tree, Finding)
    held.problems.extend(problems)
    if record is None:
        return
    held.problems.extend(misnamed(record.id, stem, tree.value_at(("id",))))
    if isinstance(record, Source):
        held.problems.extend(_unconfirmed(record, tree))
        held.sources[record.id] = record
    elif record.id in known:
        held.sources[record.id] = record.applied(known[record.id])
    else:
        held.problems.append(_unknown(record, tree))


def _unconfirmed(source: Source, tree: Tree) -> list[Problem]:
    if source.confirmed:
        return []
    what = msg("{id}: nobody is named who confirmed this act", id=source.id)
    hint = msg("write confirmed: [{facts: [issued, start, end], by: …, on: …, at: …}]")
    return [Problem("confirmation-missing", what, hint, tree.value_at(("id",)))]


def _unknown(finding: Finding, tree: Tree) -> Problem:
    what = msg("the program ships no act {id}", id=finding.id)
    hint = msg("mend the id (quytac source list), or describe the whole act: kind, number, title …")
    return Problem("act-unknown", what, hint, tree.value_at(("id",)))
