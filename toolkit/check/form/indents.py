"""The first line of an article or paragraph: by 1 or 1.27 cm (annex I, part II, 6e)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.check.form.looks import set_paragraph
from toolkit.check.form.roles import Anatomy, Part, Role
from toolkit.check.form.rule import Fault, spot
from toolkit.check.form.values import INDENT_TOLERANCE, INDENTS
from toolkit.messages import msg
from toolkit.model.problem import Level

CM = 567


def _near(value: int) -> int | None:
    return next((right for right in INDENTS if abs(value - right) <= INDENT_TOLERANCE), None)


def usual_indent(anatomy: Anatomy) -> int:
    """Give the one of the two that most paragraphs of the text have."""
    text = anatomy.of(Role.BODY, Role.CLAUSE, Role.POINT, Role.ARTICLE)
    seen = Counter(right for part in text if (right := _near(part.paragraph.format.first)))
    return seen.most_common(1)[0][0] if seen else INDENTS[-1]


def indent_faults(anatomy: Anatomy, part: Part) -> Iterator[Fault]:
    """Judge where the first line begins; between both values it is a matter of millimetres.

    What begins with a tab stands where the tab ends, which nothing here measures.
    """
    format_ = part.paragraph.format
    value = format_.first + format_.left
    if _near(value) or format_.align == "center" or part.paragraph.text.startswith("\t"):
        return
    said = f"{value / CM:.2f}".replace(".", ",")
    what = msg("its first line is indented by {value} cm, not 1 or 1,27", value=said)
    between = INDENTS[0] <= value <= INDENTS[-1]
    edit = set_paragraph(part, first=usual_indent(anatomy), left=0)
    yield Fault(spot(part), what, (edit,), Level.WARNING if between else None)
