"""What Decree 30 asks of the look of the parts without a file of their own (annex I, part V): a row for each rule."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.check.form.roles import Role
from toolkit.check.form.values import (
    ANNEX_LABEL_SIZE,
    NUMBER_SIZE,
    RECIPIENT_LABEL_SIZE,
    RECIPIENT_SIZE,
    SMALL_SIZES,
)
from toolkit.check.form.wanted import Wanted
from toolkit.messages import Message, msg


@dataclass(frozen=True, slots=True)
class Look:
    """What one rule asks of the parts of some roles; `relaxed`: forms and commitments are let off."""

    rule: str
    item: str
    summary: Message
    roles: tuple[Role, ...]
    wanted: Wanted
    relaxed: bool = True


LOOKS = (
    Look(
        "QH-SIZE",
        "PL1.II.1a",
        msg("Quốc hiệu: size 12–13"),
        (Role.NATIONAL,),
        Wanted(SMALL_SIZES),
        relaxed=False,
    ),
    Look(
        "QH-BOLD",
        "PL1.II.1a",
        msg("Quốc hiệu: upright, bold, not underlined"),
        (Role.NATIONAL,),
        Wanted((), bold=True, italic=False, underline=False),
        relaxed=False,
    ),
    Look(
        "QH-ALIGN",
        "PL1.II.1a",
        msg("Quốc hiệu stands centred"),
        (Role.NATIONAL,),
        Wanted((), centred=True),
        relaxed=False,
    ),
    Look(
        "TN-SIZE",
        "PL1.II.1b",
        msg("Tiêu ngữ: size 13–14"),
        (Role.MOTTO,),
        Wanted(),
        relaxed=False,
    ),
    Look(
        "TN-BOLD",
        "PL1.II.1b",
        msg("Tiêu ngữ: upright, bold, a drawn line instead of underlining"),
        (Role.MOTTO,),
        Wanted((), bold=True, italic=False, underline=False, mild="underline"),
        relaxed=False,
    ),
    Look(
        "CQ-SUP",
        "PL1.II.2b",
        msg("the superior body: capitals, 12–13, upright, not bold"),
        (Role.SUPERIOR,),
        Wanted(SMALL_SIZES, bold=False, italic=False, centred=True, capitals=True),
    ),
    Look(
        "CQ-ORG",
        "PL1.II.2b",
        msg("the issuing body: capitals, 12–13, upright, bold, centred"),
        (Role.ISSUER,),
        Wanted(SMALL_SIZES, bold=True, italic=False, centred=True, capitals=True),
    ),
    Look(
        "SO-STYLE",
        "PL1.II.3c",
        msg("number and sign: 13, upright, not bold, centred"),
        (Role.NUMBER,),
        Wanted((NUMBER_SIZE,), bold=False, italic=False, centred=True),
    ),
    Look(
        "DD-STYLE",
        "PL1.II.4c",
        msg("place and date: 13–14, italic, not bold, centred"),
        (Role.PLACE_DATE,),
        Wanted(bold=False, italic=True, centred=True),
    ),
    Look(
        "KG-STYLE",
        "PL1.II.9d",
        msg("Kính gửi: 13–14, upright, not bold"),
        (Role.ADDRESSEE,),
        Wanted(bold=False, italic=False),
    ),
    Look(
        "NN-LABEL",
        "PL1.II.9d",
        msg("“Nơi nhận:” 12, bold italic, not underlined, left"),
        (Role.RECIPIENT_LABEL,),
        Wanted((RECIPIENT_LABEL_SIZE,), bold=True, italic=True, underline=False),
    ),
    Look(
        "NN-LIST",
        "PL1.II.9d",
        msg("recipients: 11, upright, not bold"),
        (Role.RECIPIENT,),
        Wanted((RECIPIENT_SIZE,), bold=False, italic=False),
    ),
    Look(
        "KY-STYLE",
        "PL1.II.7đ",
        msg("authority and title of the signer: capitals, 13–14, upright, bold, centred"),
        (Role.SIGN_AUTHORITY,),
        Wanted(bold=True, italic=False, centred=True, capitals=True),
    ),
    Look(
        "KY-NAME",
        "PL1.II.7đ",
        msg("the signer's name: 13–14, upright, bold, centred"),
        (Role.SIGN_NAME,),
        Wanted(bold=True, italic=False, centred=True),
    ),
    Look(
        "ATT-STYLE",
        "PL1.III.1c",
        msg("(Kèm theo …): 13–14, italic, centred"),
        (Role.ATTACHED_REF,),
        Wanted(bold=False, italic=True, centred=True),
    ),
    Look(
        "ANX-LABEL",
        "PL1.III.1b",
        msg("Phụ lục: 14, upright, bold, centred"),
        (Role.ANNEX_LABEL,),
        Wanted((ANNEX_LABEL_SIZE,), bold=True, italic=False, centred=True),
    ),
    Look(
        "ANX-TITLE",
        "PL1.III.1b",
        msg("the annex's title: capitals, 13–14, upright, bold, centred"),
        (Role.ANNEX_TITLE,),
        Wanted(bold=True, italic=False, centred=True, capitals=True),
    ),
)
