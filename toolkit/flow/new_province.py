"""The questions of `quytac new province`, in the order in which they are asked.

A question may look at the answers before it. What is written with the answers stands in templates/workspace.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.flow.questions import Answers, Question
from toolkit.messages import Message, msg

COMMITTEE = "committee"
DEPARTMENT = "department"
SIZES = (
    ("14", msg("14 points (long-sighted readers, most offices)")),
    ("13", msg("13 points (fewer pages)")),
)


def province_questions(answers: Answers, today: date) -> Iterator[Question]:
    """Yield the questions; `answers` is filled by the caller between two of them."""
    yield from _code(today)
    yield from _issuer(answers)
    yield from signer_questions(answers, "Giám đốc", "Chủ tịch")
    yield from _people(answers)
    yield from earlier_questions(answers, _EARLIER)
    yield from vetted_questions(answers, today)


def _code(today: date) -> Iterator[Question]:
    yield Question(
        "name",
        msg("Name of the province or city"),
        msg("with its kind, as “tỉnh Lào Cai” or “thành phố Huế”"),
    )
    yield Question(
        "day",
        msg("Drafting day"),
        msg("fixes which acts and offices the text names; Enter takes today"),
        "day",
        today.isoformat(),
    )
    yield Question(
        "edition",
        msg("Edition of the code"),
        msg("names this text; schools' versions begin with it"),
        default=f"{today.year}.1",
    )
    yield Question(
        "size",
        msg("Size of the letters"),
        msg("Decree 30 allows 13 and 14; heads and body go together"),
        "choice",
        "14",
        choices=SIZES,
    )


def _issuer(answers: Answers) -> Iterator[Question]:
    yield Question(
        "issuer_kind",
        msg("Who issues the decision"),
        msg(
            "most provinces let the department issue it; a committee's may be a normative document"
        ),
        "choice",
        DEPARTMENT,
        choices=(
            (DEPARTMENT, msg("the director of the Department of Education and Training")),
            (COMMITTEE, msg("the provincial people's committee")),
        ),
    )
    committee = answers["issuer_kind"] == COMMITTEE
    name = str(answers["name"])
    yield Question(
        "issuer_name",
        msg("Name of the issuing body"),
        msg("as it stands in the letterhead, in ordinary letters"),
        default=f"Ủy ban nhân dân {name}" if committee else "Sở Giáo dục và Đào tạo",
    )
    if not committee:
        yield Question(
            "superior",
            msg("Direct superior body"),
            msg("the line above the issuing body in the letterhead"),
            default=f"UBND {name}",
        )
    yield symbol_question("QĐ-UBND" if committee else "QĐ-SGDĐT")
    yield place_question(name.removeprefix("tỉnh ").removeprefix("thành phố "))
    yield Question(
        "archive",
        msg("Unit that files the document"),
        msg("stands after “Lưu: VT,”, as CTHSSV; Enter leaves it out"),
        optional=True,
    )


def symbol_question(default: str) -> Question:
    """Ask for the sign after the number, which a space would break."""
    return Question(
        "symbol",
        msg("Sign of the decision"),
        msg("what follows the number, as QĐ-SGDĐT"),
        default=default,
        check=lambda value: msg("a sign has no spaces") if " " in value else None,
    )


def place_question(default: str) -> Question:
    """Ask for the địa danh."""
    return Question(
        "place", msg("Place name before the date"), msg("as in “Lào Cai, ngày …”"), default=default
    )


def signer_questions(answers: Answers, head: str, collective_head: str) -> Iterator[Question]:
    """Ask who signs; a committee signs TM., a deputy KT."""
    committee = answers.get("issuer_kind") == COMMITTEE
    title = collective_head if committee else head
    yield Question(
        "deputy",
        msg("Who signs"),
        msg("a deputy signs with KT. and the own title"),
        "choice",
        "no",
        choices=(("no", msg("the head")), ("yes", msg("a deputy (KT.)"))),
    )
    yield Question("head_title", msg("Title of the head"), default=title)
    if answers["deputy"] == "yes":
        yield Question("own_title", msg("Title of who signs"), default=f"Phó {title}")
    yield Question(
        "signer_name",
        msg("Full name of who signs"),
        msg("Enter if you do not know yet: a draft lists it as missing"),
        optional=True,
    )


def _people(answers: Answers) -> Iterator[Question]:
    committee = answers["issuer_kind"] == COMMITTEE
    province = str(answers["name"])
    kind = "thành phố" if province.startswith("thành phố ") else "tỉnh"
    yield Question(
        "competence",
        msg("Decision that fixes the functions of the issuing body"),
        msg("number, day, issuer and subject, without “Căn cứ”; several parted by ;"),
        "lines",
        optional=True,
    )
    yield proposer_question(
        "Giám đốc Sở Giáo dục và Đào tạo"
        if committee
        else "Trưởng phòng Chính trị và Công tác học sinh, sinh viên"
    )
    yield _enforcers(committee, province, kind)
    yield Question(
        "coordinating",
        msg("Bodies that are asked to co-ordinate, parted by ;"),
        msg("people's committees of communes belong here: commune schools are theirs"),
        "lines",
        f"Công an {kind}, Ủy ban nhân dân các xã, phường",
        optional=True,
    )
    yield recipients_question(
        f"Bộ Giáo dục và Đào tạo (để báo cáo); UBND {kind} (để báo cáo); Công an {kind} (để phối hợp); "
        "UBND các xã, phường (để phối hợp); Cổng thông tin điện tử của Sở"
    )


def _enforcers(committee: bool, province: str, kind: str) -> Question:
    first = f"Chánh Văn phòng Ủy ban nhân dân {kind}; Giám đốc Sở Giáo dục và Đào tạo"
    default = first if committee else "Chánh Văn phòng, Trưởng các phòng thuộc Sở"
    return Question(
        "enforcers",
        msg("Who carries the decision out, parted by ;"),
        msg("a department gives people's committees no orders: name them at co-ordinating"),
        "lines",
        f"{default}; thủ trưởng các cơ sở giáo dục trên địa bàn {province}",
        check=(lambda value: None) if committee else no_committee,
    )


def no_committee(value: str) -> Message | None:
    """Refuse a people's committee among those who are given orders."""
    if "ủy ban nhân dân" in value.lower() or "ubnd" in value.lower():
        return msg("a people's committee takes no orders from here; name it at co-ordinating")
    return None


def proposer_question(default: str) -> Question:
    """Ask who proposes the decision."""
    return Question(
        "proposer",
        msg("Who proposes the decision"),
        msg("after “Theo đề nghị của”"),
        default=default,
    )


def recipients_question(default: str) -> Question:
    """Ask for Nơi nhận."""
    return Question(
        "recipients",
        msg("Recipients, parted by ;"),
        msg("“Như Điều …” and “Lưu: VT” are added by themselves"),
        "lines",
        default,
        optional=True,
    )


_EARLIER = msg("An earlier code of the province for schools")


def earlier_questions(answers: Answers, ask: Message) -> Iterator[Question]:
    """Ask for an earlier code, what becomes of it, and which of the two prevails."""
    yield Question(
        "earlier_effect",
        ask,
        msg("two codes that disagree help nobody: say what becomes of the old one"),
        "choice",
        "none",
        choices=(
            ("none", msg("there is none")),
            ("replace", msg("this one replaces it")),
            ("supplement", msg("it stays and this one supplements it")),
        ),
    )
    if answers["earlier_effect"] != "none":
        yield Question(
            "earlier_document",
            msg("Name the earlier code"),
            msg("with the number and day of its decision"),
        )
    if answers["earlier_effect"] == "supplement":
        yield Question(
            "earlier_prevails",
            msg("Which one prevails where they differ"),
            None,
            "choice",
            "this",
            choices=(("this", msg("this one")), ("earlier", msg("the earlier one"))),
        )


def vetted_questions(answers: Answers, today: date) -> Iterator[Question]:
    """Ask who read the texts with the eye of the law."""
    yield Question(
        "vetted_by",
        msg("Who vetted the texts (legal office)"),
        msg("no legal office has vetted the library; Enter if nobody has yet"),
        optional=True,
    )
    if answers["vetted_by"]:
        yield Question("vetted_on", msg("Day of the vetting"), None, "day", today.isoformat())
