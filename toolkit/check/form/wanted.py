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
from toolkit.model.problem import Level
from toolkit.word.edits import Edit

PACKED: dict[tuple[int, ...], str] = {SMALL_SIZES: "small", BODY_SIZES: "body"}
WEIGHTS = (
    ("bold", msg("bold"), msg("not bold")),
    ("italic", msg("italic"), msg("not italic")),
    ("underline", msg("underlined"), msg("not underlined")),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked; None and no sizes ask nothing. Of two sizes that of the document's pack is set.

    `mild` is what is but a warning where nothing else is wrong: the decree's text does not name it.
    """

    sizes: tuple[int, ...] = BODY_SIZES
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    centred: bool = False
    capitals: bool | None = None
    mild: str = ""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """One thing that is wrong: what to say, and the values of run and paragraph that set it right."""

    name: str
    what: Message
    run: tuple[tuple[str, object], ...] = ()
    paragraph: tuple[tuple[str, object], ...] = ()


def look_faults(anatomy: Anatomy, part: Part, wanted: Wanted) -> Iterator[Fault]:
    """Say in one fault all that is wrong with the look of a part."""
    wrong = [*_letters(anatomy, part, wanted), *_capitals(part, wanted), *_stand(part, wanted)]
    if wrong and words(part):
        what = msg("it is {what}", what=joined([one.what for one in wrong]))
        mild = all(one.name == wanted.mild for one in wrong)
        yield Fault(spot(part), what, tuple(_edits(part, wrong)), Level.WARNING if mild else None)


def _letters(anatomy: Anatomy, part: Part, wanted: Wanted) -> Iterator[_Wrong]:
    odd = {one.size for one in words(part)} - set(wanted.sizes)
    if odd and wanted.sizes:
        said = ", ".join(f"{size / 2:g}" for size in sorted(odd)).replace(".", ",")
        kind = PACKED.get(wanted.sizes)
        right = right_size(anatomy, kind) if kind else wanted.sizes[0]
        yield _Wrong("size", msg("size {sizes}", sizes=said), (("size", right),))
    for name, has, lacks in WEIGHTS:
        value = getattr(wanted, name)
        if value is not None and any(getattr(one, name) != value for one in words(part)):
            yield _Wrong(name, lacks if value else has, ((name, value),))


def _capitals(part: Part, wanted: Wanted) -> Iterator[_Wrong]:
    if wanted.capitals is True and not in_capitals(part):
        yield _Wrong("capitals", msg("not in capitals"), (("caps", True),))
    if wanted.capitals is False and in_capitals(part):
        typed = is_caps(text_of(part))  # then a person must write it anew
        yield _Wrong("capitals", msg("in capitals"), () if typed else (("caps", False),))


def _stand(part: Part, wanted: Wanted) -> Iterator[_Wrong]:
    """Judge the alignment; in a cell indents push nothing aside, clerks make room by them."""
    format_ = part.paragraph.format
    if not wanted.centred:
        return
    if format_.align != "center":
        yield _Wrong("align", msg("not centred"), (), (("align", "center"), ("first", 0)))
    free = part.paragraph.place.table is None
    if free and (abs(format_.first) > TOLERANCE or abs(format_.left - format_.right) > TOLERANCE):
        values = (("first", 0), ("left", 0), ("right", 0))
        yield _Wrong("indent", msg("pushed aside by an indent"), (), values)


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
