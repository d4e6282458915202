"""What a workspace's document stands on, and how its words would stand on another day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from toolkit.assemble.document import assemble
from toolkit.flow.law_status import bodies_used, placed
from toolkit.load.release_path import Place
from toolkit.model.assembly import Assembly, Role
from toolkit.model.changes import Change, Use
from toolkit.model.document import Kind, Paragraph, State, Unit
from toolkit.model.library import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that a document stands on, in which clause (empty: in its căn cứ)."""

    use: Use
    clause: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A document as drafted: everything it stands on, and where its clauses stand."""

    standing: tuple[Standing, ...]
    places: dict[str, str]


@dataclass(frozen=True, slots=True)
class TextChange:
    """One clause (empty: the căn cứ) on two days; an empty text: it does not stand in the document of that day."""

    clause: str
    title: str
    old: str
    new: str

    @property
    def same(self) -> bool:
        """Tell whether its words stay."""
        return self.old == self.new


def drafted(workspace: Workspace, templates: Place) -> Drafted:
    """Assemble a workspace for its own day and list what it stands on."""
    assembly = _assembled(workspace, templates, workspace.office.day)
    found = [
        Standing(
            Use(False, cited.source, cited.at), "" if cited.role is Role.GROUND else cited.clause
        )
        for cited in assembly.cited
    ]
    for unit in assembly.document.units():
        clause = workspace.library.clauses.get(unit.clause)
        ties = clause.provisions if clause else ()
        found += [Standing(Use(False, tie.source, tie.at), unit.clause) for tie in ties]
    for body, cites in bodies_used(workspace, assembly).items():
        found += [Standing(Use(True, body), cited.clause) for cited in cites]
    return Drafted(tuple(dict.fromkeys(found)), placed(assembly))


def text_changes(
    workspace: Workspace, templates: Place, found: Iterable[Change], first: date, last: date
) -> tuple[TextChange, ...]:
    """Compare the words on two days: the căn cứ, each clause that a change touches, and each whose words differ."""
    touched = {clause for change in found for clause in change.clauses}
    before, after = (_assembled(workspace, templates, day) for day in (first, last))
    old, new = ({u.clause: u for u in one.document.units()} for one in (before, after))
    told = [_text_change(old.get(id_), new.get(id_)) for id_ in dict.fromkeys([*old, *new])]
    grounds = _grounds_change(before, after)
    kept = [one for one in told if one.clause in touched or not one.same]
    return (*(() if grounds.same else (grounds,)), *kept)


def _assembled(workspace: Workspace, templates: Place, day: date) -> Assembly:
    """Assemble a draft with the office's day set; what is missing in it is not told here."""
    template = (templates / "papers" / "decision.j2").read_text("utf-8")
    change = {"day": day}
    if workspace.school is None:
        moved = replace(workspace, province=workspace.province.model_copy(update=change))
    else:
        moved = replace(workspace, school=workspace.school.model_copy(update=change))
    return assemble(moved, template, State.DRAFT)


def _text_change(old: Unit | None, new: Unit | None) -> TextChange:
    unit = new or old
    assert unit is not None  # the caller takes ids from one of the two documents
    return TextChange(unit.clause, unit.title, _words(old), _words(new))


def _words(unit: Unit | None) -> str:
    if unit is None:
        return ""
    return "\n".join([unit.text, *(f"{point.letter}) {point.text}" for point in unit.points)])


def _grounds_change(before: Assembly, after: Assembly) -> TextChange:
    """Compare the căn cứ: what falls away beside what comes in."""
    old, new = _basis_lines(before), _basis_lines(after)
    gone = "\n".join(line for line in old if line not in new)
    come = "\n".join(line for line in new if line not in old)
    return TextChange("", "Căn cứ", gone, come)


def _basis_lines(assembly: Assembly) -> list[str]:
    blocks = [block for part in assembly.document.parts for block in part.paragraphs]
    return [
        block.text.rstrip(";.")
        for block in blocks
        if isinstance(block, Paragraph) and block.kind is Kind.BASIS
    ]
