"""Rules on how one part looks: size, weight, slant, alignment, capitals; one row for each (annex I, part V).

A row tells everything that is wrong with a part in one sentence, and its edits set all of it right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.check.form.look_table import LOOKS, Look
from toolkit.check.form.looks import formats, right_size, set_paragraph, set_runs, sizes
from toolkit.check.form.roles import Anatomy, Part, Profile
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import is_caps
from toolkit.messages import Message, msg
from toolkit.model.problem import Level
from toolkit.word.edits import Edit

NAMES = {"center": msg("centred"), "both": msg("justified"), "left": msg("left")}


def _wrong(look: Look, part: Part) -> Iterator[Message]:
    """Say each thing that is wrong with a part."""
    if look.sizes and not sizes(part) <= set(look.sizes):
        odd = sorted(size / 2 for size in sizes(part) - set(look.sizes))
        yield msg("size {sizes}", sizes=", ".join(f"{one:g}" for one in odd))
    looked = formats(part)
    for wanted, name, has, lacks in (
        (look.bold, "bold", msg("bold"), msg("not bold")),
        (look.italic, "italic", msg("italic"), msg("not italic")),
        (look.underline, "underline", msg("underlined"), msg("not underlined")),
    ):
        if wanted is True and not all(getattr(one, name) for one in looked):
            yield lacks
        if wanted is False and any(getattr(one, name) for one in looked):
            yield has
    if look.align and part.paragraph.format.align != look.align:
        yield msg("not {align}", align=NAMES[look.align])
    shown_caps = is_caps(part.paragraph.text) or all(one.caps for one in looked)
    if look.caps and not shown_caps:
        yield msg("not in capitals")


def _check(look: Look) -> Callable[[Anatomy], Iterator[Fault]]:
    def check(anatomy: Anatomy) -> Iterator[Fault]:
        if look.relaxed and anatomy.profile is Profile.COMMITMENT:
            return
        for part in anatomy.of(*look.roles):
            wrong = list(_wrong(look, part)) if formats(part) else []
            if wrong:
                edits = tuple(_edits(look, part, anatomy))
                yield Fault(spot(part), _joined(wrong), edits, _level(look, wrong, part))

    return check


def _level(look: Look, wrong: list[Message], part: Part) -> Level | None:
    """Warn only, where the one thing wrong is one that the decree's text does not name."""
    mild = look.warns and any(getattr(one, look.warns) for one in formats(part))
    return Level.WARNING if mild and len(wrong) == 1 else None


def _edits(look: Look, part: Part, anatomy: Anatomy) -> Iterator[Edit]:
    values: dict[str, object] = {}
    if look.sizes and not sizes(part) <= set(look.sizes):
        values["size"] = right_size(anatomy, look.kind) if look.kind else look.sizes[0]
    wanted = {"bold": look.bold, "italic": look.italic, "underline": look.underline}
    for name, value in wanted.items():
        if value is not None and any(getattr(one, name) != value for one in formats(part)):
            values[name] = value
    if values:
        yield set_runs(part, **values)
    if look.align and part.paragraph.format.align != look.align:
        yield set_paragraph(part, align=look.align, first=0)


def _joined(wrong: list[Message]) -> Message:
    """Join what is wrong to one sentence."""
    first, *others = wrong
    for one in others:
        first = msg("{first}, {second}", first=first, second=one)
    return msg("it is {what}", what=first)


HINT = msg("set it so in Home, Font and Paragraph")
RULES = tuple(
    FormRule(look.rule, Level.ERROR, look.item, look.summary, HINT, _check(look)) for look in LOOKS
)
