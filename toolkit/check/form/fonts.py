"""Font, colour, letters (annex I, part I, 4; TCVN 6909:2001)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from toolkit.check.form.reasons import OFFICE, PLACE, WORDS
from toolkit.check.form.roles import Anatomy, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.check.form.texts import BOX, folded
from toolkit.check.form.values import FONT, FONT_VARIANTS
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetRuns, SetText
from toolkit.word.records import RunFormat, WordParagraph

LEGACY = (".vn", "vni-")
INVISIBLE = ("\u200b", "\ufeff", "\u2060")
BLACK = ("auto", "000000")


def _all(anatomy: Anatomy) -> Iterator[WordParagraph]:
    """Yield every paragraph that is printed: text, headers, footers, notes; no working page."""
    for segment in anatomy.segments:
        if segment.kind is not SegmentKind.WORKING:
            yield from (part.paragraph for part in segment.parts)
    seen: set[tuple[str, int]] = set()
    for section in anatomy.file.sections:
        for parts in (*section.headers.values(), *section.footers.values()):
            for one in parts:
                key = (one.place.part, one.place.number)
                if key not in seen:
                    seen.add(key)
                    yield one
    yield from anatomy.file.notes


def _edit(one: WordParagraph, **values: object) -> SetRuns:
    return SetRuns(one.place.part, one.place.number, tuple(sorted(values.items())))


def fonts_of(format_: RunFormat, text: str) -> set[str]:
    """Name the fonts in which a text is set: one for plain letters, one for those with marks."""
    used = set()
    if any(letter.isascii() and not letter.isspace() for letter in text):
        used.add(format_.ascii)
    if any(not letter.isascii() and letter.isalpha() for letter in text):
        used.add(format_.hansi or format_.ascii)
    return {font for font in used if font}


def _family(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _all(anatomy):
        used = {f for run in one.shown() for f in fonts_of(run.format, run.text)}
        odd = sorted(font for font in used if font != FONT)
        if odd and not any(font.casefold().startswith(LEGACY) for font in odd):
            level = Level.WARNING if set(odd) <= set(FONT_VARIANTS) else None
            what = msg("it is set in {fonts}", fonts=", ".join(odd))
            yield Fault(spot(one), what, (_edit(one, font=FONT),), level)


def _legacy(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _all(anatomy):
        used = {f for run in one.shown() for f in fonts_of(run.format, run.text)}
        odd = sorted(font for font in used if font.casefold().startswith(LEGACY))
        if odd:
            yield Fault(
                spot(one), msg("{fonts} is a font of the old encodings", fonts=", ".join(odd))
            )


def _colour(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _all(anatomy):
        if BOX.match(folded(one.text)):
            continue  # how urgent a document is is printed in red (annex I, part III, 2b)
        looked = [run.format for run in one.shown()]
        if any(f.color not in BLACK or f.highlight or f.shade for f in looked):
            edit = _edit(one, color="000000", highlight=False, shade="")
            yield Fault(spot(one), msg("it is not plain black"), (edit,))


def _nfc(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _all(anatomy):
        right = unicodedata.normalize("NFC", one.text)
        for sign in INVISIBLE:
            right = right.replace(sign, "")
        if right != one.text:
            edit = SetText(one.place.part, one.place.number, 0, len(one.text), right)
            edits = (edit,) if len(one.shown()) == 1 and "\n" not in one.text else ()
            yield Fault(
                spot(one),
                msg("letters and their marks are stored apart, or signs are invisible"),
                edits,
            )


def _language(anatomy: Anatomy) -> Iterator[Fault]:
    if anatomy.file.language.casefold() not in ("vi-vn", "vi"):
        yield Fault(Spot("document"), msg("the language of the file is not Vietnamese"))


RULES = (
    FormRule(
        "FONT-FAMILY",
        Level.ERROR,
        "PL1.I.4",
        msg("everything is set in Times New Roman"),
        msg("select all and choose Times New Roman"),
        _family,
    ),
    FormRule(
        "FONT-LEGACY",
        Level.ERROR,
        "PL1.I.4",
        msg("no font of the old encodings (.Vn, VNI)"),
        msg("convert the text to Unicode with a converter, then choose Times New Roman"),
        _legacy,
        why_not=WORDS,
    ),
    FormRule(
        "FONT-COLOR",
        Level.ERROR,
        "PL1.I.4",
        msg("the text is black, without highlight and shading"),
        msg("set the font colour to automatic and take the highlight away"),
        _colour,
    ),
    FormRule(
        "TXT-NFC",
        Level.WARNING,
        "TCVN 6909",
        msg("letters are stored whole (NFC), without invisible signs"),
        msg("type the words again, or save the text through a Unicode converter"),
        _nfc,
        why_not=PLACE,
    ),
    FormRule(
        "TXT-LANG",
        Level.INFO,
        "",
        msg("the language of the file is Vietnamese"),
        msg("choose Vietnamese in Review, Language"),
        _language,
        why_not=OFFICE,
    ),
)
