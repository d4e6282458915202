"""What only some documents bear: how urgent they are, who may keep them, an address, an electronic signature's words.

Annex I, part II, 8b, and part III, 2 and 4: ô 10b, 11, 13 and 14. They stand in the text, in text boxes, in headers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from toolkit.check.form.page_number import LONG
from toolkit.check.form.reasons import DRAWN, STRUCTURE
from toolkit.check.form.roles import Anatomy, Part, Profile, Role
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import BOX, SCOPE, SIGN_INFO, URGENT, folded
from toolkit.check.form.values import ADDRESS_LINE, ADDRESS_SIZES, SIGN_INFO_SIZE
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.records import Section

STAMP = Wanted(bold=True, italic=False, capitals=True)
ADDRESS = re.compile(r"\b(?:địa chỉ|trụ sở|điện thoại|đt|tel|fax|e-?mail|thư điện tử|website)\s*:")
SIDES = 4


def _marks(anatomy: Anatomy, role: Role, words: re.Pattern[str]) -> Iterator[Part]:
    """Yield the parts of a role in the text, and what reads like them in the headers of the first pages."""
    if anatomy.profile is Profile.COMMITMENT:
        return
    yield from anatomy.of(role)
    seen: set[tuple[str, int]] = set()
    for section in anatomy.file.sections:
        for one in chain.from_iterable(section.headers.values()):
            key = one.place.part, one.place.number
            if words.match(folded(one.text)) and key not in seen:
                seen.add(key)
                yield Part(-1, role, one)


def _stamps(anatomy: Anatomy, urgent: bool) -> Iterator[Part]:
    for part in _marks(anatomy, Role.BOX, BOX):
        if ("khẩn" in folded(part.text) or "hỏa tốc" in folded(part.text)) is urgent:
            yield part


def _urgent(anatomy: Anatomy) -> Iterator[Fault]:
    number = anatomy.main.one(Role.NUMBER)
    for part in _stamps(anatomy, urgent=True):
        yield from _stamp(anatomy, part)
        if folded(part.text) not in map(folded, URGENT):
            yield Fault(spot(part), msg("it must read: {words}", words=", ".join(URGENT)))
        above = number is not None and part.index < number.index
        if not part.paragraph.place.box and (above or _is_right(part)):
            yield Fault(spot(part), msg("it stands left, below number and V/v"))


def _scope(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _stamps(anatomy, urgent=False):
        yield from _stamp(anatomy, part)


def _stamp(anatomy: Anatomy, part: Part) -> Iterator[Fault]:
    yield from look_faults(anatomy, part, STAMP)
    if not _is_boxed(anatomy, part):
        yield Fault(spot(part), msg("it stands in no box"))


def _is_boxed(anatomy: Anatomy, part: Part) -> bool:
    """Tell whether a frame is around a part: its own, that of its letters, of a text box, or of its cell."""
    one = part.paragraph
    if one.format.boxed or one.place.box or all(run.format.boxed for run in one.shown()):
        return True
    if one.place.table is None or one.place.part != "document":
        return False
    table = anatomy.file.tables[one.place.table]
    cell = next(c for row in table.rows for c in row if c.first < one.place.number <= c.last)
    return max(len(table.borders), len(cell.borders)) >= SIDES


def _is_right(part: Part) -> bool:
    place, align = part.paragraph.place, part.paragraph.format.align
    return align == "right" or (place.table is not None and place.column > 0)


def _addresses(section: Section) -> Iterator[tuple[str, int, Part]]:
    """Yield the lines of an address in the footers: the kind of footer, the place in it, the paragraph."""
    for kind, paragraphs in section.footers.items():
        for at, one in enumerate(paragraphs):
            if ADDRESS.search(folded(one.text)):
                yield kind, at, Part(-1, Role.BODY, one)


def _address(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections[:1]:
        firsts: dict[str, int] = {}
        for kind, at, part in _addresses(section):
            yield from look_faults(anatomy, part, Wanted(ADDRESS_SIZES, italic=False))
            if firsts.setdefault(kind, at) == at:
                yield from _address_place(anatomy, section, kind, at, part)


def _address_place(
    anatomy: Anatomy, section: Section, kind: str, at: int, part: Part
) -> Iterator[Fault]:
    if kind != "first" and len(anatomy.file.paragraphs) > LONG:
        yield Fault(spot(part), msg("it is printed on more pages than the first"))
    above = [line for one in section.footers[kind][: at + 1] for line in one.lines]
    if not any(line.solid and line.width >= ADDRESS_LINE * section.room for line in above):
        yield Fault(spot(part), msg("a solid line as wide as the text is missing above it"))


def _sign_info(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _marks(anatomy, Role.SIGN_INFO, SIGN_INFO):
        yield from look_faults(anatomy, part, Wanted((SIGN_INFO_SIZE,), bold=False, italic=False))
        if not part.paragraph.place.box and not _is_right(part):
            yield Fault(spot(part), msg("it stands in the top right corner"))
        if part.paragraph.pictures:
            yield Fault(spot(part), msg("no picture stands beside it"))


RULES = (
    FormRule(
        "EX-URGENT",
        Level.ERROR,
        "PL1.III.2b",
        msg("{words}: capitals, 13–14, bold, in a box, left below number and V/v", words=", ".join(URGENT)),
        msg("use the stamp of the sample, or a box of the same words"),
        _urgent,
        why_not=DRAWN,
    ),
    FormRule(
        "EX-SCOPE",
        Level.ERROR,
        "PL1.III.2c",
        msg("{words}: capitals, 13–14, bold, in a box", words=", ".join(SCOPE)),
        msg("use the stamp of the sample, or a box of the same words"),
        _scope,
        why_not=DRAWN,
    ),
    FormRule(
        "EX-ADDR",
        Level.ERROR,
        "PL1.III.4",
        msg("the office's address stands at the foot of the first page alone, 11–12, under a line as wide as the text"),
        msg("choose Different First Page and write it into that footer, below a solid line"),
        _address,
        why_not=STRUCTURE,
    ),
    FormRule(
        "EX-ESIGN",
        Level.ERROR,
        "PL1.II.8b",
        msg("what an electronic signature prints: 10, upright, top right, without a picture"),
        msg("set it so in the program that signs"),
        _sign_info,
        why_not=DRAWN,
    ),
)  # fmt: skip
