"""What `quytac law changes` shows, as tables without a form: old and new side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from toolkit.flow.law_changes import Affected, Changes, Hit
from toolkit.flow.law_drafted import TextChange
from toolkit.flow.law_sheets import unproved, with_about
from toolkit.flow.law_words import TURNS, Say, names, written
from toolkit.flow.sheet import Sheet
from toolkit.messages import Message, msg
from toolkit.model.changes import Change
from toolkit.model.timeline import Turn


def change_sheets(found: Changes, say: Say) -> list[Sheet]:
    """Lay out the changes day by day, then the workspaces, then the words of one workspace."""
    sheets = [
        Sheet(msg("From {day}", day=written(day)), _HEADS, _rows(group, found.titles, say))
        for day, group in groupby(found.changes, key=lambda change: change.day)
    ]
    return [*sheets, *_workspaces(found.workspaces, say), *_texts(found, say)]


_HEADS = (msg("until then"), msg("from that day on"), msg("clauses of the library it touches"))


def _rows(
    group: Iterable[Change], titles: Mapping[str, str], say: Say
) -> tuple[tuple[str, ...], ...]:
    """Lay out one day; neighbours that differ only in what stood before come into one row."""
    rows = (_cells(change, titles, say) for change in group)
    alike = groupby(rows, key=lambda row: row[1:])
    return tuple(
        ("\n".join([*(row[0] for row in same if row[0]), f"[{what}]"]), new, titles)
        for (what, new, titles), same in alike
    )


def _cells(change: Change, titles: Mapping[str, str], say: Say) -> tuple[str, str, str, str]:
    what = say(TURNS[change.kind, change.turn]) + unproved(change.proved, say)
    touched = "\n".join(f"– {titles[one]}" for one in change.clauses if one in titles)
    return "\n".join(map(with_about, change.old)), what, names(change.new) or "–", touched


def _workspaces(told: Iterable[Affected], say: Say) -> Iterator[Sheet]:
    """Give each workspace that is touched a table of its own, then list the others."""
    heads = (msg("stands on"), msg("from that day on"), msg("used in"))
    others: list[tuple[str, ...]] = []
    for one in told:
        if one.hits:
            yield Sheet(_titled(one), heads, tuple(_hit(hit, say) for hit in one.hits))
        else:
            state = msg("not touched") if one.day else msg("cannot be read: quytac check tells why")
            others.append((f"{one.office}\n{one.folder}".strip(), say(state)))
    if others:
        title = msg("Documents that do not stand on what changed")
        yield Sheet(title, (msg("workspace"), msg("answer")), tuple(others))


def _titled(one: Affected) -> Message:
    return msg(
        "{office}, drafted on {day} ({folder}): what its document stands on has changed",
        office=one.office,
        day=written(one.day),
        folder=one.folder,
    )


def _hit(hit: Hit, say: Say) -> tuple[str, str, str]:
    grounds = [say(msg("căn cứ"))] if hit.grounds else []
    new = names(hit.new) or "–"
    if hit.turn is Turn.AMENDED:
        new = say(msg("amended by: {acts}", acts=new))
    since = f"{new}\n({written(hit.day)})"
    return "\n".join(map(with_about, hit.old)), since, "\n".join([*grounds, *hit.places])


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
    lead = f"{one.title}: " if one.clause else ""  # căn cứ name themselves
    return f"{lead}{one.old or missing}", f"{lead}{one.new or missing}"
