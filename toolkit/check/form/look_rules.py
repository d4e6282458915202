"""Rules on how one part looks: size, weight, slant, alignment, capitals; one row for each (annex I, part V).

A row tells everything that is wrong with a part in one sentence, and its edits set all of it right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from toolkit.check.form.looks import formats, right_size, set_paragraph, set_runs, sizes
from toolkit.check.form.roles import Anatomy, Part, Profile, Role
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import is_caps
from toolkit.check.form.values import (
    ANNEX_LABEL_SIZE,
    BODY_SIZES,
    NUMBER_SIZE,
    RECIPIENT_LABEL_SIZE,
    RECIPIENT_SIZE,
    SMALL_SIZES,
)
from toolkit.messages import Message, msg
from toolkit.model.problem import Level
from toolkit.word.edits import Edit


@dataclass(frozen=True, slots=True)
class Look:
    """What one rule asks of the parts of some roles; None asks nothing. `kind` names the size of the pack."""

    rule: str
    item: str
    summary: Message
    roles: tuple[Role, ...]
    sizes: tuple[int, ...] = ()
    kind: str = ""
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    align: str | None = None
    caps: bool | None = None
    relaxed: bool = True
    """Whether forms and commitments are let off."""


LOOKS = (
    Look(
        "QH-SIZE",
        "PL1.II.1a",
        msg("Quốc hiệu: size 12–13"),
        (Role.NATIONAL,),
        SMALL_SIZES,
        "small",
        relaxed=False,
    ),
    Look(
        "QH-BOLD",
        "PL1.II.1a",
        msg("Quốc hiệu: upright, bold, not underlined"),
        (Role.NATIONAL,),
        bold=True,
        italic=False,
        underline=False,
        relaxed=False,
    ),
    Look(
        "QH-ALIGN",
        "PL1.II.1a",
        msg("Quốc hiệu stands centred"),
        (Role.NATIONAL,),
        align="center",
        relaxed=False,
    ),
    Look(
        "TN-SIZE",
        "PL1.II.1b",
        msg("Tiêu ngữ: size 13–14"),
        (Role.MOTTO,),
        BODY_SIZES,
        "body",
        relaxed=False,
    ),
    Look(
        "TN-BOLD",
        "PL1.II.1b",
        msg("Tiêu ngữ: upright, bold, a drawn line instead of underlining"),
        (Role.MOTTO,),
        bold=True,
        italic=False,
        underline=False,
        relaxed=False,
    ),
    Look(
        "CQ-SUP",
        "PL1.II.2b",
        msg("the superior body: capitals, 12–13, upright, not bold"),
        (Role.SUPERIOR,),
        SMALL_SIZES,
        "small",
        bold=False,
        italic=False,
        align="center",
        caps=True,
    ),
    Look(
        "CQ-ORG",
        "PL1.II.2b",
        msg("the issuing body: capitals, 12–13, upright, bold, centred"),
        (Role.ISSUER,),
        SMALL_SIZES,
        "small",
        bold=True,
        italic=False,
        align="center",
        caps=True,
    ),
    Look(
        "SO-STYLE",
        "PL1.II.3c",
        msg("number and sign: 13, upright, not bold, centred"),
        (Role.NUMBER,),
        (NUMBER_SIZE,),
        bold=False,
        italic=False,
        align="center",
    ),
    Look(
        "DD-STYLE",
        "PL1.II.4c",
        msg("place and date: 13–14, italic, not bold, centred"),
        (Role.PLACE_DATE,),
        BODY_SIZES,
        "body",
        bold=False,
        italic=True,
        align="center",
    ),
    Look(
        "TL-STYLE",
        "PL1.II.5b",
        msg("the name of the kind: capitals, 13–14, upright, bold, centred"),
        (Role.TITLE,),
        BODY_SIZES,
        "body",
        bold=True,
        italic=False,
        align="center",
        caps=True,
    ),
    Look(
        "TY-STYLE",
        "PL1.II.5b",
        msg("trích yếu: 13–14, upright, bold, centred, not in capitals"),
        (Role.SUBJECT,),
        BODY_SIZES,
        "body",
        bold=True,
        italic=False,
        align="center",
    ),
    Look(
        "CV-VV",
        "PL1.II.5b",
        msg("V/v: 12–13, upright, not bold, centred under the number"),
        (Role.ABOUT,),
        SMALL_SIZES,
        "small",
        bold=False,
        italic=False,
        align="center",
    ),
    Look(
        "CC-ITALIC",
        "PL1.II.6a",
        msg("căn cứ: 13–14, italic, not bold"),
        (Role.BASIS,),
        BODY_SIZES,
        "body",
        bold=False,
        italic=True,
    ),
    Look(
        "KG-STYLE",
        "PL1.II.9d",
        msg("Kính gửi: 13–14, upright, not bold"),
        (Role.ADDRESSEE,),
        BODY_SIZES,
        "body",
        bold=False,
        italic=False,
    ),
    Look(
        "NN-LABEL",
        "PL1.II.9d",
        msg("“Nơi nhận:” 12, bold italic, not underlined, left"),
        (Role.RECIPIENT_LABEL,),
        (RECIPIENT_LABEL_SIZE,),
        bold=True,
        italic=True,
        underline=False,
    ),
    Look(
        "NN-LIST",
        "PL1.II.9d",
        msg("recipients: 11, upright, not bold"),
        (Role.RECIPIENT,),
        (RECIPIENT_SIZE,),
        bold=False,
        italic=False,
    ),
    Look(
        "KY-STYLE",
        "PL1.II.7đ",
        msg("authority and title of the signer: capitals, 13–14, upright, bold, centred"),
        (Role.SIGN_AUTHORITY,),
        BODY_SIZES,
        "body",
        bold=True,
        italic=False,
        align="center",
        caps=True,
    ),
    Look(
        "KY-NAME",
        "PL1.II.7đ",
        msg("the signer's name: 13–14, upright, bold, centred"),
        (Role.SIGN_NAME,),
        BODY_SIZES,
        "body",
        bold=True,
        italic=False,
        align="center",
    ),
    Look(
        "ATT-STYLE",
        "PL1.III.1c",
        msg("(Kèm theo …): 13–14, italic, centred"),
        (Role.ATTACHED_REF,),
        BODY_SIZES,
        "body",
        bold=False,
        italic=True,
        align="center",
    ),
    Look(
        "ANX-LABEL",
        "PL1.III.1b",
        msg("Phụ lục: 14, upright, bold, centred"),
        (Role.ANNEX_LABEL,),
        (ANNEX_LABEL_SIZE,),
        bold=True,
        italic=False,
        align="center",
    ),
    Look(
        "ANX-TITLE",
        "PL1.III.1b",
        msg("the annex's title: capitals, 13–14, upright, bold, centred"),
        (Role.ANNEX_TITLE,),
        BODY_SIZES,
        "body",
        bold=True,
        italic=False,
        align="center",
        caps=True,
    ),
    Look(
        "ST-PART",
        "PL1.II.6đ",
        msg("Phần, Chương, Mục and their titles: 13–14, upright, bold, centred"),
        (Role.HEADING, Role.HEADING_TITLE),
        BODY_SIZES,
        "body",
        bold=True,
        italic=False,
        align="center",
    ),
)

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
                yield Fault(spot(part), _joined(wrong), tuple(_edits(look, part, anatomy)))

    return check


def _edits(look: Look, part: Part, anatomy: Anatomy) -> Iterator[Edit]:
    values: dict[str, object] = {}
    if look.sizes and not sizes(part) <= set(look.sizes):
        values["size"] = right_size(anatomy, look.kind) if look.kind else look.sizes[0]
    wanted = {"bold": look.bold, "italic": look.italic, "underline": look.underline}
    values |= {name: value for name, value in wanted.items() if value is not None}
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
