"""The forms that people sign: one page for each, made once with marks where a person's own words will stand.

The sentences are those that the library keeps for this reader, of clauses that stand in this school's code in the
library's words; a clause that the school has reworded is passed over, since the sentence may no longer fit it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.assemble.document import DRAFT_MARK, SAMPLE_MARK
from toolkit.assemble.office import attached_letterhead, code_name
from toolkit.assemble.papers import paper_blocks
from toolkit.model.assembly import Assembly, Reason
from toolkit.model.clause import Clause
from toolkit.model.document import Closing, Document, Part, Signature, State
from toolkit.model.library import Workspace
from toolkit.model.plan import Commitment
from toolkit.model.signing import Form, Person
from toolkit.model.terms import Audience, SchoolLevel

MOST, MOST_YOUNG = 8, 5
OPEN, SHUT = "\ue000", "\ue001"
"""Private-use signs around the name of a mark; `load` lets none of them into a text."""

FIELDS = ("name", "group", "birth", "post", "joint")
ADULTS = frozenset({SchoolLevel.UPPER_SECONDARY, SchoolLevel.CONTINUING})
CHILDREN = {SchoolLevel.PRESCHOOL: "trẻ", SchoolLevel.CONTINUING: "học viên"}
ACCOUNT = "parent.account-under-16"
BOXES: Mapping[Form, tuple[str, ...]] = {
    Form.PUPIL: ("HỌC SINH", "CHA MẸ HOẶC NGƯỜI GIÁM HỘ", "GIÁO VIÊN CHỦ NHIỆM"),
    Form.PARENT: ("CHA MẸ HOẶC NGƯỜI GIÁM HỘ", "GIÁO VIÊN CHỦ NHIỆM"),
    Form.TEACHER: ("NGƯỜI CAM KẾT", "HIỆU TRƯỞNG"),
    Form.STAFF: ("NGƯỜI CAM KẾT", "HIỆU TRƯỞNG"),
    Form.CONSENT: ("CHA MẸ HOẶC NGƯỜI GIÁM HỘ", "HỌC SINH TỪ ĐỦ 07 TUỔI"),
}
SIGNERS: Mapping[Form, str] = {
    Form.PUPIL: "Học sinh và cha mẹ học sinh",
    Form.PARENT: "Cha mẹ học sinh",
    Form.TEACHER: "Cán bộ quản lý, giáo viên",
    Form.STAFF: "Nhân viên",
    Form.CONSENT: "",
}


@dataclass(frozen=True, slots=True)
class Page:
    """One form for one kind of reader: the page with its marks, and the boxes that are signed."""

    document: Document
    boxes: tuple[str, ...]


def sentences(
    workspace: Workspace, assembly: Assembly, chosen: Commitment, level: SchoolLevel
) -> list[str]:
    """Give the sentences of a commitment, at most eight, for a young reader five."""
    kept = (_kept(workspace, assembly, identity) for identity in chosen.clauses)
    found = [_sentence(clause, chosen, level) for clause in kept if clause]
    return list(filter(None, found))[: MOST_YOUNG if chosen.young else MOST]


def _kept(workspace: Workspace, assembly: Assembly, identity: str) -> Clause | None:
    """Give a clause if it stands in this code in the library's words."""
    choice = assembly.choices.get(identity)
    if choice is None or not choice.reason.included or choice.reason is Reason.REWORDED:
        return None
    return workspace.library.clauses.get(identity)


def _sentence(clause: Clause, chosen: Commitment, level: SchoolLevel) -> str:
    if chosen.audience is not Audience.PUPIL:
        return clause.plain_adult or ""
    return clause.plain.get(level, "")


def form_page(
    workspace: Workspace,
    assembly: Assembly,
    template: str,
    form: Form,
    level: SchoolLevel,
    said: Sequence[str],
    year: str,
    young: bool = False,
) -> Page:
    """Make the page of a form for one level."""
    office, grown = workspace.office, level in ADULTS
    values = {
        **{field: f"{OPEN}{field}{SHUT}" for field in FIELDS},
        "year": year,
        "code": code_name(workspace.province, workspace.school),
        "version": assembly.document.version,
        "sentences": list(said),
        "parents": _parents(workspace, assembly, form, level),
        "I": "Tôi" if grown else "Em",
        "i": "tôi" if grown else "em",
        "learner": _learner(level),
        "child": CHILDREN.get(level, "em"),
    }
    head = None if young else attached_letterhead(office)
    part = Part(form.value, head, paper_blocks(template, values))
    boxes = BOXES[form]
    if level is SchoolLevel.CONTINUING and form is Form.PUPIL:
        boxes = ("HỌC VIÊN", "NGƯỜI PHỤ TRÁCH LỚP")
    if level is SchoolLevel.PRESCHOOL:
        boxes = tuple(box for box in boxes if not box.startswith("HỌC SINH"))
    return Page(_document(workspace, assembly, part), boxes)


def _learner(level: SchoolLevel) -> str:
    """Name one learner of a level: "học viên" are those of continuing education (Law 43/2019, art. 80)."""
    return CHILDREN.get(level, "học sinh")


def _parents(workspace: Workspace, assembly: Assembly, form: Form, level: SchoolLevel) -> str:
    """Give the parents' part of a pupil's form: accounts of those under 16, where the school's code says so."""
    if form is not Form.PUPIL or level is SchoolLevel.CONTINUING:
        return ""
    clause = _kept(workspace, assembly, ACCOUNT)
    return (clause and clause.plain_adult) or " "


def sign_sheet(
    workspace: Workspace,
    assembly: Assembly,
    template: str,
    form: Form,
    group: str,
    people: Sequence[Person],
    year: str,
) -> Document:
    """Make the list on which a class, or a unit, signs."""
    adults = form in (Form.TEACHER, Form.STAFF)
    both = form is Form.PUPIL
    columns = [("STT", 9, True), ("Họ và tên", 28, False)]
    columns += [("Chức vụ", 23, False)] if adults else [("Ngày sinh", 15, True)]
    columns += [("HS ký", 12, True), ("Cha mẹ ký", 13, True)] if both else [("Ký", 18, True)]
    columns += [("Ngày", 11, True), ("Ghi chú", 12, False)]
    rows = []
    for number, person in enumerate(people, start=1):
        own = _cell(person.post if adults else person.birth)
        rows.append([str(number), _cell(person.name), own, *["…"] * (len(columns) - 3)])
    values = {
        "signers": SIGNERS[form],
        "unit": _cell(f"đơn vị {group}" if adults else f"lớp {group}"),
        "year": year,
        "columns": columns,
        "rows": rows,
    }
    office = workspace.office
    head = attached_letterhead(office)
    title = "TỔ TRƯỞNG" if adults else "GIÁO VIÊN CHỦ NHIỆM"
    closing = Closing((), (office.signer.head_title.upper(),), "", left=Signature((title,)))
    return _document(
        workspace, assembly, Part("register", head, paper_blocks(template, values), closing=closing)
    )


def _cell(text: str) -> str:
    """Keep a name from ending its cell."""
    return text.replace("|", "/") or "…"


def _document(workspace: Workspace, assembly: Assembly, part: Part) -> Document:
    office = workspace.office
    sample = office.sample or workspace.province.sample
    marks = [SAMPLE_MARK] * sample + [DRAFT_MARK] * (workspace.issued is None)
    return Document(
        title="Bản cam kết",
        subject="Ứng xử trên mạng xã hội",
        creator=office.issuer.name,
        day=office.day,
        state=State.FINAL,
        version=assembly.document.version,
        size=13,
        school_copy=True,
        footer=" · ".join(marks),
        parts=(part,),
        digest=assembly.document.digest,
    )
