"""How a pattern is read in a text: sentence by sentence, and not where the text denies what it names.

Texts of rules deny more than they threaten ("không phạt tiền, không bêu tên"), so a bare search would accuse the good.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.check.patterns import (
    AS_PRESCRIBED,
    AUTHORITY,
    BELONGS_TO_NEGATION,
    COLLECTS,
    CONSENT,
    ENDS_NEGATION,
    FINE,
    LAW,
    MONEY,
    NEGATION,
    NEGLECT,
    NO_REAL_CONSENT,
    OUR_OWN_ARTICLE,
    PAYING,
    PUBLISHES,
    RIGHTS,
    SANCTION_OF_LAW,
    SANCTION_OF_SCHOOL,
    SHAMES,
    TAKES_BACK,
    TELLING,
    VICTIM,
)
from toolkit.model.text import normal

SENTENCES = re.compile(r"(?<!\d)\.|\.(?!\d)|[;!?]")
BRACES = re.compile(r"\{[^}]*\}")
FARTHEST = 60
"""So many letters behind a negation may something still be denied."""


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Fold a text for patterns: one line, single spaces, small letters."""
    return normal(text).lower()


def sentences(text: str) -> list[str]:
    """Cut a text where a full stop or a semicolon ends a statement; numbers such as 50.000 stay whole."""
    braces = BRACES.sub(lambda found: found.group().replace(".", "\1"), text)
    cut = (part.replace("\1", ".").strip() for part in SENTENCES.split(braces))
    return [part for part in cut if part]


@lru_cache(maxsize=32768)
def found(pattern: re.Pattern[str], text: str) -> str | None:
    """Give the first words of a text that match and are not denied, or None."""
    for sentence in sentences(folded(text)):
        for match in pattern.finditer(sentence):
            if not (denied(sentence, match) or _suffered(sentence, match)):
                return match.group()
    return None


def denied(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a negation reaches the first or last word of a match; one that begins the match belongs to it."""
    last_word = match.start() + match.group().rstrip().rfind(" ") + 1
    negations = [m for m in NEGATION.finditer(sentence, 0, last_word) if m.start() != match.start()]
    return any(
        _reaches(sentence[negation.end() : place])
        for place in {match.start(), last_word}
        for negation in negations[-2:]
        if negation.end() <= place
    )


def _suffered(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a sentence helps those who were shamed or exposed, instead of doing it."""
    exposed = SHAMES.match(match.group()) or match.re is PUBLISHES
    return bool(exposed and VICTIM.search(sentence))


def _reaches(between: str) -> bool:
    if len(between) > FARTHEST or NEGLECT.match(between):
        return False
    telling = TELLING.match(between)
    if telling and "," not in between:
        return True
    own = BELONGS_TO_NEGATION.match(between)
    return not ENDS_NEGATION.search(between, own.end() if own else 0)


@lru_cache(maxsize=8192)
def sanction(text: str) -> str | None:
    """Give the words of a text that threaten with a sanction of its own, or None."""
    for sentence in sentences(folded(text)):
        if RIGHTS.search(sentence) or _left_to_law(sentence):
            continue
        threat = found(SANCTION_OF_SCHOOL, sentence)
        if threat is None and not (AS_PRESCRIBED.search(sentence) or AUTHORITY.search(sentence)):
            threat = found(SANCTION_OF_LAW, sentence)
        if threat is not None:
            return threat
    return None


def _left_to_law(sentence: str) -> bool:
    return bool(LAW.search(OUR_OWN_ARTICLE.sub("", sentence)))


@lru_cache(maxsize=8192)
def fine(text: str) -> str | None:
    """Give the words of a text that tell of a fine or of money to be paid, or None."""
    for sentence in sentences(folded(text)):
        told = found(FINE, sentence)
        if told is None and PAYING.search(sentence):
            told = found(MONEY, sentence)
        if told is not None:
            return told
    return None


@lru_cache(maxsize=8192)
def exposure(text: str) -> str | None:
    """Give the words of a text that let somebody publish or collect pupils' data without consent or law, or None."""
    whole = folded(text)
    consent = CONSENT.search(NO_REAL_CONSENT.sub("", whole)) and not NO_REAL_CONSENT.search(whole)
    if consent:
        return None
    for sentence in sentences(whole):
        if not (_left_to_law(sentence) or TAKES_BACK.search(sentence)):
            told = found(PUBLISHES, sentence) or found(COLLECTS, sentence)
            if told is not None:
                return told
    return None


def every(texts: tuple[str, ...]) -> Iterator[str]:
    """Yield what a lead and its points say: the lead with each point, or the text alone."""
    lead, *points = texts
    if points:
        yield from (f"{lead.rstrip(': ')} {point}" for point in points)
    else:
        yield lead
