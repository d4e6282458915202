"""The fixed lines of an office's decision: names, number, day, signer, recipients (Decree 30, annexes I and III)."""

from __future__ import annotations

import re

from toolkit.model.citing import day_in_words
from toolkit.model.document import Closing, Letterhead
from toolkit.model.text import capitalised
from toolkit.model.workspace import Issued, Office, Province, School, Signer

UNIT = re.compile(r" (?:tỉnh|thành phố|xã|phường|đặc khu) ")
"""Where the name of the administrative unit begins: "TM. ỦY BAN NHÂN DÂN" goes without it."""

BLANK = " " * 6
"""Room for a number, a day or a month that is written by hand after signing; no-break spaces."""


def code_name(province: Province, school: School | None) -> str:
    """Name the code in running text."""
    return f"Bộ quy tắc ứng xử trên mạng xã hội {scope(province, school)}"


def scope(province: Province, school: School | None) -> str:
    """Say where the code holds."""
    return (
        f"của {school.name}" if school else f"trong các cơ sở giáo dục trên địa bàn {province.name}"
    )


def decision_number(office: Office, issued: Issued | None) -> str:
    """Write number and sign: at least two figures, or room for them."""
    number = f"{issued.number:02d}" if issued else BLANK
    return f"{number}/{office.issuer.symbol}"


def day_line(office: Office, issued: Issued | None) -> str:
    """Write "ngày … tháng … năm …", with room where the day is not known yet."""
    if issued:
        return day_in_words(issued.day)
    return f"ngày{BLANK}tháng{BLANK}năm {office.day.year}"


def body_of(office: Office) -> str:
    """Name the issuing body where it stands alone: a department with its province."""
    body = office.issuer.name
    beside = isinstance(office, Province) and office.name not in body
    return f"{body} {office.name}" if beside else body


def head_of(office: Office) -> str:
    """Name who decides: the head with the body's name, or the collective body."""
    signer = office.signer
    return signer.collective or f"{capitalised(signer.head_title.lower())} {body_of(office)}"


def decision_cited(office: Office, issued: Issued | None) -> str:
    """Cite this office's decision: number, day, who."""
    return f"Quyết định số {decision_number(office, issued)} {day_line(office, issued)} của {head_of(office)}"


def letterhead(office: Office, issued: Issued | None, draft_mark: str) -> Letterhead:
    """Make the letterhead of the decision, with number and day."""
    return Letterhead(
        superior=(office.issuer.superior or "").upper(),
        issuer=office.issuer.name.upper(),
        number=f"Số: {decision_number(office, issued)}",
        place_date=f"{office.issuer.place}, {day_line(office, issued)}",
        draft_mark=draft_mark,
    )


def attached_letterhead(office: Office) -> Letterhead:
    """Make the letterhead of the attached code: neither number nor day (Mẫu 1.3)."""
    return Letterhead(
        superior=(office.issuer.superior or "").upper(), issuer=office.issuer.name.upper()
    )


def closing(office: Office, enforcing_article: int) -> Closing:
    """Make Nơi nhận and the signature block."""
    archive = f"Lưu: VT, {office.issuer.archive}." if office.issuer.archive else "Lưu: VT."
    others = (f"{recipient.rstrip(';. ')};" for recipient in office.recipients)
    recipients = (f"Như Điều {enforcing_article};", *others, archive)
    lines = tuple(f"- {line}" for line in recipients)
    return Closing(lines, authority_lines(office.signer), office.signer.name or "")


def authority_lines(signer: Signer) -> tuple[str, ...]:
    """Write the lines above the name: TM., KT. and titles in capitals."""
    head, own = signer.head_title.upper(), (signer.own_title or "").upper()
    collective = f"TM. {UNIT.split(signer.collective or '')[0].upper()}"
    forms = {
        None: (head,),
        "KT.": (f"KT. {head}", own),
        "TM.": (collective, head),
        "TM. KT.": (collective, f"KT. {head}", own),
    }
    return tuple(line for line in forms[signer.authority] if line)


def enforcers(office: Office) -> str:
    """Join those who carry the decision out."""
    return capitalised("; ".join(name.strip(" .;") for name in office.enforcers))
