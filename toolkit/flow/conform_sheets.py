"""What `conform` tells as tables: of one file everything that differs, of many one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from toolkit.conform.expected import Choice
from toolkit.conform.records import ClauseFinding, Conformance, Op, Pieces, Source, Verdict
from toolkit.flow.conform import Conformed
from toolkit.flow.sheet import Sheet
from toolkit.flow.words import word
from toolkit.messages import Message, msg
from toolkit.model.terms import Standing

Say = Callable[[Message], str]
AROUND = 6
"""So many words stay on each side of what differs."""

LONGEST = 300


def one_file(told: Conformed, say: Say) -> list[Sheet]:
    """Lay out all that differs in one file; no sheet for what is as it must be."""
    found = told.found
    if found is None:
        return []
    firm = [one for one in found.clauses if one.standing is Standing.MANDATORY]
    free = [one for one in found.clauses if one.standing is not Standing.MANDATORY]
    heads = (msg("clause"), msg("what became of it"), msg("words"))
    sheets = [
        Sheet(
            msg("Mandatory clauses that do not stand as the release has them"),
            heads,
            tuple(_clause(one, say) for one in firm if not one.good),
        ),
        Sheet(
            msg("Default and optional clauses that differ"),
            heads,
            tuple(_clause(one, say) for one in free if _worth_telling(one)),
        ),
        Sheet(
            msg("Other passages of the code"),
            (msg("place"), msg("whose it is"), msg("words")),
            tuple(_passages(found, say)),
        ),
        Sheet(
            msg("Numbers, references, headings, blanks and the lines around the code"),
            (msg("place"), msg("what stands there"), msg("what should stand there")),
            tuple(_lines(told, found, say)),
        ),
    ]
    return [sheet for sheet in sheets if sheet.rows]


def many_files(told: Sequence[Conformed], say: Say) -> Sheet:
    """Lay out a folder: file, school, state, the clauses that differ."""
    heads = (msg("file"), msg("school"), msg("state"), msg("what differs"))
    rows = tuple((one.file.name, one.school, state(one, say), _differs(one, say)) for one in told)
    return Sheet(msg("Files that came back"), heads, rows)


def state(told: Conformed, say: Say) -> str:
    """Say in a word how a file stands."""
    if told.found is None:
        return say(msg("not read"))
    return say(msg("holds the release") if told.sound else msg("differs from the release"))


def pieces_said(pieces: Pieces, say: Say) -> str:
    """Write the words that differ with a few around them."""
    said = []
    for number, (op, words) in enumerate(pieces):
        if op is Op.KEPT:
            said.append(_kept(words.split(), number == 0, number == len(pieces) - 1))
        elif op is Op.TAKEN:
            said.append(say(msg("[taken out: {words}]", words=_short(words))))
        else:
            said.append(say(msg("[added: {words}]", words=_short(words))))
    return " ".join(said)


def _kept(words: list[str], first: bool, last: bool) -> str:
    if len(words) <= 2 * AROUND:
        return " ".join(words)
    before = [] if first else words[:AROUND]
    after = [] if last else words[-AROUND:]
    return " ".join([*before, "…", *after])


def _clause(one: ClauseFinding, say: Say) -> tuple[str, str, str]:
    verdicts = [say(word(verdict)) for verdict in one.verdicts]
    why = _why(one)
    place = f"\n{one.place}" if one.place else ""
    what = "; ".join([*verdicts, *([say(why)] if why else [])])
    return f"{one.title} [{one.id}]{place}", what, pieces_said(one.pieces, say)


def _why(one: ClauseFinding) -> Message | None:
    """Say what school.yaml tells of a clause that is not as the release has it."""
    if one.standing is Standing.MANDATORY or one.choice is Choice.OPEN:
        return None
    if one.choice is Choice.NOT_CHOSEN:
        return msg("not chosen in school.yaml")
    if one.verdict in (Verdict.REWORDED, Verdict.DROPPED):
        return msg("with the reason in school.yaml")
    return msg("school.yaml gives no reason")


def _worth_telling(one: ClauseFinding) -> bool:
    """Tell of all that is not word for word, and of optional clauses that only the file has."""
    return one.verdicts != (Verdict.INTACT,) or one.choice is Choice.NOT_CHOSEN


def _passages(found: Conformance, say: Say) -> Iterator[tuple[str, str, str]]:
    for one in found.passages:
        whose = say(word(one.source))
        if one.near:
            whose += "; " + say(msg("nearly repeats {clause}", clause=one.near))
        words = pieces_said(one.pieces, say) if one.pieces else _short(one.words)
        yield _place(one.place, one.paragraph, say), whose, words


def _lines(told: Conformed, found: Conformance, say: Say) -> Iterator[tuple[str, str, str]]:
    for number in found.misnumbered:
        yield (
            _place(number.place, number.paragraph, say),
            number.printed or "–",
            number.right or "–",
        )
    for heading in found.headings:
        yield say(msg("heading")), heading.printed or "–", heading.right
    for line in found.front:
        if not line.right:
            yield say(word(line.kind)), _short(line.printed) or "–", _short(line.wanted)
    for clause, fault in told.slot_faults:
        yield clause, say(fault), say(msg("a value within bounds"))


def _place(place: str, paragraph: int, say: Say) -> str:
    where = say(msg("paragraph {number}", number=paragraph)) if paragraph else ""
    return f"{place} ({where})" if place and where else place or where or "–"


def _differs(told: Conformed, say: Say) -> str:
    if told.refused is not None:
        return say(told.refused)
    found = told.found
    assert found is not None
    bad = [one for one in found.clauses if one.standing is Standing.MANDATORY and not one.good]
    lines = [f"{one.title}: {say(word(one.verdict))}" for one in bad]
    free = sum(_worth_telling(one) for one in found.clauses) - len(bad)
    others = sum(one.source is not Source.OWN for one in found.passages)
    if free:
        lines.append(say(msg("{count} default or optional clauses differ", count=free)))
    if others:
        lines.append(say(msg("{count} other passages", count=others)))
    return "\n".join(lines)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
