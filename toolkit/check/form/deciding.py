"""The words of a decision: who decides, “QUYẾT ĐỊNH:”, article 1, the weight of articles (annex III, 1.2 and 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.articles import Title, articles, title_of
from toolkit.check.form.inside import put, set_stretch, text_of, words
from toolkit.check.form.reasons import OFFICE, PLACE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import Edit

SHORT = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "gdđt": "giáo dục và đào tạo",
    "gd&đt": "giáo dục và đào tạo", "gd-đt": "giáo dục và đào tạo", "thpt": "trung học phổ thông",
    "thcs": "trung học cơ sở", "th": "tiểu học", "mn": "mầm non", "ptdtbt": "phổ thông dân tộc bán trú",
    "ptdtnt": "phổ thông dân tộc nội trú", "gdtx": "giáo dục thường xuyên", "gdnn": "giáo dục nghề nghiệp",
    "tp": "thành phố",
}  # fmt: skip
"""Common abbreviations in names of bodies: annex I, part II, 2a lets the superior's name be shortened so."""

HEAD = re.compile(
    r"^(?:quyền )?(?:tổng giám đốc|giám đốc|hiệu trưởng|chủ tịch|trưởng (?:phòng|ban)|viện trưởng|cục trưởng|bộ trưởng"
    r"|chánh văn phòng|chủ nhiệm|thủ trưởng)\b"
)
DEPUTY = re.compile(r"^(?:phó|kt\s?[./]|tm\s?[./]|tl\s?[./]|tuq\s?[./])")
ISSUES = re.compile(r"kèm theo quyết định (?:này|số)")
SIGNS = re.compile(r"[^\w&]+")
DECIDES = re.compile(r"^(\s*quyết (?:định|nghị))(\s*:?)\s*$", re.IGNORECASE)


def _decisions(anatomy: Anatomy) -> list[Segment]:
    return anatomy.ruled(SegmentKind.MAIN) if anatomy.profile is Profile.DECISION else []


def _spelled(text: str) -> set[str]:
    """Give the words of a body's name, abbreviations spelled out."""
    listed = (SHORT.get(word, word) for word in folded(text).replace(".", " ").split())
    return {word for words_ in listed for word in SIGNS.split(words_) if word}


def _joined(parts: list[Part]) -> str:
    return " ".join(" ".join(part.text.split()) for part in parts)


def _authority(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _decisions(anatomy):
        named, title = segment.of(Role.AUTHORITY), segment.one(Role.TITLE)
        wanted = Wanted(bold=True, italic=False, centred=True, capitals=True)
        for part in named:
            yield from look_faults(anatomy, part, wanted)
        if named:
            yield from _agrees(segment, named)
        elif title is not None and segment.one(Role.BASIS):
            what = msg("who decides is not named in capitals between title and căn cứ")
            yield Fault(spot(title), what)


def _agrees(segment: Segment, named: list[Part]) -> Iterator[Fault]:
    """Hold who decides against the issuing body: its head, or the body itself where it decides together."""
    said = folded(_joined(named))
    issuers = segment.of(Role.ISSUER)
    if DEPUTY.match(said):
        yield Fault(spot(named[0]), msg("a deputy signs, but the head or the body decides"))
        return
    body = _spelled(HEAD.sub("", said))
    issuer = _spelled(_joined(issuers))
    around = issuer | _spelled(_joined(segment.of(Role.SUPERIOR)))
    if body and issuer and not (issuer <= body or body <= around):
        what = msg("it names another body than the header, {issuer}", issuer=_joined(issuers))
        yield Fault(spot(named[0]), what)


def _word(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _decisions(anatomy):
        one, title = segment.one(Role.DECIDES), segment.one(Role.TITLE)
        if one is not None:
            yield from _decides(anatomy, one)
            for part in segment.of(Role.DECIDES)[1:]:
                yield Fault(spot(part), msg("it stands here a second time"))
        elif title is not None and segment.one(Role.BASIS):
            yield Fault(spot(title), msg("the line “QUYẾT ĐỊNH:” after the căn cứ is missing"))


def _decides(anatomy: Anatomy, one: Part) -> Iterator[Fault]:
    wanted = Wanted(bold=True, italic=False, centred=True, capitals=True)
    yield from look_faults(anatomy, one, wanted)
    found = DECIDES.match(text_of(one))
    if found and found[2] != ":":
        edits = put(one, found.end(1), found.end(2), ":")
        yield Fault(spot(one), msg("a colon stands right after the words"), edits)


def _first_article(anatomy: Anatomy) -> Iterator[Fault]:
    attached = anatomy.kinds(SegmentKind.ATTACHED)
    for segment in _decisions(anatomy) if attached else ():
        first = _first(segment)
        said = folded(_joined(first))
        if first and not ISSUES.search(said):
            yield Fault(spot(first[0]), msg("it does not say “Ban hành kèm theo Quyết định này …”"))
        for one in attached if first else ():
            name = _name(one)
            if name and _plain(name) not in _plain(said):
                what = msg("it does not name what is attached: {name}", name=name)
                yield Fault(spot(first[0]), what)


def _first(segment: Segment) -> list[Part]:
    """List article 1 with the paragraphs that belong to it: it may count what it issues."""
    starts = [part.index for part in segment.of(Role.ARTICLE)]
    if not starts:
        return []
    end = starts[1] if len(starts) > 1 else starts[0] + 1
    return [part for part in segment.parts if starts[0] <= part.index < end]


def _name(attached: Segment) -> str:
    return _joined(attached.of(Role.TITLE, Role.SUBJECT))


def _plain(text: str) -> str:
    return SIGNS.sub(" ", folded(text)).strip()


def _weight(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _decisions(anatomy):
        for part, lead in articles(segment):
            edits: tuple[Edit, ...] = ()
            if not all(one.bold for one in words(part, 0, lead.sign_end)):
                edits = set_stretch(part, 0, lead.sign_end, bold=True)
                yield Fault(spot(part), msg("“Điều” and number are not bold"), edits)
            rest = [one.bold for one in words(part, lead.end)]
            titled = title_of(part, lead) is Title.ALONE and _text_follows(segment, part)
            if any(rest) and not titled:
                edits = set_stretch(part, lead.end, len(text_of(part)), bold=False)
                yield Fault(spot(part), msg("the words after the number are bold"), edits)


def _text_follows(segment: Segment, part: Part) -> bool:
    """Tell whether an article has text under its line, and so its line is a title."""
    after = (p.role for p in segment.parts if p.index > part.index and p.role is not Role.BLANK)
    return next(after, None) in (Role.BODY, Role.CLAUSE, Role.POINT)


RULES = (
    FormRule(
        "QD-AUTH",
        Level.WARNING,
        "PL3.1.3",
        msg("who decides stands above the căn cứ: capitals, bold, centred, the body of the header"),
        msg(
            "write the head's title with the body's name (GIÁM ĐỐC SỞ …), or the body's name if it decides together"
        ),
        _authority,
        why_not=OFFICE,
    ),
    FormRule(
        "QD-WORD",
        Level.WARNING,
        "PL3.1.3",
        msg("“QUYẾT ĐỊNH:” stands once after the căn cứ, bold and centred"),
        msg("write QUYẾT ĐỊNH: on a line of its own after the last căn cứ, bold, Center"),
        _word,
        why_not=WORDS,
    ),
    FormRule(
        "QD-ART1",
        Level.WARNING,
        "PL3.1.3",
        msg("article 1 issues what is attached, under its full name"),
        msg(
            "write “Ban hành kèm theo Quyết định này” and the name as the attached document bears it"
        ),
        _first_article,
        why_not=WORDS,
    ),
    FormRule(
        "QD-ART-BOLD",
        Level.WARNING,
        "PL3.1.3",
        msg("“Điều 1.” of a decision is bold, its words are not"),
        msg("select “Điều 1.” and set Bold; select the words after it and take Bold away"),
        _weight,
        why_not=PLACE,
    ),
)
