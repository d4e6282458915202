"""The annex on what the law says of violations online: information only, for adults, on the drafting day.

Decree 30/2020, annex I, part III, 1: label, title, (Kèm theo …), pages of its own. The words stand in
templates/papers/fines.j2; here are the rows of its tables and the acts it names. It decides no case and fines nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from toolkit.assemble.naming import Naming
from toolkit.assemble.office import decision_cited
from toolkit.assemble.papers import paper_blocks
from toolkit.model.assembly import Cited
from toolkit.model.citing import day_in_words
from toolkit.model.document import Block, Kind, Paragraph, Part, Table
from toolkit.model.fines import bands
from toolkit.model.law import Fine, Provision
from toolkit.model.library import Workspace
from toolkit.model.terms import Ownership, Use


@dataclass(frozen=True, slots=True)
class Annex:
    """The annex and the acts that it names."""

    part: Part
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One place with a fine, in words that a reader finds in the table."""

    place: str
    conduct: str
    individual: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The places of an act that are printed for one kind of person, one after the other."""

    printed_for: str
    rows: tuple[Row, ...]


def wanted(workspace: Workspace) -> bool:
    """Tell whether the document has the annex: a province's always, a school's where it says so."""
    return workspace.school is None or workspace.school.annex == "yes"


def fines_annex(workspace: Workspace, template: str, introduced: Iterable[str]) -> Annex:
    """Write the annex; `introduced` are the acts that decision and code have named in full."""
    naming = Naming(workspace, set(introduced))
    blocks = paper_blocks(template, _values(workspace, naming))
    return Annex(Part("annex", paragraphs=_ended(blocks)), tuple(naming.cited))


def annex_lines(annex: Part) -> list[str]:
    """List what is signed of the annex: all but the line that cites the decision, whose number comes after signing."""
    lines: list[str] = []
    for block in annex.paragraphs:
        if isinstance(block, Table):
            lines += [" | ".join(cells) for cells in block.lines()]
        elif block.kind is not Kind.ATTACHED_TO:
            lines.append(block.text)
    return lines


def _values(workspace: Workspace, naming: Naming) -> dict[str, object]:
    school, sources = workspace.school, workspace.library.sources.values()
    return {
        "decision": decision_cited(workspace.office, workspace.issued),
        "day": day_in_words(workspace.office.day),
        "private": school is not None and school.ownership is Ownership.PRIVATE,
        "letter": next((s.id for s in sources if s.use is Use.ORIGIN), ""),
        "stands": naming.stands,
        "act": naming.act,
        "place": naming.place,
        "doubt": naming.doubt,
        "note": naming.note,
        "checked": naming.checked,
        "tables": lambda identity: _tables(naming, identity),
        "begins": lambda identity: _begins(naming, identity),
    }


def _tables(naming: Naming, identity: str) -> list[Rows]:
    """Give the rows of an act whose places stand, a table for each run of places printed for one kind of person."""
    fined = [
        (provision, provision.fine)
        for provision in naming.source(identity).provisions
        if provision.fine is not None and naming.stands(identity, provision.at)
    ]
    return [
        Rows(printed_for, tuple(_row(naming, identity, *pair) for pair in group))
        for printed_for, group in groupby(fined, key=lambda pair: pair[1].printed_for)
    ]


def _row(naming: Naming, identity: str, provision: Provision, fine: Fine) -> Row:
    place = naming.place(identity, provision.at) + naming.doubt(identity, provision.at)
    both = bands(fine)
    return Row(place, provision.gist, str(both.individual), str(both.organisation))


def _begins(naming: Naming, identity: str) -> str:
    begins = naming.source(identity).in_force_from
    return day_in_words(begins) if begins else ""


def _ended(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the closing mark ./. behind the last words of the annex.

    The decree's text does not speak of the mark; each sample of annex III (decision, attached document,
    annex 2.1) ends its own content with it. So the code keeps its mark before the annex, and the annex has one too.
    """
    *before, last = blocks
    if not isinstance(last, Paragraph):
        return blocks
    return (*before, replace(last, text=last.text.rstrip(".; ") + "./."))
