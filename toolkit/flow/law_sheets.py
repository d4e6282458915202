"""What the commands on dated law show, as tables without a form: the same on the screen and in the Word annex."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from toolkit.flow.law_status import Row, Status
from toolkit.flow.law_words import TURNS, Say, answer_word, because, names, span, used, written
from toolkit.flow.sheet import Sheet
from toolkit.flow.words import word
from toolkit.messages import Message, msg
from toolkit.model.timeline import Event, Kind, Thing, Turn
from toolkit.model.validity import Answer


def status_sheets(status: Status, say: Say) -> list[Sheet]:
    """Lay out the answers: acts and places, then bodies; a workspace's also say where they are used."""
    where = any(row.used for row in status.rows)
    heads = (msg("answer on {day}", day=written(status.day)), msg("checked; who confirmed"))
    more = (msg("used in"),) if where else ()
    sheets = []
    for title, first, bodies in (
        (msg("Acts and places in them"), msg("act, first and last day"), False),
        (msg("Authorities"), msg("authority, first and last day"), True),
    ):
        rows = [row for row in status.rows if (row.thing.kind is Kind.BODY) == bodies]
        cells = tuple(_cells(row, say, where) for row in rows if not _as_its_act(row, rows))
        same = sum(_as_its_act(row, rows) for row in rows)
        if same:
            said = say(msg("{count} other places known in it", count=same))
            cells += ((said, say(msg("as the whole act")), *[""] * (len(heads) + len(more) - 1)),)
        if cells:
            sheets.append(Sheet(title, (first, *heads, *more), cells))
    return sheets


def _as_its_act(row: Row, rows: list[Row]) -> bool:
    """Tell whether a place has the days and the answer of its act, which stands in the table too."""
    return row.thing.kind is Kind.PLACE and any(
        act.thing.kind is Kind.ACT
        and (act.thing.id, act.start, act.end, act.answer)
        == (row.thing.id, row.start, row.end, row.answer)
        for act in rows
    )


def _cells(row: Row, say: Say, where: bool) -> tuple[str, ...]:
    mark = f" [{row.thing.id}]" if row.thing.kind is Kind.ACT else ""
    days = span(row.start, row.end, say, row.thing.kind is Kind.BODY)
    why, new = because(row), names(row.replaced_by)
    answer = [say(answer_word(row)), *([say(why)] if why else [])]
    if new:
        answer.append(say(msg("replaced by: {acts}", acts=new.replace("\n", "; "))))
    checks = [written(row.checked_on), *(f"{c.by} ({written(c.on)})" for c in row.confirmed)]
    told = (f"{with_about(row.thing)}{mark}\n{days}", "\n".join(answer), "\n".join(checks))
    return (*told, used(row, say)) if where else told


def timeline_sheets(found: Iterable[Event], say: Say) -> list[Sheet]:
    """Lay out the timeline, one table for each day; a place or body that took over is told where the old one ends."""
    heads = (msg("what"), msg("act, place or authority"), msg("replaced by, replaces, amended by"))
    days = groupby(found, key=lambda event: event.day)
    return [
        Sheet(msg("From {day}", day=written(day)), heads, _day(list(group), say))
        for day, group in days
    ]


def _day(found: list[Event], say: Say) -> tuple[tuple[str, ...], ...]:
    ended = {
        new: event.proved for event in found if event.turn is Turn.ENDS for new in event.others
    }
    return joined(_event(event, say) for event in found if not _told(event, ended))


def _told(event: Event, ended: Mapping[Thing, bool]) -> bool:
    """Tell whether the row of what ended says all of this beginning; one that is not proved says so itself."""
    if event.turn is not Turn.BEGINS or event.thing.kind is Kind.ACT or event.thing not in ended:
        return False
    return event.proved or not ended[event.thing]


def _event(event: Event, say: Say) -> tuple[str, str, str]:
    what = say(TURNS[event.thing.kind, event.turn]) + unproved(event.proved, say)
    return what, with_about(event.thing), _others(event, say)


def with_about(thing: Thing) -> str:
    """Name a thing, a body with what it does: one name may have been borne for several tasks."""
    return f"{thing.name} ({thing.about})" if thing.about else thing.name


def joined(rows: Iterable[tuple[str, str, str]]) -> tuple[tuple[str, ...], ...]:
    """Put neighbours with the same first and last cell into one row: many places ended by one act."""
    groups = groupby(rows, key=lambda row: (row[0], row[2]))
    return tuple((a, "\n".join(row[1] for row in group), c) for (a, c), group in groups)


def _others(event: Event, say: Say) -> str:
    if not event.others:
        return ""
    verb = {
        Turn.ENDS: msg("replaced by: {acts}", acts=names(event.others)),
        Turn.BEGINS: msg("replaces: {acts}", acts=names(event.others)),
        Turn.AMENDED: msg("amended by: {acts}", acts=names(event.others)),
    }
    return say(verb[event.turn])


def unproved(proved: bool, say: Say) -> str:
    """Mark a day that is not proved."""
    return "" if proved else f" ({say(msg('day not proved'))})"


def counted(rows: Iterable[Row], say: Say) -> Message:
    """Count the acts and places of each answer."""
    found = [row.answer for row in rows if row.thing.kind is not Kind.BODY]
    counts = [f"{say(word(answer))}: {found.count(answer)}" for answer in Answer]
    return msg("{text}", text=" · ".join(counts))
