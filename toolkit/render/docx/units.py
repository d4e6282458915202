"""One khoản of the code: its paragraphs in a content control, with a bookmark around their words.

This is the cache that makes a batch fast: the same khoản stands in a thousand schools' codes, and its
XML depends on nothing else of the document. The key is the whole unit, not its digest: two texts that
differ in quotes only have one digest and must not get each other's words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from toolkit.model.document import Document, Unit
from toolkit.model.terms import Standing
from toolkit.render import lines
from toolkit.render.docx import identity
from toolkit.render.docx.xml import attribute, paragraph, run

CACHED_UNITS = 16384
LOCK = '<w:lock w:val="sdtContentLocked"/>'


def locked(unit: Unit, school_copy: bool) -> bool:
    """Tell whether a school's office may not type into this khoản; conform checks it all the same."""
    return school_copy and unit.standing == Standing.MANDATORY and not unit.own


@dataclass(frozen=True, slots=True)
class UnitXml:
    """A khoản as it stands in the main part, and its row in the clause list."""

    control: str
    row: str


def units_xml(document: Document) -> list[UnitXml]:
    """Write every khoản of the document in order, twice the same clause under two names."""
    units = document.units()
    keys = identity.keys(unit.clause for unit in units)
    numbers = identity.distinct([identity.control_number(key) for key in keys])
    copy = document.school_copy
    return [
        unit_xml(unit, key, number, locked(unit, copy))
        for unit, key, number in zip(units, keys, numbers, strict=True)
    ]


@lru_cache(maxsize=CACHED_UNITS)
def unit_xml(unit: Unit, key: str, number: int, lock: bool) -> UnitXml:
    """Write one unit; `key` and `number` are its names in this document."""
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{identity.alias(unit.title, unit.own)}"/>'
        f'<w:tag w:val="{identity.tag(key)}"/><w:id w:val="{number}"/>{LOCK if lock else ""}'
        f"</w:sdtPr><w:sdtContent>{_paragraphs(unit, key, number)}</w:sdtContent></w:sdt>"
    )
    row = (
        f'<clause id="{attribute(unit.clause)}" bookmark="{identity.bookmark(key)}" '
        f'wording="{unit.wording.isoformat() if unit.wording else ""}" '
        f'standing="{unit.standing.value}" own="{"true" if unit.own else "false"}" '
        f'sha256="{attribute(unit.digest)}"/>'
    )
    return UnitXml(control, row)


def _paragraphs(unit: Unit, key: str, number: int) -> str:
    """Write khoản and điểm; the bookmark opens before the first word and closes after the last."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{identity.bookmark(key)}"/>'
    end = f'<w:bookmarkEnd w:id="{number}"/>'
    texts = [lines.unit_line(unit), *map(lines.point_line, unit.points)]
    runs = [run(text) for text in texts]
    runs[0] = start + runs[0]
    runs[-1] += end
    points = "".join(paragraph("Diem", inner) for inner in runs[1:])
    return paragraph("Khoan", runs[0]) + points
