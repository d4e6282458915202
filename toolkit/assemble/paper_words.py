"""The words and functions that the templates of the papers may use, made of workspace, papers.yaml and the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from toolkit.assemble.bodies import body_name, body_proved
from toolkit.assemble.choose import choose
from toolkit.assemble.code import code_chapters
from toolkit.assemble.facts import facts_of
from toolkit.assemble.grounds import origin_of
from toolkit.assemble.naming import Naming
from toolkit.assemble.office import code_name, decision_cited, head_of
from toolkit.assemble.posting import posting
from toolkit.assemble.pupils import pupils
from toolkit.assemble.registry import DEMOCRACY
from toolkit.assemble.sender import Sender, proposer_of
from toolkit.assemble.written import Written
from toolkit.errors import DataError
from toolkit.messages import msg
from toolkit.model.citing import full
from toolkit.model.document import Chapter
from toolkit.model.law import Body, Source
from toolkit.model.library import Workspace
from toolkit.model.terms import Ownership, SchoolLevel

ASSOCIATION = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
YOUTH_LEVELS = frozenset(SchoolLevel) - {SchoolLevel.PRESCHOOL}
YOUTH = {
    frozenset({SchoolLevel.PRIMARY}): "Đội Thiếu niên Tiền phong Hồ Chí Minh",
    frozenset({SchoolLevel.UPPER_SECONDARY}): ASSOCIATION,
    frozenset({SchoolLevel.CONTINUING}): ASSOCIATION,
    frozenset({SchoolLevel.UPPER_SECONDARY, SchoolLevel.CONTINUING}): ASSOCIATION,
}
"""The young people's organisation of a school; where several levels meet there are both."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Names authorities for the drafting day and keeps those whose name is not proved for it."""

    workspace: Workspace
    unproved: dict[str, str] = field(default_factory=dict)

    def body(self, identity: str) -> str:
        """Name an authority as `{body:…}` does in a clause."""
        body = self.workspace.library.bodies.get(identity)
        name = body_name(body, self.workspace) if body else None
        if body is None or name is None:
            raise DataError(
                msg(
                    "the paper's template names {name}, which the library does not hold",
                    name=identity,
                )
            )
        self._note(body, name)
        return name

    def _note(self, body: Body, name: str) -> None:
        known_by_office = self.workspace.school is not None and body.id == "managing-body"
        if not known_by_office and not body_proved(body, self.workspace):
            self.unproved[body.id] = name


def paper_words(
    workspace: Workspace,
    sender: Sender,
    written: Written,
    naming: Naming,
    bodies: Bodies,
    acts: list[Source],
) -> dict[str, object]:
    """Give the values of a paper's template."""
    democracy = _public(workspace) and naming.stands(DEMOCRACY)
    return {
        **_office(workspace, sender),
        **_people(workspace),
        **_functions(written, naming, bodies),
        "democracy": democracy,
        "grounds": _grounds(workspace, written, acts),
        "decision": lambda: _decision(workspace, written),
        "followed": lambda: _followed(workspace, written),
        "posting": lambda: posting(workspace, written, democracy),
        "proposer": lambda: proposer_of(workspace, written),
        "chapters": lambda: _chapters(workspace),
        "origin": lambda: _origin(workspace, naming),
        "partners": lambda: _partners(workspace, bodies),
        "addressees": lambda: _addressees(workspace, written, bodies),
    }


def _office(workspace: Workspace, sender: Sender) -> dict[str, object]:
    committee = workspace.school is None and workspace.province.issuer_kind == "committee"
    return {
        "school": workspace.school is not None,
        "public": _public(workspace),
        "committee": committee,
        "code": code_name(workspace.province, workspace.school),
        "office": sender.name,
        "unit": sender.unit,
        "head_title": sender.head_title,
        "authority": sender.head.upper(),
        "issuer": head_of(workspace.office),
        "province": workspace.province.name,
        "managing_body": workspace.school.managing_body if workspace.school else "",
    }


def _people(workspace: Workspace) -> dict[str, object]:
    """Name learners and parents as the levels want it."""
    levels = frozenset(SchoolLevel(level) for level in facts_of(workspace)["levels"])
    small = levels == {SchoolLevel.PRESCHOOL}
    learners = "người học" if workspace.school is None else pupils(levels, levels)
    parents = "cha mẹ trẻ" if small else "cha mẹ học sinh"
    return {
        "preschool": small,
        "learners": "trẻ" if small else learners,
        "parents": parents,
        "parents_board": f"Ban đại diện {parents}",
        "youth": YOUTH.get(levels & YOUTH_LEVELS, "tổ chức Đoàn, Đội"),
        "general": bool(levels - {SchoolLevel.PRESCHOOL, SchoolLevel.CONTINUING}),
    }


def _functions(
    written: Written, naming: Naming, bodies: Bodies
) -> dict[str, Callable[..., object]]:
    return {
        "fact": written.fact,
        "short_day": written.short_day,
        "known": written.known,
        "text": written.text,
        "items": written.items,
        "listed": written.listed,
        "rate": written.rate,
        "stands": naming.stands,
        "act": naming.act,
        "place": naming.place,
        "body": bodies.body,
    }


def _public(workspace: Workspace) -> bool:
    school = workspace.school
    return school is not None and school.ownership is Ownership.PUBLIC


def _grounds(workspace: Workspace, written: Written, acts: list[Source]) -> list[str]:
    """Write the căn cứ without their last mark: competence, acts, then what is carried out."""
    lines = [f"Căn cứ {text}" for text in workspace.office.competence]
    if workspace.school is None and not lines:
        lines = [f"Căn cứ {written.blank('competence')}"]
    lines += [f"Căn cứ {full(act)}" for act in acts]
    origin = origin_of(workspace)
    if workspace.school is not None:
        return [*lines, f"Thực hiện {_followed(workspace, written)}"]
    return [*lines, f"Thực hiện {full(origin)}"] if origin else lines


def _decision(workspace: Workspace, written: Written) -> str:
    """Cite the decision that issued this office's code, and note where it has no number yet."""
    if workspace.issued is None:
        written.blank("issued")
    return decision_cited(workspace.office, workspace.issued)


def _followed(workspace: Workspace, written: Written) -> str:
    """Cite the province's decision that a school's code follows."""
    if workspace.province_issued is None:
        written.blank("province-issued")
    cited = decision_cited(workspace.province, workspace.province_issued)
    return f"{cited} ban hành {code_name(workspace.province, None)}"


def _origin(workspace: Workspace, naming: Naming) -> str:
    """Name the letter that a department's work carries out, in full where the paper names it first."""
    origin = origin_of(workspace)
    return naming.act(origin.id) if origin else ""


def _chapters(workspace: Workspace) -> tuple[Chapter, ...]:
    return code_chapters(workspace, choose(workspace), final=False).chapters


def _partners(workspace: Workspace, bodies: Bodies) -> list[str]:
    """Name the police and who took over from the department of information, on the drafting day.

    Letter 4032, item 2, wants the department of education to work with them. The library names the police of any
    province; who writes to them names their own.
    """
    asked = ("police-province", "ict-department", "technology-department")
    names = (bodies.body(one).replace("cấp tỉnh", workspace.province.name) for one in asked)
    return list(dict.fromkeys(names))


def _addressees(workspace: Workspace, written: Written, bodies: Bodies) -> list[str]:
    """List who is asked: a department its partners, a school its own people, both whom they add."""
    more = [str(one).rstrip(";. ") for one in written.items("consultation.to")]
    if workspace.school is None:
        return list(dict.fromkeys([*_partners(workspace, bodies), *more]))
    people: Mapping[str, object] = _people(workspace)
    asked = ["Các tổ chuyên môn, cán bộ quản lý, giáo viên, nhân viên"]
    asked += ["Ban Chấp hành Công đoàn"] if _public(workspace) else []
    asked += [str(people["parents_board"])]
    asked += [] if people["preschool"] else [f"Đại diện {people['learners']} các lớp"]
    return list(dict.fromkeys([*asked, *more]))
