"""The closed lists of the field in words for people, both on the screen and in the annex of the matrix.

The ids stay English in files and JSON; only here do they become words. A test asks for a word for each member.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from toolkit.check.form.roles import Profile
from toolkit.conform.expected import Front
from toolkit.conform.records import Source, Verdict
from toolkit.messages import Message, msg
from toolkit.model.assembly import Reason
from toolkit.model.batch import RowState
from toolkit.model.document import State
from toolkit.model.signing import Outcome
from toolkit.model.terms import (
    ActKind,
    Audience,
    Confidence,
    Duty,
    Ownership,
    Relation,
    SchoolLevel,
    Standing,
    Uncovered,
    Use,
)
from toolkit.model.validity import Answer

WORDS: dict[type[StrEnum], Mapping[StrEnum, Message]] = {
    Reason: {
        Reason.MANDATORY: msg("in: law makes it mandatory"),
        Reason.DEFAULT: msg("in by default"),
        Reason.CHOSEN: msg("in: chosen by this office"),
        Reason.REWORDED: msg("in, in the school's own words"),
        Reason.OTHER_LEVELS: msg("out: it speaks to other school levels"),
        Reason.CONDITION: msg("out: its condition does not hold here"),
        Reason.NOT_YET: msg("out: its duty had not begun on the drafting day"),
        Reason.DROPPED: msg("out: dropped with a reason"),
        Reason.NOT_CHOSEN: msg("out: optional and not chosen"),
        Reason.NOT_IN_PLAN: msg("out: it stands nowhere in the plan"),
    },
    Standing: {
        Standing.MANDATORY: msg("mandatory"),
        Standing.DEFAULT: msg("default"),
        Standing.OPTIONAL: msg("optional"),
    },
    Duty: {
        Duty.MUST: msg("must"),
        Duty.MUST_NOT: msg("must not"),
        Duty.SHOULD: msg("should"),
        Duty.MAY: msg("may"),
    },
    Audience: {
        Audience.EVERYONE: msg("everyone"),
        Audience.PUPIL: msg("pupils"),
        Audience.TEACHER: msg("teachers"),
        Audience.STAFF: msg("staff"),
        Audience.MANAGER: msg("managers"),
        Audience.PARENT: msg("parents"),
        Audience.VISITOR: msg("visitors"),
        Audience.PAGE: msg("pages and groups"),
        Audience.SCHOOL: msg("the school"),
        Audience.DEPARTMENT: msg("the department"),
        Audience.COMMUNE: msg("the commune"),
    },
    SchoolLevel: {
        SchoolLevel.PRESCHOOL: msg("preschool"),
        SchoolLevel.PRIMARY: msg("primary"),
        SchoolLevel.LOWER_SECONDARY: msg("lower secondary"),
        SchoolLevel.UPPER_SECONDARY: msg("upper secondary"),
        SchoolLevel.CONTINUING: msg("continuing education"),
    },
    Ownership: {
        Ownership.PUBLIC: msg("public"),
        Ownership.PRIVATE: msg("private"),
    },
    Relation: {
        Relation.ADAPTS: msg("adapts"),
        Relation.NARROWS: msg("narrows"),
        Relation.LEGAL_BASIS: msg("legal basis"),
        Relation.GOES_BEYOND: msg("goes beyond"),
    },
    Confidence: {
        Confidence.HIGH: msg("checked"),
        Confidence.MEDIUM: msg("not checked yet (one source)"),
        Confidence.LOW: msg("not checked yet (weak source)"),
        Confidence.GENERAL: msg("not checked yet (general knowledge)"),
    },
    Uncovered: {
        Uncovered.OTHER_ADDRESSEE: msg("speaks to others than schools"),
        Uncovered.REPEATS: msg("repeats another point"),
        Uncovered.LAPSED: msg("has lapsed"),
        Uncovered.BEYOND_LAW: msg("goes further than the law allows"),
    },
    Answer: {
        Answer.IN_FORCE: msg("in force"),
        Answer.NOT_IN_FORCE: msg("not in force"),
        Answer.NOT_PROVED: msg("not proved to be in force"),
    },
    Profile: {
        Profile.DECISION: msg("decision"),
        Profile.LETTER: msg("official letter"),
        Profile.MINUTES: msg("minutes"),
        Profile.REPORT: msg("named document"),
        Profile.COMMITMENT: msg("form or commitment"),
    },
    RowState: {
        RowState.MADE: msg("made"),
        RowState.SAME: msg("done before, unchanged"),
        RowState.EDITED: msg("edited by the school, kept"),
        RowState.FAILED: msg("not made"),
    },
    Outcome: {
        Outcome.RECORDED: msg("recorded"),
        Outcome.SAME: msg("recorded before"),
        Outcome.UNSOUND: msg("wrongly typed"),
        Outcome.UNKNOWN: msg("not in the register"),
        Outcome.EMPTY_BOX: msg("empty box, to be looked at"),
        Outcome.NO_CODE: msg("page without a code"),
        Outcome.UNREADABLE: msg("cell not understood"),
    },
    Verdict: {
        Verdict.INTACT: msg("word for word"),
        Verdict.CHANGED: msg("words changed"),
        Verdict.MISSING: msg("missing"),
        Verdict.MOVED: msg("in another place"),
        Verdict.DUPLICATED: msg("there twice"),
        Verdict.REWORDED: msg("in the school's own words"),
        Verdict.DROPPED: msg("left out"),
    },
    Source: {
        Source.OWN: msg("the school's own, as in school.yaml"),
        Source.OWN_CHANGED: msg("the school's own, other words than in school.yaml"),
        Source.OWN_MISSING: msg("the school's own in school.yaml, missing in the file"),
        Source.OTHER: msg("not the province's"),
    },
    Front: {
        Front.TITLE: msg("title of the code"),
        Front.ATTACHED: msg("the line (Kèm theo …)"),
        Front.DECISION: msg("title of the decision"),
        Front.ISSUING: msg("article of the decision that issues the code"),
        Front.CITATION: msg("citation of the province's decision"),
    },
    State: {
        State.DRAFT: msg("draft"),
        State.FINAL: msg("for signature"),
        State.ISSUED: msg("issued"),
    },
    Use: {
        Use.GROUND: msg("may stand in the grounds"),
        Use.GUIDANCE: msg("guidance"),
        Use.ORIGIN: msg("letter of origin"),
        Use.INFORMATION: msg("for information only"),
    },
    ActKind: {
        ActKind.BO_LUAT: msg("code"),
        ActKind.LUAT: msg("law"),
        ActKind.NGHI_QUYET: msg("resolution"),
        ActKind.NGHI_DINH: msg("decree"),
        ActKind.QUYET_DINH: msg("decision"),
        ActKind.THONG_TU: msg("circular"),
        ActKind.CHI_THI: msg("directive"),
        ActKind.CONG_VAN: msg("official letter"),
    },
}


def word(term: StrEnum) -> Message:
    """Give the word of a term; StrEnums of equal text are told apart by their type."""
    return WORDS[type(term)][term]
