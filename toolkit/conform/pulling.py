"""What of a file goes back into school.yaml: the school's record as the file has it, and what cannot go back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from toolkit.conform.expected import Choice
from toolkit.conform.pattern import folded
from toolkit.conform.records import ClauseFinding, Conformance, Passage, Source, Verdict
from toolkit.messages import Message, msg
from toolkit.model.terms import Standing
from toolkit.model.text import CONTROL, OVERRIDE, one_line, visible
from toolkit.model.workspace import OwnClause, Reword, School


@dataclass(frozen=True)
class Known:
    """What pulling must know beside the file: reason for what has none, values in force, who may judge them.

    `slots` are the values that the school's code has now, by clause and name; `fault` says what is wrong with a value.
    `provinces` are optional clauses that the province chose, `closed` articles that take no own clauses.
    """

    reason: str
    slots: Mapping[tuple[str, str], str | None]
    fault: Callable[[str, str, str], Message | None]
    provinces: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lost:
    """One thing that stands in the file and cannot go back: where, and why."""

    place: str
    why: Message


@dataclass(frozen=True)
class Removal:
    """A clause that would go out of the school's code: under which key of school.yaml it is noted, id and title."""

    key: str
    id: str
    title: str

    @property
    def place(self) -> str:
        """Name the place in school.yaml."""
        return f"{self.key}: {self.id}"


@dataclass(frozen=True)
class Pulled:
    """The school's record as the file has it, what cannot go back, which reasons must be written, what goes out."""

    school: School
    lost: tuple[Lost, ...] = ()
    reasons: tuple[str, ...] = ()
    removed: tuple[Removal, ...] = ()


@dataclass
class _Pulling:
    school: School
    known: Known
    slots: dict[str, dict[str, str]]
    drop: dict[str, str]
    reword: dict[str, Reword]
    choose: list[str]
    own: list[OwnClause]
    lost: list[Lost] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    removed: list[Removal] = field(default_factory=list)


def pull(found: Conformance, school: School, known: Known) -> Pulled:
    """Take back what the file has; nothing of it is dropped in silence. A file that is not understood gives nothing."""
    why = _not_understood(found)
    if why is not None:
        return Pulled(school, (Lost("–", why),))
    slots = {clause: dict(values) for clause, values in school.slots.items()}
    work = _Pulling(
        school,
        known,
        slots,
        dict(school.drop),
        dict(school.reword),
        list(school.choose),
        list(school.own),
    )
    for clause in found.clauses:
        _clause(work, clause)
    _slots(work, found)
    _own(work, found.passages)
    work.lost += _elsewhere(found)
    update = {
        "slots": work.slots,
        "drop": work.drop,
        "reword": work.reword,
        "choose": tuple(work.choose),
        "own": tuple(work.own),
    }
    return Pulled(
        school.model_copy(update=update),
        tuple(work.lost),
        tuple(work.reasons),
        tuple(work.removed),
    )


def _not_understood(found: Conformance) -> Message | None:
    """Say why the file as a whole is not to be trusted, where it is not."""
    if found.unread:
        return msg(
            "the words of {count} clauses stand in the file, but not as khoản of an article that begin with 1., 2., "
            "3. ({clauses}): nothing was taken back. Number them so in Word, or take their words out, and pull again",
            count=len(found.unread),
            clauses=", ".join(found.unread),
        )
    if all(one.verdict in (Verdict.MISSING, Verdict.DROPPED) for one in found.clauses):
        return msg(
            "no clause of the code stands in the file: nothing was taken back. Is it the right file?"
        )
    return None


def _clause(work: _Pulling, one: ClauseFinding) -> None:
    place = one.place or one.title
    if one.standing is Standing.MANDATORY:
        if one.verdicts != (Verdict.INTACT,):
            why = msg("{clause} is mandatory and stays as the release has it", clause=one.id)
            work.lost.append(Lost(place, why))
        return
    if Verdict.MOVED in one.verdicts:
        why = msg("{clause} stands where the plan puts it and cannot be moved", clause=one.id)
        work.lost.append(Lost(place, why))
    if one.verdict is Verdict.MISSING:
        _left_out(work, one)
    elif one.verdict is not Verdict.DROPPED:
        _there(work, one)


def _left_out(work: _Pulling, one: ClauseFinding) -> None:
    work.reword.pop(one.id, None)
    if one.standing is Standing.OPTIONAL and one.id not in work.known.provinces:
        work.choose = [id for id in work.choose if id != one.id]
        work.removed.append(Removal("choose", one.id, one.title))
        return
    work.removed.append(Removal("drop", one.id, one.title))
    work.drop[one.id] = work.known.reason
    work.reasons.append(one.id)


def _there(work: _Pulling, one: ClauseFinding) -> None:
    """Take in a clause that stands in the file: chosen again, reworded, or as the release has it."""
    work.drop.pop(one.id, None)
    changed = one.verdict is Verdict.CHANGED
    if one.choice is Choice.NOT_CHOSEN and not changed:
        work.choose.append(one.id)
    if one.verdict is Verdict.REWORDED:
        return
    if not changed:
        work.reword.pop(one.id, None)
    elif (why := _unfit(one.lines)) is not None:
        work.lost.append(Lost(one.place, why))
    else:
        old = work.reword.get(one.id)
        text, *points = _texts(one.lines)
        reason = old.reason if old else work.known.reason
        work.reword[one.id] = Reword(text=text, points=tuple(points), reason=reason)
        work.reasons += [] if old else [one.id]


def _slots(work: _Pulling, found: Conformance) -> None:
    """Take in the blanks whose value is another than in the school's code now."""
    for one in found.slots:
        now = work.known.slots.get((one.clause, one.name))
        if one.value.startswith("[…") or (now is not None and folded(now) == one.value):
            continue
        fault = _unfit((one.value,)) or work.known.fault(one.clause, one.name, one.value)
        if fault is not None:
            work.lost.append(Lost(f"{one.clause}: {one.name}", fault))
        else:
            work.slots.setdefault(one.clause, {})[one.name] = visible(one.value)


def _own(work: _Pulling, passages: tuple[Passage, ...]) -> None:
    """Take in the school's own khoản, in the order in which they stand in the file."""
    gone = [one for one in passages if one.source is Source.OWN_MISSING]
    work.removed += [Removal("own", one.id, _short(one.words)) for one in gone]
    before = {own.id: own for own in work.own}
    there = [one for one in passages if one.source is not Source.OWN_MISSING]
    made: dict[str, OwnClause] = {}
    for one in sorted(there, key=lambda one: one.paragraph):
        why = _unfit(one.lines) or _copied(one) or _shut_out(one, work.known.closed)
        why = why if one.article else _homeless(one)
        if why is None:
            id = one.id or _new_id(work, made)
            made[id] = _own_clause(one, id)
            why = None if one.after or one.closing else _first()
        elif one.id:
            made[one.id] = before[one.id]
        if why is not None:
            work.lost.append(Lost(one.place or f"({one.paragraph})", why))
    _in_order(work, made, {one.id: one.after for one in there})


def _first() -> Message:
    return msg("before the first clause of an article nothing can stand; it comes to its end")


def _homeless(one: Passage) -> Message:
    return msg("it stands in no article of the plan: “{words}”", words=_short(one.words))


def _in_order(work: _Pulling, made: dict[str, OwnClause], after: dict[str, str]) -> None:
    """Keep the order of school.yaml unless the file has another, and what is already there as it is written."""
    for own in work.own:
        if own.id in made and _same(own, made[own.id], after.get(own.id, "")):
            made[own.id] = own
    before = [own.id for own in work.own if own.id in made]
    kept = [id for id in made if id in before]
    if kept == before:
        work.own = list(made.values())
        return
    added = [one for id, one in made.items() if id not in before]
    work.own = [*(made[id] for id in before), *added]
    work.lost.append(Lost("own", msg("the order of own clauses stays as in school.yaml")))


def _same(old: OwnClause, new: OwnClause, after: str) -> bool:
    """Tell whether nothing that is printed differs; at the end of an article `after` may name its last clause."""
    texts = [folded(text) for text in (old.text, *old.points)]
    same = texts == [folded(text) for text in (new.text, *new.points)]
    return same and old.article == new.article and old.after in (new.after, after)


def _own_clause(one: Passage, id: str) -> OwnClause:
    text, *points = _texts(one.lines)
    after = None if one.closing else one.after or None
    return OwnClause(id=id, article=one.article, after=after, text=text, points=tuple(points))


def _texts(lines: tuple[str, ...]) -> list[str]:
    """Give the texts without the closing mark, which is written anew."""
    texts = map(visible, lines)
    return [f"{text[:-3]}." if text.endswith("./.") else text for text in texts]


def _new_id(work: _Pulling, made: dict[str, OwnClause]) -> str:
    taken = {own.id for own in work.own} | made.keys()
    return next(id for n in range(1, 1000) if (id := f"them-{n}") not in taken)


def _copied(one: Passage) -> Message | None:
    return msg("it repeats {clause}", clause=one.near) if one.near else None


def _shut_out(one: Passage, closed: frozenset[str]) -> Message | None:
    why = msg("to this article of the plan no clause of the school's own may be added")
    return why if one.article in closed else None


def _unfit(lines: tuple[str, ...]) -> Message | None:
    """Say why a text cannot be kept in school.yaml."""
    if any("{" in line or "}" in line for line in lines):
        return msg("braces cannot stand in a text of the school")
    signs = (sign for line in lines for sign in one_line(line))
    strange = next((sign for sign in signs if sign in OVERRIDE or CONTROL.match(sign)), None)
    if strange is not None:
        return msg("the character U+{code} cannot stand in a text", code=f"{ord(strange):04X}")
    return None if any(line.strip() for line in lines) else msg("it is empty")


def _elsewhere(found: Conformance) -> Iterator[Lost]:
    """Name what was changed outside the khoản: it is written in other keys, or not at all."""
    for one in found.headings:
        yield Lost(one.printed or "–", msg("the heading “{right}” is the plan's", right=one.right))
    for words in found.around:
        why = msg("lines of the decision come from the other keys: “{words}”", words=_short(words))
        yield Lost("–", why)


def _short(words: str) -> str:
    return words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"
