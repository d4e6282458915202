"""What Decree 30 asks of the look of each part, one row for each rule (annex I, part V)."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.check.form.roles import Role
from toolkit.check.form.values import (
    ANNEX_LABEL_SIZE,
    BODY_SIZES,
    NUMBER_SIZE,
    RECIPIENT_LABEL_SIZE,
    RECIPIENT_SIZE,
    SMALL_SIZES,
)
from toolkit.messages import Message, msg


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
    warns: str = ""
    """What is but a warning where nothing else is wrong: the decree's text does not name it."""

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
        warns="underline",
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
