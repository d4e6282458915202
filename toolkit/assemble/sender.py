"""Whose paper it is: its header, its signer, the words it is spoken of with.

A paper around a province's code is the department's, also where the committee issues the code: then papers.yaml names
the department (`drafter`). A school's papers are its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.assemble.office import body_of, head_of
from toolkit.assemble.written import BLANK, Written
from toolkit.model.library import Workspace
from toolkit.model.text import capitalised
from toolkit.model.workspace import Issuer, Signer

TEAM = "Tổ soạn thảo Bộ quy tắc"
CHIEF = "Tổ trưởng"
UNIT_HEAD = re.compile(r"^Trưởng (phòng .+)$")


@dataclass(frozen=True, slots=True)
class Sender:
    """The office that makes a paper: its `name` where it stands alone, its head's full title, a short word for it."""

    issuer: Issuer
    signer: Signer
    name: str
    head: str
    unit: str

    @property
    def head_title(self) -> str:
        """Name the head within the office: "Hiệu trưởng", "Giám đốc Sở"."""
        title = capitalised(self.signer.head_title.lower())
        return f"{title} Sở" if self.unit == "Sở" else title

    @property
    def agency(self) -> str:
        """Give the office's sign, as it stands behind QĐ-."""
        return self.issuer.symbol.removeprefix("QĐ-")


@dataclass(frozen=True, slots=True)
class Proposer:
    """Who proposes the code: the unit in the header (empty: the office itself), the title above the signature."""

    unit: str
    title: str


def sender_of(workspace: Workspace, written: Written) -> Sender:
    """Find whose papers these are; a committee without a named department leaves blanks."""
    office, school, province = workspace.office, workspace.school, workspace.province
    if school is not None:
        words = (word for word in ("Trường", "Trung tâm") if school.name.startswith(word))
        unit = next(words, "Đơn vị")
        return Sender(office.issuer, office.signer, school.name, head_of(office), unit)
    if province.issuer_kind == "department":
        return Sender(office.issuer, office.signer, body_of(office), head_of(office), "Sở")
    drafter = workspace.papers.drafter if workspace.papers else None
    if drafter is None:
        empty = written.blank("drafter")
        issuer = Issuer(name=empty, symbol=f"QĐ-{empty}", place=office.issuer.place)
        return Sender(issuer, Signer(head_title=BLANK), empty, empty, "Sở")
    name = drafter.issuer.name
    name = name if province.name in name else f"{name} {province.name}"
    head = f"{capitalised(drafter.signer.head_title.lower())} {name}"
    return Sender(drafter.issuer, drafter.signer, name, head, "Sở")


def proposer_of(workspace: Workspace, written: Written) -> Proposer:
    """Read from `proposer` who submits the draft: a team, the head of a unit, or a deputy of the office."""
    proposer = workspace.office.proposer
    if proposer is None:
        written.blank("proposer")
        return Proposer(TEAM, CHIEF)
    found = UNIT_HEAD.match(proposer)
    if found:
        return Proposer(capitalised(found[1]), "Trưởng phòng")
    return Proposer(proposer, CHIEF) if proposer.startswith("Tổ ") else Proposer("", proposer)
