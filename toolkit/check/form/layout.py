"""The running text: size, alignment, indents, gaps, line spacing, closing mark (annex I, part II, 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.check.form.forms import is_form_line
from toolkit.check.form.looks import (
    has_bold,
    has_italic,
    right_size,
    set_paragraph,
    set_runs,
    sizes,
)
from toolkit.check.form.reasons import STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.values import (
    BODY_SIZES,
    EXACT_LINE,
    GAP,
    INDENT_TOLERANCE,
    INDENTS,
    LINE,
)
from toolkit.messages import msg
from toolkit.model.problem import Level

TEXT = (Role.BODY, Role.CLAUSE, Role.POINT, Role.ARTICLE)
LONG = 60
"""A shorter paragraph may be a heading, a line of a form, a signature that stands free."""


def _texts(anatomy: Anatomy) -> list[Part]:
    if anatomy.profile is Profile.COMMITMENT:
        return []
    return [
        part
        for part in anatomy.of(*TEXT)
        if len(part.text) > LONG
        and not part.paragraph.place.box
        and part.paragraph.place.table is None
        and not is_form_line(part)
    ]


def _size(anatomy: Anatomy) -> Iterator[Fault]:
    texts = _texts(anatomy)
    common = Counter(size for part in texts for size in sizes(part)).most_common(1)
    right = right_size(anatomy, "body")
    if common and common[0][0] in BODY_SIZES:
        right = common[0][0]
    for part in texts:
        if sizes(part) - {right}:
            what = msg(
                "size {size}; the text has {right}",
                size=_points(sizes(part) - {right}),
                right=f"{right / 2:g}",
            )
            yield Fault(spot(part), what, (set_runs(part, size=right),))


def _points(found: set[int]) -> str:
    return ", ".join(f"{size / 2:g}" for size in sorted(found))


def _justified(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _texts(anatomy):
        if part.paragraph.format.align not in ("both", "distribute"):
            yield Fault(
                spot(part), msg("it is not justified"), (set_paragraph(part, align="both"),)
            )


def _upright(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _texts(anatomy):
        whole_italic = has_italic(part) and all(r.format.italic for r in part.paragraph.shown())
        if whole_italic:
            yield Fault(spot(part), msg("it is italic"), (set_runs(part, italic=False),))
        if part.role in (Role.POINT, Role.BODY) and has_bold(part) and _all_bold(part):
            yield Fault(spot(part), msg("it is bold"), (set_runs(part, bold=False),))


def _all_bold(part: Part) -> bool:
    return all(run.format.bold for run in part.paragraph.shown())


def _indent(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _texts(anatomy):
        first = part.paragraph.format.first + part.paragraph.format.left
        if any(abs(first - right) <= INDENT_TOLERANCE for right in INDENTS) or part.paragraph.label:
            continue
        between = INDENTS[0] < first < INDENTS[1]
        what = msg("its first line is indented by {value} cm, not 1 or 1,27", value=_cm(first))
        edit = set_paragraph(part, first=720, left=0)
        yield Fault(spot(part), what, (edit,), Level.WARNING if between else None)


def _cm(value: int) -> str:
    return f"{value / 567:.2f}".replace(".", ",")


def _gap(anatomy: Anatomy) -> Iterator[Fault]:
    parts = {part.index: part for part in anatomy.of(*TEXT)}
    for part in _texts(anatomy):
        below = parts.get(part.index + 1)
        if (
            below is None
            or is_form_line(below)
            or below.paragraph.place.section != part.paragraph.place.section
        ):
            continue
        gap = max(part.paragraph.format.after, below.paragraph.format.before)
        close = part.paragraph.format.contextual and part.paragraph.style == below.paragraph.style
        if gap < GAP or close:
            what = msg("fewer than 6 pt stand between it and the next paragraph")
            yield Fault(spot(part), what, (set_paragraph(part, after=GAP, contextual=False),))


def _spacers(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for above, blank, below in zip(
            segment.parts, segment.parts[1:], segment.parts[2:], strict=False
        ):
            between = above.role in TEXT and below.role in TEXT
            if between and blank.role is Role.BLANK and not is_form_line(blank):
                what = msg("an empty paragraph makes the gap below it")
                yield Fault(spot(above), what, (), Level.WARNING)


def _line(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _texts(anatomy):
        format_ = part.paragraph.format
        size = max(sizes(part), default=28) / 2
        low, high = (
            LINE if format_.line_rule == "auto" else (round(size * 20 * one) for one in EXACT_LINE)
        )
        if not low - 1 <= format_.line <= high + 1:
            edit = set_paragraph(part, line=259, line_rule="auto")
            yield Fault(spot(part), msg("its line spacing is not between 1 and 1,5"), (edit,))


def _end(anatomy: Anatomy) -> Iterator[Fault]:
    if anatomy.profile in (Profile.COMMITMENT, Profile.MINUTES):
        return
    for segment in anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED):
        last = next((p for p in reversed(segment.parts) if p.role in TEXT), None)
        if last and not last.text.rstrip().endswith("./."):
            level = Level.INFO if last.text.rstrip().endswith(".") else None
            yield Fault(spot(last), msg("the last words do not end with ./."), (), level)


RULES = (
    FormRule(
        "BD-SIZE",
        Level.ERROR,
        "PL1.II.6e",
        msg("the text has one size, 13 or 14"),
        msg("set one size for the whole text"),
        _size,
    ),
    FormRule(
        "BD-JUST",
        Level.ERROR,
        "PL1.II.6e",
        msg("the text is justified"),
        msg("choose Justify"),
        _justified,
    ),
    FormRule(
        "BD-STYLE",
        Level.ERROR,
        "PL1.II.6e",
        msg("the text is upright and not bold"),
        msg("take italic and bold away"),
        _upright,
    ),
    FormRule(
        "BD-INDENT",
        Level.ERROR,
        "PL1.II.6e",
        msg("first lines are indented by 1 or 1,27 cm"),
        msg("set First line to 1,27 cm"),
        _indent,
    ),
    FormRule(
        "BD-GAP",
        Level.ERROR,
        "PL1.II.6e",
        msg("at least 6 pt stand between paragraphs"),
        msg("set Spacing After to 6 pt"),
        _gap,
    ),
    FormRule(
        "BD-SPACER",
        Level.WARNING,
        "PL1.II.6e",
        msg("gaps are set, not typed as empty paragraphs"),
        msg("delete the empty paragraph and set the gap"),
        _spacers,
        why_not=STRUCTURE,
    ),
    FormRule(
        "BD-LINE",
        Level.ERROR,
        "PL1.II.6e",
        msg("line spacing is between 1 and 1,5"),
        msg("choose Single or 1,15"),
        _line,
    ),
    FormRule(
        "BD-END",
        Level.WARNING,
        "",
        msg("the last words end with ./."),
        msg("end the text with ./."),
        _end,
        why_not=WORDS,
    ),
)
