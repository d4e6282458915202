"""The questions of `quytac new school`: who the school is, then what its province leaves to it.

The last questions depend on the clauses that will stand in the code, so the school is made while it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from toolkit.assemble.choose import choose
from toolkit.check.values import slot_fault
from toolkit.flow.new_province import (
    SIZES,
    earlier_questions,
    place_question,
    proposer_question,
    recipients_question,
    signer_questions,
    symbol_question,
    vetted_questions,
)
from toolkit.flow.questions import Answer, Answers, Question, quietly
from toolkit.flow.words import word
from toolkit.messages import Message, msg
from toolkit.model.assembly import Reason
from toolkit.model.clause import Clause, Slot
from toolkit.model.library import Workspace
from toolkit.model.terms import Ownership, SchoolLevel
from toolkit.model.tokens import effective_slot, slot_value
from toolkit.model.workspace import Issuer, School, Signer

YES_NO = (("yes", msg("yes")), ("no", msg("no")))
SLOT = "slots/"
CHOOSE = "choose"


def school_questions(answers: Answers, province: Workspace, today: date) -> Iterator[Question]:
    """Yield the questions; `answers` is filled by the caller between two of them."""
    yield from _school()
    yield from quietly(_drafting(today))
    yield from quietly(_place(answers), ("commune", "managing_body", "symbol"))
    signer = signer_questions(answers, "Hiệu trưởng", "Hiệu trưởng")
    yield from quietly(signer, ("signer_name",))
    yield from quietly(_people(answers))
    earlier = earlier_questions(answers, msg("The school's own code under Circular 06/2019"))
    yield from quietly(earlier, ("earlier_effect", "earlier_document"))
    yield from quietly(vetted_questions(answers, today))
    yield from _wishes(answers, province)
    yield from _blanks(answers, province)


def _school() -> Iterator[Question]:
    yield Question("name", msg("Name of the school"), msg("in full, as on its seal"))
    yield Question(
        "levels",
        msg("School levels, several parted by commas"),
        msg("they decide which clauses speak to the school"),
        "many",
        choices=tuple((str(level), word(level)) for level in SchoolLevel),
    )
    yield Question(
        "ownership",
        msg("Public or private"),
        msg("some acts bind public schools only"),
        "choice",
        str(Ownership.PUBLIC),
        choices=tuple((str(kind), word(kind)) for kind in Ownership),
    )
    yield Question("boarding", msg("Do pupils board here"), None, "choice", "no", choices=YES_NO)
    yield Question(
        "own_site",
        msg("Does the school have its own website"),
        None,
        "choice",
        "yes",
        choices=YES_NO,
    )


def _drafting(today: date) -> Iterator[Question]:
    yield Question(
        "day",
        msg("Drafting day"),
        msg("fixes which acts and offices the text names; Enter takes today"),
        "day",
        today.isoformat(),
    )
    yield Question("size", msg("Size of the letters"), None, "choice", "13", choices=SIZES)


def _place(answers: Answers) -> Iterator[Question]:
    yield Question(
        "commune", msg("Commune or ward"), msg("with its kind, as “xã Suối Mơ”, “phường Hoa Đào”")
    )
    commune = str(answers["commune"])
    upper = "upper-secondary" in answers["levels"] or "continuing" in answers["levels"]
    department = "Sở Giáo dục và Đào tạo"
    yield Question(
        "managing_body",
        msg("Body that manages the school"),
        msg("commune schools: the people's committee of the commune"),
        default=department if upper else f"Ủy ban nhân dân {commune}",
    )
    managed = str(answers["managing_body"])
    yield Question(
        "superior",
        msg("Direct superior body"),
        msg("the line above the school's name in the letterhead"),
        default=_short(managed),
    )
    yield symbol_question(f"QĐ-{_initials(str(answers['name']))}")
    yield place_question(_bare(commune))


def _people(answers: Answers) -> Iterator[Question]:
    children = "trẻ" if tuple(answers["levels"]) == ("preschool",) else "học sinh"
    whom = f"cha mẹ {children}" if children == "trẻ" else f"{children} và cha mẹ {children}"
    yield proposer_question("Tổ soạn thảo Bộ quy tắc")
    yield Question(
        "enforcers",
        msg("Who carries the decision out, parted by ;"),
        None,
        "lines",
        f"Các tổ chuyên môn, giáo viên, nhân viên; {whom} của Trường",
    )
    superior = str(answers["superior"])
    yield recipients_question(f"{superior} (để báo cáo); Ban đại diện cha mẹ {children}")


def _wishes(answers: Answers, province: Workspace) -> Iterator[Question]:
    """Ask once a chapter for its optional clauses that speak to this school; a file names them all under `choose`."""
    workspace = _with_school(answers, province)
    offered = [c.clause for c in choose(workspace).values() if c.reason is Reason.NOT_CHOSEN]
    if not offered:
        return
    yield replace(_offer(CHOOSE, offered, workspace), quiet=True)
    placed = workspace.library.by_article()
    for chapter in workspace.library.plan.chapters:
        clauses = [c.id for a in chapter.articles for c in placed[a.id] if c.id in offered]
        if clauses:
            taken = tuple(id for id in _several(answers[CHOOSE]) if id in clauses)
            question = _offer(f"{CHOOSE}/{chapter.id}", clauses, workspace, chapter.title)
            yield replace(question, default=taken)


def _offer(key: str, clauses: list[str], workspace: Workspace, chapter: str = "") -> Question:
    """Make one multiple choice among optional clauses."""
    titles = {id: workspace.library.clauses[id].title for id in clauses}
    ask = msg("Optional clauses to take in, several parted by commas")
    return Question(
        key,
        msg("{chapter}: optional clauses to take in, several parted by commas", chapter=chapter)
        if chapter
        else ask,
        msg("Enter takes none; quytac clause show tells each text"),
        "many",
        optional=True,
        choices=tuple((id, msg("{text}", text=title)) for id, title in titles.items()),
    )


def chosen(answers: Answers) -> tuple[str, ...]:
    """Join what was chosen chapter by chapter."""
    keys = [key for key in answers if key.startswith(f"{CHOOSE}/")]
    return tuple(id for key in keys for id in _several(answers[key]))


def _blanks(answers: Answers, province: Workspace) -> Iterator[Question]:
    """Ask for every blank that nobody has filled in a clause that is in."""
    workspace = _with_school(answers, province)
    for choice in choose(workspace).values():
        clause = workspace.library.clauses[choice.clause]
        for name in clause.slots if choice.reason.included else ():
            slot = effective_slot(clause, name, workspace.province)
            if slot and slot_value(clause, name, workspace.province, workspace.school) is None:
                yield _blank(clause, name, slot)


def _blank(clause: Clause, name: str, slot: Slot) -> Question:
    def check(value: str) -> Message | None:
        return slot_fault(slot, value)

    return Question(
        f"{SLOT}{clause.id}/{name}",
        msg("{text}", text=slot.label),
        _slot_help(slot),
        "choice" if slot.type == "choice" else "text",
        optional=True,
        choices=tuple((choice, msg("{text}", text=choice)) for choice in slot.choices),
        check=check,
    )


def _slot_help(slot: Slot) -> Message:
    """Say what the blank is for and what fits."""
    help_ = msg("{text}", text=slot.help) if slot.help else msg("Enter if you do not know yet")
    if slot.type == "number" and slot.min is not None and slot.max is not None:
        return msg("{help}; a number from {low} to {high}", help=help_, low=slot.min, high=slot.max)
    if slot.type == "text":
        return msg("{help}; at most {most} letters", help=help_, most=slot.max_length)
    return help_


def _with_school(answers: Answers, province: Workspace) -> Workspace:
    """Make enough of the school for the choice of clauses."""
    name = str(answers["name"])
    school = School(
        name=name,
        day=date.fromisoformat(str(answers["day"])),
        issuer=Issuer(name=name, symbol=str(answers["symbol"]), place=str(answers["place"])),
        signer=Signer(head_title=str(answers["head_title"])),
        enforcers=_several(answers["enforcers"]),
        follows=".",
        levels=tuple(SchoolLevel(level) for level in _several(answers["levels"])),
        ownership=Ownership(str(answers["ownership"])),
        boarding="yes" if answers["boarding"] == "yes" else "no",
        own_site="yes" if answers["own_site"] == "yes" else "no",
        managing_body=str(answers["managing_body"]),
        choose=chosen(answers),
    )
    return replace(province, school=school)


def _several(answer: Answer) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else answer


def _short(body: str) -> str:
    return body.replace("Ủy ban nhân dân", "UBND").replace("Giáo dục và Đào tạo", "GDĐT")


def _initials(name: str) -> str:
    """Propose the letters of a school's sign from its name, as THCSSM of Trường Trung học cơ sở Suối Mơ."""
    words = name.replace("-", " ").split()
    words = words[1:] if words[:1] == ["Trường"] else words
    return "".join(word[0].upper() for word in words if word[0].isalpha() and word != "và") or "T"


def _bare(commune: str) -> str:
    for kind in ("xã ", "phường ", "đặc khu ", "thị trấn "):
        commune = commune.removeprefix(kind)
    return commune
