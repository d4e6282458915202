"""Name of the kind, trích yếu, V/v, authority, căn cứ, the words of a decision (annex I, part II, 5–6; annex III)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.citations import WITHOUT_SO
from toolkit.check.form.lines import line_faults
from toolkit.check.form.looks import set_paragraph
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.check.form.texts import folded, is_caps, type_of
from toolkit.check.form.values import GAP, SHORT_LINE
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetText

GROUND = re.compile(r"^(?:căn cứ)\b")
LAW = re.compile(r"^căn cứ (?:bộ luật|luật|pháp lệnh)\b")
FULL = re.compile(r"số\s+\S+\s+ngày\s+\d{2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s+của\s+\S")
DAY = re.compile(r"ngày\s+\d{2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}")
NUMBERED = re.compile(r"số\s+\d+/\d{4}/QH|của\s+Quốc hội", re.IGNORECASE)
ACT = re.compile(r"^căn cứ (?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn)")
ISSUES = re.compile(r"ban hành kèm theo quyết định này", re.IGNORECASE)


def _decision(anatomy: Anatomy) -> bool:
    return anatomy.profile is Profile.DECISION


def _title(anatomy: Anatomy) -> Iterator[Fault]:
    title = anatomy.main.one(Role.TITLE)
    if anatomy.profile in (Profile.LETTER, Profile.COMMITMENT):
        return
    if title is None:
        yield Fault(Spot("document"), msg("the name of the kind of document is missing"))
    elif folded(title.text) == "công văn":
        yield Fault(spot(title), msg("an official letter bears no name of a kind"))
    elif type_of(title.text) is None:
        yield Fault(spot(title), msg("it is none of the 29 kinds of the decree"), (), Level.WARNING)


def _subject_line(anatomy: Anatomy) -> Iterator[Fault]:
    main = anatomy.main
    parts = main.of(Role.SUBJECT)
    if parts and anatomy.profile in (Profile.DECISION, Profile.REPORT):
        yield from line_faults(parts, main.one(Role.SUBJECT_LINE), SHORT_LINE)


def _about_gap(anatomy: Anatomy) -> Iterator[Fault]:
    number, about = anatomy.main.one(Role.NUMBER), anatomy.main.one(Role.ABOUT)
    if number and about:
        gap = max(about.paragraph.format.before, number.paragraph.format.after)
        if abs(gap - GAP) > 20:
            yield Fault(
                spot(about),
                msg("6 pt are asked between number and V/v"),
                (set_paragraph(about, before=GAP),),
            )


def _authority(anatomy: Anatomy) -> Iterator[Fault]:
    if _decision(anatomy) and anatomy.main.one(Role.BASIS):
        authority = anatomy.main.one(Role.AUTHORITY)
        if authority is None:
            yield Fault(Spot("document"), msg("who decides is not named above the căn cứ"))
        elif not is_caps(authority.text):
            yield Fault(spot(authority), msg("who decides is not written in capitals"))


def _decides(anatomy: Anatomy) -> Iterator[Fault]:
    if _decision(anatomy) and anatomy.main.one(Role.BASIS) and not anatomy.main.one(Role.DECIDES):
        yield Fault(Spot("document"), msg("the line “QUYẾT ĐỊNH:” after the căn cứ is missing"))


def _first_article(anatomy: Anatomy) -> Iterator[Fault]:
    article = anatomy.main.one(Role.ARTICLE)
    if (
        _decision(anatomy)
        and article
        and anatomy.kinds(SegmentKind.ATTACHED)
        and not ISSUES.search(article.text)
    ):
        yield Fault(spot(article), msg("article 1 must say “Ban hành kèm theo Quyết định này …”"))


def _article_bold(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.main.of(Role.ARTICLE) if _decision(anatomy) else ():
        lead = re.match(r"\s*Điều\s+\d+\.?", part.paragraph.text)
        runs = part.paragraph.shown()
        if lead and runs and (not runs[0].format.bold or all(r.format.bold for r in runs)):
            yield Fault(spot(part), msg("“Điều n.” is bold, the words after it are not"))


def _grounds(anatomy: Anatomy) -> list[Part]:
    return anatomy.main.of(Role.BASIS)


def _punctuation(anatomy: Anatomy) -> Iterator[Fault]:
    grounds = _grounds(anatomy)
    for part in grounds:
        wanted = "." if part is grounds[-1] else ";"
        text = part.paragraph.text.rstrip()
        if text and text[-1] != wanted:
            at = len(text) - (text[-1] in ",.;:")
            place = part.paragraph.place
            edit = SetText(place.part, place.number, at, len(part.paragraph.text), wanted)
            yield Fault(spot(part), msg("it must end with “{sign}”", sign=wanted), (edit,))


def _one_each(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _grounds(anatomy):
        if "\n" in part.paragraph.text.strip():
            yield Fault(spot(part), msg("several căn cứ stand in one paragraph"))


def _full(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _grounds(anatomy):
        if ACT.match(folded(part.text)) and not FULL.search(part.text):
            yield Fault(spot(part), msg("kind, số, number, day, issuer and subject are asked"))


def _law(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _grounds(anatomy):
        if LAW.match(folded(part.text)) and (
            NUMBERED.search(part.text) or not DAY.search(part.text)
        ):
            yield Fault(spot(part), msg("a law is named with its day, without number and issuer"))


def _so(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED, SegmentKind.ANNEX):
        for part in segment.parts:
            found = WITHOUT_SO.search(part.paragraph.text)
            if found and part.role is not Role.NUMBER:
                yield Fault(spot(part), msg("“{words}” lacks the word số", words=found.group()))


RULES = (
    FormRule(
        "TL-TEXT",
        Level.ERROR,
        "Đ7",
        msg("the kind of document is one of the 29 of the decree"),
        msg("choose the kind that fits; a letter has none"),
        _title,
    ),
    FormRule(
        "TY-LINE",
        Level.ERROR,
        "PL1.II.5b",
        msg("a solid line of 1/3 to 1/2 stands under trích yếu"),
        msg("draw a line of that length, centred"),
        _subject_line,
    ),
    FormRule(
        "CV-VV-GAP",
        Level.ERROR,
        "PL1.II.5b",
        msg("6 pt stand between number and V/v"),
        msg("set Spacing Before to 6 pt"),
        _about_gap,
    ),
    FormRule(
        "QD-AUTH",
        Level.WARNING,
        "PL3.1.3",
        msg("who decides stands in capitals above the căn cứ"),
        msg("write the head's title with the body's name"),
        _authority,
    ),
    FormRule(
        "QD-WORD",
        Level.WARNING,
        "PL3.1.3",
        msg("“QUYẾT ĐỊNH:” stands after the căn cứ"),
        msg("add the line, bold and centred"),
        _decides,
    ),
    FormRule(
        "QD-ART1",
        Level.WARNING,
        "PL3.1.3",
        msg("article 1 issues the attached document"),
        msg("begin it so, with the name of the attached document"),
        _first_article,
    ),
    FormRule(
        "QD-ART-BOLD",
        Level.WARNING,
        "PL3.1.3",
        msg("“Điều n.” of a decision is bold, its words are not"),
        msg("make only “Điều n.” bold"),
        _article_bold,
    ),
    FormRule(
        "CC-PUNCT",
        Level.ERROR,
        "PL1.II.6a",
        msg("căn cứ end with a semicolon, the last with a full stop"),
        msg("put the right sign at the end"),
        _punctuation,
    ),
    FormRule(
        "CC-ONEEACH",
        Level.ERROR,
        "PL1.II.6a",
        msg("each căn cứ has a paragraph of its own"),
        msg("press Enter instead of Shift+Enter"),
        _one_each,
    ),
    FormRule(
        "CC-FULL",
        Level.WARNING,
        "PL1.II.6a",
        msg("căn cứ name acts in full"),
        msg("write it in full"),
        _full,
    ),
    FormRule(
        "CC-LAW",
        Level.WARNING,
        "PL1.II.6a",
        msg("căn cứ name laws by name and day"),
        msg("write: Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;"),
        _law,
    ),
    FormRule(
        "CIT-SO",
        Level.WARNING,
        "PL1.II.6b",
        msg("the word số stands between kind and number"),
        msg("write Nghị định số 30/2020/NĐ-CP"),
        _so,
    ),
)
