"""What a form rule is, and what it tells: where, what is wrong, what could be mended without touching words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from toolkit.check.form.roles import Anatomy, Part
from toolkit.messages import Message
from toolkit.model.problem import Level
from toolkit.word.edits import Edit
from toolkit.word.records import WordParagraph

WORDS = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a Word file: the part, the number of the paragraph from 1 (0: none), its first words."""

    part: str = ""
    number: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach; `level` where it differs from the rule's; `edits` mend it, none: a person must."""

    spot: Spot
    what: Message
    edits: tuple[Edit, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class FormRule:
    """A rule on form: `item` is the place in Decree 30 ("PL1.II.1a": annex I, part I, section II, 1, a).

    `hint` tells the person what to do. A rule without `item` rests on practice, not on the decree's text.
    `why_not` says why a fault without edits is left to a person; None: each of its faults has edits.
    """

    id: str
    level: Level
    item: str
    summary: Message
    hint: Message
    check: Callable[[Anatomy], Iterator[Fault]]
    why_not: Message | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its rule."""

    rule: FormRule
    level: Level
    fault: Fault


def spot(paragraph: WordParagraph | Part) -> Spot:
    """Name the place of a paragraph by its first words."""
    one = paragraph.paragraph if isinstance(paragraph, Part) else paragraph
    words = " ".join(f"{one.label} {one.text}".split()[:WORDS])
    return Spot(one.place.part, one.place.number, words)


def findings(rules: tuple[FormRule, ...], anatomy: Anatomy) -> list[Finding]:
    """Judge a file by all rules: errors first, then by place."""
    found = [
        Finding(rule, fault.level or rule.level, fault)
        for rule in rules
        for fault in rule.check(anatomy)
    ]
    order = list(Level)
    place = {"document": ""}
    return sorted(
        found,
        key=lambda f: (
            order.index(f.level),
            place.get(f.fault.spot.part, f.fault.spot.part),
            f.fault.spot.number,
            f.rule.id,
        ),
    )
