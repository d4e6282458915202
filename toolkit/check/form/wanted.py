"""What the decree asks of the look of one part, told in one sentence, with edits that set all of it right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.check.form.inside import in_capitals, text_of, words
from toolkit.check.form.looks import right_size, set_paragraph, set_runs
from toolkit.check.form.roles import Anatomy, Part
from toolkit.check.form.rule import Fault, spot
from toolkit.check.form.texts import is_caps
from toolkit.check.form.values import BODY_SIZES, SMALL_SIZES, TOLERANCE
from toolkit.messages import Message, msg
from toolkit.word.edits import Edit

SIZES = {"small": SMALL_SIZES, "body": BODY_SIZES}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked; None asks nothing. `kind` names the sizes that are right and the one of the pack to set."""

    kind: str = "body"
    bold: bool | None = None
    italic: bool | None = None
    centred: bool = False
    capitals: bool | None = None


@dataclass(frozen=True, slots=True)
class _Wrong:
    """One thing that is wrong: what to say, and the values of run and paragraph that set it right."""

    what: Message
    run: tuple[tuple[str, object], ...] = ()
    paragraph: tuple[tuple[str, object], ...] = ()


def look_faults(anatomy: Anatomy, part: Part, wanted: Wanted) -> Iterator[Fault]:
    """Say in one fault all that is wrong with the look of a part."""
    wrong = [*_letters(anatomy, part, wanted), *_capitals(part, wanted), *_stand(part, wanted)]
    if wrong and words(part):
        what = msg("it is {what}", what=joined([one.what for one in wrong]))
        yield Fault(spot(part), what, tuple(_edits(part, wrong)))


def _letters(anatomy: Anatomy, part: Part, wanted: Wanted) -> Iterator[_Wrong]:
    odd = {one.size for one in words(part)} - set(SIZES[wanted.kind])
    if odd:
        said = ", ".join(f"{size / 2:g}" for size in sorted(odd)).replace(".", ",")
        right = right_size(anatomy, wanted.kind)
        yield _Wrong(msg("size {sizes}", sizes=said), (("size", right),))
    for name, value, has, lacks in (
        ("bold", wanted.bold, msg("bold"), msg("not bold")),
        ("italic", wanted.italic, msg("italic"), msg("not italic")),
    ):
        if value is not None and any(getattr(one, name) != value for one in words(part)):
            yield _Wrong(lacks if value else has, ((name, value),))


def _capitals(part: Part, wanted: Wanted) -> Iterator[_Wrong]:
    if wanted.capitals is True and not in_capitals(part):
        yield _Wrong(msg("not in capitals"), (("caps", True),))
    if wanted.capitals is False and in_capitals(part):
        typed = is_caps(text_of(part))  # then a person must write it anew
        yield _Wrong(msg("in capitals"), () if typed else (("caps", False),))


def _stand(part: Part, wanted: Wanted) -> Iterator[_Wrong]:
    format_ = part.paragraph.format
    if not wanted.centred:
        return
    if format_.align != "center":
        yield _Wrong(msg("not centred"), (), (("align", "center"),))
    if abs(format_.first) > TOLERANCE or abs(format_.left - format_.right) > TOLERANCE:
        values = (("first", 0), ("left", 0), ("right", 0))
        yield _Wrong(msg("pushed aside by an indent"), (), values)


def _edits(part: Part, wrong: list[_Wrong]) -> Iterator[Edit]:
    run = dict(pair for one in wrong for pair in one.run)
    paragraph = dict(pair for one in wrong for pair in one.paragraph)
    if run:
        yield set_runs(part, **run)
    if paragraph:
        yield set_paragraph(part, **paragraph)


def joined(said: list[Message]) -> Message:
    """Join what is wrong to one list."""
    first, *others = said
    for one in others:
        first = msg("{first}, {second}", first=first, second=one)
    return first
