"""The header and the signatures of each paper (Decree 30/2020, annex I, part I, II and samples 1.2 to 1.9)."""

from __future__ import annotations

from toolkit.assemble.office import BLANK as ROOM
from toolkit.assemble.office import authority_lines
from toolkit.assemble.registry import Dated, PaperKind, Profile, Signing
from toolkit.assemble.sender import CHIEF, Sender, proposer_of
from toolkit.assemble.written import Written
from toolkit.model.document import Closing, Letterhead, Signature
from toolkit.model.library import Workspace

BY_HAND = "(Ký, ghi rõ họ tên)"
PAIRS = {
    Signing.POSTING: ("NGƯỜI CHỨNG KIẾN", "NGƯỜI NIÊM YẾT"),
    Signing.TAKER: ("NGƯỜI PHẢN ÁNH", "NGƯỜI TIẾP NHẬN"),
    Signing.INCIDENT: ("THƯ KÝ", "CHỦ TRÌ"),
}
IF_WISHED = "(Nếu muốn ghi tên)"
DAY_BY_HAND = "…………, ngày …… tháng …… năm 20……"


def paper_letterhead(
    workspace: Workspace, kind: PaperKind, sender: Sender, written: Written, mark: str
) -> Letterhead:
    """Make the header: with number and day; minutes have no day there, forms neither."""
    superior, issuer = (sender.issuer.superior or "").upper(), sender.issuer.name.upper()
    if kind.signing is Signing.PROPOSER and not _of_committee(workspace):
        unit = proposer_of(workspace, written).unit.upper()
        # A department is named with its province where it stands above (annex I, part I, II.2a).
        above = issuer if workspace.school else sender.name.upper()
        superior, issuer = (above, unit) if unit else (superior, issuer)
    if kind.profile is Profile.FORM:
        return Letterhead(superior, issuer)
    place = "" if kind.profile is Profile.MINUTES else _place_date(workspace, kind, sender)
    return Letterhead(superior, issuer, _number(kind, sender, written), place, mark, kind.about)


def paper_closing(
    workspace: Workspace, kind: PaperKind, sender: Sender, written: Written
) -> Closing:
    """Make Nơi nhận and the signatures."""
    recipients = () if kind.profile is Profile.FORM else _recipients(workspace, kind, sender)
    if kind.signing is Signing.GIVER:
        return Closing(
            (), ("NGƯỜI GÓP Ý",), "", "(Có thể không ký, không ghi tên)", None, DAY_BY_HAND
        )
    if kind.signing in PAIRS:
        return _pair(kind, recipients)
    if kind.signing is Signing.MEETING:
        secretary = Signature(("THƯ KÝ",), written.fact("meeting.secretary"))
        return Closing(recipients, ("CHỦ TỌA",), written.fact("meeting.chair"), left=secretary)
    if kind.signing is Signing.PROPOSER and not _of_committee(workspace):
        title = proposer_of(workspace, written).title.upper()
        return Closing(recipients, (title,), _submitter(written))
    name = sender.signer.name or ""
    if not name:
        written.blank("signer.name")
    return Closing(recipients, authority_lines(sender.signer), name)


def _of_committee(workspace: Workspace) -> bool:
    """Tell whether a department submits to its committee, and not a unit to its own head."""
    return workspace.school is None and workspace.province.issuer_kind == "committee"


def _number(kind: PaperKind, sender: Sender, written: Written) -> str:
    """Write number and sign; a letter's sign names the unit that wrote it, which only the head can fix."""
    if kind.profile is not Profile.LETTER:
        return f"Số: {ROOM}/{kind.code}-{sender.agency}"
    unit = sender.issuer.archive
    if unit and written.known("letter_symbol") is None:
        return f"Số: {ROOM}/{sender.agency}-{unit}"
    return f"Số: {ROOM}/{written.fact('letter_symbol')}"


def _place_date(workspace: Workspace, kind: PaperKind, sender: Sender) -> str:
    """Write place and day, with room for what is written after signing."""
    issued = workspace.issued
    year = str(workspace.office.day.year)
    if kind.dated is Dated.POSTING and issued is not None:
        # A decision of the last days of December is published in one year or the other.
        late = (issued.day.month, issued.day.day) > (12, 20)
        year = f"20{ROOM[:4]}" if late else str(issued.day.year)
    if kind.dated is Dated.OPEN:
        year = f"20{ROOM[:4]}"
    return f"{sender.issuer.place}, ngày{ROOM}tháng{ROOM}năm {year}"


def _recipients(workspace: Workspace, kind: PaperKind, sender: Sender) -> tuple[str, ...]:
    """List who receives it; minutes are kept with the file of the matter (sample 1.9)."""
    others = workspace.office.recipients if kind.shared else ()
    lines = [line.rstrip(";. ") for line in (kind.first, *others) if line]
    unit = "hồ sơ" if kind.profile is Profile.MINUTES else sender.issuer.archive
    kept = f"Lưu: VT, {unit}." if unit else "Lưu: VT."
    return (*(f"- {line};" for line in lines), f"- {kept}")


def _pair(kind: PaperKind, recipients: tuple[str, ...]) -> Closing:
    left, right = PAIRS[kind.signing]
    note = IF_WISHED if kind.signing is Signing.TAKER else BY_HAND
    dated = DAY_BY_HAND if kind.profile is Profile.FORM else ""
    return Closing(recipients, (right,), "", BY_HAND, Signature((left,), "", note), dated)


def _submitter(written: Written) -> str:
    """Name who signs the submission: as written, else the team's chief."""
    chiefs = (member for member in written.items("team") if member["role"] == CHIEF)
    named = written.known("submitter") or next((chief["name"] for chief in chiefs), None)
    return written.text(named, "submitter")
