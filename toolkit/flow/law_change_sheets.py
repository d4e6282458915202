"""What `quytac law changes` shows, as tables without a form: old and new side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from toolkit.flow.law_changes import Affected, Changes
from toolkit.flow.law_drafted import TextChange
from toolkit.flow.law_sheets import Sheet, unproved
from toolkit.flow.law_words import TURNS, Say, names, written
from toolkit.messages import Message, msg
from toolkit.model.changes import Change
from toolkit.model.clause import Clause


def change_sheets(found: Changes, clauses: Mapping[str, Clause], say: Say) -> list[Sheet]:
    """Lay out the changes day by day, then the workspaces, then the words of one workspace."""
    sheets = [
        Sheet(msg("From {day}", day=written(day)), _HEADS, _rows(group, clauses, say))
        for day, group in groupby(found.changes, key=lambda change: change.day)
    ]
    return [*sheets, *_workspaces(found.workspaces, say), *_texts(found, say)]


_HEADS = (msg("until then"), msg("from that day on"), msg("clauses of the library it touches"))


def _rows(
    group: Iterable[Change], clauses: Mapping[str, Clause], say: Say
) -> tuple[tuple[str, ...], ...]:
    """Lay out one day; neighbours that differ only in what stood before come into one row."""
    rows = (_cells(change, clauses, say) for change in group)
    alike = groupby(rows, key=lambda row: row[1:])
    return tuple(
        ("\n".join([*(row[0] for row in same if row[0]), f"[{what}]"]), new, titles)
        for (what, new, titles), same in alike
    )


def _cells(change: Change, clauses: Mapping[str, Clause], say: Say) -> tuple[str, str, str, str]:
    what = say(TURNS[change.kind, change.turn]) + unproved(change.proved, say)
    titles = "\n".join(f"– {clauses[one].title}" for one in change.clauses if one in clauses)
    return names(change.old), what, names(change.new) or "–", titles


def _workspaces(told: Iterable[Affected], say: Say) -> list[Sheet]:
    heads = (msg("workspace"), msg("stands on what changed"), msg("used in"))
    rows = tuple(_workspace(one, say) for one in told)
    return [Sheet(msg("Documents that stand on what changed"), heads, rows)] if rows else []


def _workspace(one: Affected, say: Say) -> tuple[str, str, str]:
    if one.day is None:
        return one.folder, say(msg("this workspace cannot be read: quytac check")), ""
    name = f"{one.office}\n{one.folder}\n{say(msg('drafted on {day}', day=written(one.day)))}"
    things = dict.fromkeys(thing.name for hit in one.hits for thing in hit.old)
    places = dict.fromkeys(place for hit in one.hits for place in hit.places)
    grounds = [say(msg("căn cứ"))] if any(hit.grounds for hit in one.hits) else []
    nothing = say(msg("nothing of it has changed"))
    return (
        name,
        "\n".join(f"– {thing}" for thing in things) or nothing,
        "\n".join([*grounds, *places]),
    )


def _texts(found: Changes, say: Say) -> list[Sheet]:
    heads = tuple(msg("words on {day}", day=written(day)) for day in (found.first, found.last))
    differ = tuple(_words(one, say) for one in found.texts if not one.same)
    same = tuple((one.title, one.clause) for one in found.texts if one.same)
    sheets: list[tuple[Message, tuple[Message, ...], tuple[tuple[str, ...], ...]]] = [
        (msg("Words that would change"), heads, differ),
        (msg("Touched, but the words stay"), (msg("clause"), msg("id")), same),
    ]
    return [Sheet(*sheet) for sheet in sheets if sheet[2]]


def _words(one: TextChange, say: Say) -> tuple[str, str]:
    missing = say(msg("(does not stand there)"))
    return f"{one.title}: {one.old or missing}", f"{one.title}: {one.new or missing}"
